import type { Catalogue } from './words.ts';

/** What an answer in the thread says of a step to somebody who takes part by mail alone. */
export const commitmentMails = {
  commitmentMails: {
    week: { de: 'KW {week} ({year})', en: 'week {week} ({year})' },
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
} as const satisfies Catalogue;
