import type { Catalogue } from './words.ts';

/** Questions that a space asks on a rhythm. */
export const checkIns = {
  checkIn: {
    title: { de: 'Regelmäßige Fragen', en: 'Regular questions' },
    text: { de: 'Der Raum stellt eine Frage in einem festen Rhythmus. Jede Runde ist ein Beitrag, in dem die Antworten zusammenkommen. Wer nicht antwortet, steht nirgends.', en: 'The space asks a question on a fixed rhythm. Each round is a post in which the answers gather. Who does not answer is noted nowhere.' },
    none: { de: 'Dieser Raum stellt noch keine regelmäßige Frage.', en: 'This space asks no regular question yet.' },
    add: { de: 'Frage einrichten', en: 'Set up a question' },
    change: { de: 'Ändern', en: 'Change' },
    question: { de: 'Frage', en: 'Question' },
    questionHint: { de: 'Etwa: Was hindert uns?', en: 'Such as: What is in our way?' },
    hint: { de: 'Erläuterung', en: 'Explanation' },
    weekdays: { de: 'An welchen Tagen', en: 'On which days' },
    every: { de: 'Wie oft', en: 'How often' },
    at: { de: 'Uhrzeit', en: 'Time' },
    until: { de: 'Bis', en: 'Until' },
    weeks: { de: '{count, plural, one {jede Woche} =2 {alle zwei Wochen} =4 {alle vier Wochen} other {alle # Wochen}}', en: '{count, plural, one {every week} =2 {every two weeks} =4 {every four weeks} other {every # weeks}}' },
    rhythm: { de: '{days}, {weeks}, {at} Uhr', en: '{days}, {weeks}, {at}' },
    next: { de: 'Nächste Runde: {when}', en: 'Next round: {when}' },
    paused: { de: 'Ruht', en: 'Paused' },
    over: { de: 'Keine weitere Runde', en: 'No further round' },
    failed: { de: 'Die letzte Runde ließ sich nicht stellen: Niemand, der den Raum führt, darf hier schreiben, oder die Einstufung passt nicht.', en: 'The last round could not be asked: nobody who keeps the space may write here, or the label does not fit.' },
    heldBack: { de: 'Die letzte Runde ließ sich nicht stellen: Eine Regel des Hauses hält ihren Text zurück.', en: 'The last round could not be asked: a rule of the house holds its text back.' },
    rounds: { de: 'Letzte Runden', en: 'Last rounds' },
    round: { de: '{day}, {answers, plural, =0 {keine Antwort} one {eine Antwort} other {# Antworten}}', en: '{day}, {answers, plural, =0 {no answer} one {one answer} other {# answers}}' },
    pause: { de: 'Ruhen lassen', en: 'Pause' },
    goOn: { de: 'Weiter stellen', en: 'Go on' },
    end: { de: 'Beenden', en: 'End' },
    ended: { de: 'Diese Frage wird nicht mehr gestellt. Was geantwortet wurde, bleibt.', en: 'This question is asked no more. What was answered stays.' },
    save: { de: 'Einrichten', en: 'Set up' },
  },
} as const satisfies Catalogue;
