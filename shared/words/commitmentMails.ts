import type { Catalogue } from './words.ts';

/** What an answer in the thread says of a step to somebody who takes part by mail alone. */
export const commitmentMails = {
  commitmentMails: {
    week: { de: 'KW {week} ({year})', en: 'week {week} ({year})' },
    sides: { de: 'Zusage von {giver} an {receiver}', en: 'Commitment by {giver} to {receiver}' },
    due: { de: 'Fällig: {due}', en: 'Due: {due}' },
    first: { de: 'Ursprünglich: {due}', en: 'First: {due}' },
    missing: { de: 'Es fehlt noch das Wort von {names}.', en: 'The word of {names} is still missing.' },
    agreed: { de: 'Zusage angenommen: „{title}“, bis {due}.', en: 'Commitment accepted: “{title}”, by {due}.' },
    declined: { de: 'Zusage nicht angenommen: „{title}“.', en: 'Commitment not accepted: “{title}”.' },
    moveAsked: { de: 'Bitte um Verschiebung der Zusage „{title}“ von {before} auf {due}. Sind Sie einverstanden? Bitte antworten Sie auf diese Mail.', en: 'Request to move the commitment “{title}” from {before} to {due}. Do you agree? Please answer this mail.' },
    moved: { de: 'Der Verschiebung zugestimmt: „{title}“ gilt jetzt bis {due} (bisher {before}).', en: 'The move is agreed: “{title}” is now due by {due} (before: {before}).' },
    moveRefused: { de: 'Der Verschiebung nicht zugestimmt: Für „{title}“ bleibt es bei {before}.', en: 'The move is not agreed: “{title}” stays due by {before}.' },
    moveWithdrawn: { de: 'Die Bitte um Verschiebung ist zurückgenommen: Für „{title}“ bleibt es bei {before}.', en: 'The request to move is taken back: “{title}” stays due by {before}.' },
    done: { de: 'Als erledigt gemeldet: „{title}“. Bitte bestätigen Sie es, indem Sie auf diese Mail antworten.', en: 'Reported as done: “{title}”. Please confirm by answering this mail.' },
    notDone: { de: 'Noch nicht erledigt: „{title}“, zugesagt bis {due}.', en: 'Not done yet: “{title}”, promised by {due}.' },
    kept: { de: 'Zusage eingehalten: „{title}“. Danke!', en: 'Commitment kept: “{title}”. Thank you!' },
    broken: { de: 'Zusage nicht eingehalten: „{title}“, zugesagt bis {before}.', en: 'Commitment not kept: “{title}”, promised by {before}.' },
    withdrawn: { de: 'Zusage zurückgenommen: „{title}“.', en: 'Commitment withdrawn: “{title}”.' },
  },
  commitmentStates: {
    accepted: { de: 'Von beiden Seiten angenommen.', en: 'Accepted by both sides.' },
    moved: { de: 'Von beiden Seiten angenommen und verschoben.', en: 'Accepted by both sides and moved.' },
    kept: { de: 'Eingehalten.', en: 'Kept.' },
    broken: { de: 'Nicht eingehalten.', en: 'Broken.' },
    withdrawn: { de: 'Zurückgenommen.', en: 'Withdrawn.' },
    declined: { de: 'Abgelehnt.', en: 'Declined.' },
  },
  /** The steps of a commitment as the package of a relation tells them. */
  commitmentSteps: {
    proposed: { de: 'vorgeschlagen bis {due}', en: 'proposed by {due}' },
    agreed: { de: 'zugestimmt', en: 'agreed' },
    declined: { de: 'abgelehnt', en: 'declined' },
    moveAsked: { de: 'um Verschiebung gebeten: {before} → {due}', en: 'asked to move: {before} → {due}' },
    moved: { de: 'der Verschiebung zugestimmt: {before} → {due}', en: 'agreed to the move: {before} → {due}' },
    moveRefused: { de: 'der Verschiebung nicht zugestimmt', en: 'did not agree to the move' },
    moveWithdrawn: { de: 'die Bitte um Verschiebung zurückgenommen', en: 'took back the move' },
    done: { de: 'als erledigt gemeldet ({due})', en: 'reported as done ({due})' },
    notDone: { de: 'noch nicht erledigt', en: 'not done yet' },
    kept: { de: 'als eingehalten bestätigt ({due})', en: 'confirmed as kept ({due})' },
    broken: { de: 'nicht eingehalten', en: 'broken' },
    withdrawn: { de: 'zurückgenommen', en: 'withdrawn' },
    judged: { de: 'eingeschätzt', en: 'judged' },
    handedOver: { de: 'übergeben', en: 'handed over' },
    forWhom: { de: 'für {name}, laut Mail', en: 'for {name}, by their mail' },
  },
} as const satisfies Catalogue;
