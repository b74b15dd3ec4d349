import type { Catalogue } from './words.ts';

/** What came while somebody was away: the page, and the parts of the digest. */
export const catchUp = {
  catchUp: {
    title: { de: 'Nachlesen', en: 'Catch up' },
    sub: { de: 'Seit {since}, nach Wichtigkeit: {count, plural, =0 {nichts Neues} one {ein Beitrag} other {# Beiträge}}.', en: 'Since {since}, by importance: {count, plural, =0 {nothing new} one {one post} other {# posts}}.' },
    empty: { de: 'Sie sind auf dem Stand.', en: 'You are up to date.' },
    emptyText: { de: 'Seit {since} ist nichts gekommen, das Sie noch nicht kennen.', en: 'Since {since} nothing has come that you do not know yet.' },
    further: { de: 'Weiter zurück:', en: 'Further back:' },
    days: { de: '{count, plural, one {ein Tag} =7 {eine Woche} =14 {zwei Wochen} =30 {ein Monat} other {# Tage}}', en: '{count, plural, one {one day} =7 {one week} =14 {two weeks} =30 {one month} other {# days}}' },
    allSeen: { de: 'Alles gesehen', en: 'All seen' },
    allSeenDone: { de: 'Alles bis {until} ist gesehen.', en: 'Everything up to {until} is seen.' },
    tick: { de: 'Abhaken: {title}', en: 'Tick off: {title}' },
    tickWord: { de: 'Abhaken', en: 'Tick off' },
    ticked: { de: 'Abgehakt.', en: 'Ticked off.' },
    back: { de: 'Zurückholen', en: 'Put back' },
    close: { de: 'Zuklappen', en: 'Close' },
    open: { de: 'Zum Beitrag', en: 'To the post' },
    more: { de: '{count, plural, one {und ein weiterer Beitrag} other {und # weitere Beiträge}}', en: '{count, plural, one {and one more post} other {and # more posts}}' },
    moreIn: { de: '{count, plural, one {ein weiterer Beitrag} other {# weitere Beiträge}} in {space}', en: '{count, plural, one {one more post} other {# more posts}} in {space}' },
    comments: { de: '{count, plural, =0 {} one {eine Antwort} other {# Antworten}}', en: '{count, plural, =0 {} one {one answer} other {# answers}}' },
    times: { de: '{says} (und {count, plural, one {ein weiterer Hinweis} other {# weitere Hinweise}} dazu)', en: '{says} (and {count, plural, one {one more notice} other {# more notices}} on it)' },
    due: { de: 'bis {day}', en: 'by {day}' },
    said: { de: '{name}: {text}', en: '{name}: {text}' },
    keys: { de: 'J und K gehen weiter und zurück, Eingabe klappt auf, O öffnet, X hakt ab, A heißt alles gesehen.', en: 'J and K move on and back, Enter unfolds, O opens, X ticks off, A means all seen.' },
    waiting: { de: '{count, plural, one {Ein Beitrag zu bestätigen oder zu beantworten} other {# Beiträge zu bestätigen oder zu beantworten}}', en: '{count, plural, one {One post to confirm or to answer} other {# posts to confirm or to answer}}' },
  },
  sections: {
    confirm: { de: 'Zu bestätigen', en: 'To confirm' },
    asked: { de: 'Von Ihnen gebraucht', en: 'Needed from you' },
    commitments: { de: 'Zusagen', en: 'Commitments' },
    decisions: { de: 'Entscheidungen', en: 'Decisions' },
    answers: { de: 'Antworten an Sie', en: 'Answers to you' },
    rest: { de: 'Aus Ihren Räumen', en: 'From your spaces' },
  },
} as const satisfies Catalogue;
