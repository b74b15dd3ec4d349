import type { Catalogue } from './words.ts';

/** The home feed. */
export const feed = {
  feed: {
    title: { de: 'Start', en: 'Home' },
    morning: { de: 'Guten Morgen, {name}', en: 'Good morning, {name}' },
    day: { de: 'Guten Tag, {name}', en: 'Good afternoon, {name}' },
    evening: { de: 'Guten Abend, {name}', en: 'Good evening, {name}' },
    fresh: {
      de: '{count, plural, one {Ein neuer Beitrag} other {{more}# neue Beiträge}} seit {since}. Etwa {minutes, plural, one {eine Minute} other {# Minuten}} Lesezeit.',
      en: '{count, plural, one {One new post} other {{more}# new posts}} since {since}. About {minutes, plural, one {one minute} other {# minutes}} of reading.',
    },
    moreThan: { de: 'Mehr als ', en: 'More than ' },
    nothingNew: { de: 'Nichts Neues seit {since}.', en: 'Nothing new since {since}.' },
    first: { de: 'Hier steht, was in Ihren Räumen geschieht. Neues zuerst, und es hat ein Ende.', en: 'Here is what happens in your spaces. Newest first, and it has an end.' },
    submissions: { de: '{count, plural, one {Ein eingereichter Beitrag wartet} other {# eingereichte Beiträge warten}} auf Ihre Freigabe', en: '{count, plural, one {One submitted post waits} other {# submitted posts wait}} for your approval' },
    forYou: { de: 'Wartet auf Sie', en: 'Waits for you' },
    moreWaiting: { de: 'Noch {count, plural, one {# Beitrag wartet} other {# Beiträge warten}} auf Sie', en: '{count, plural, one {# more post waits} other {# more posts wait}} for you' },
    newPosts: { de: 'Neu für Sie', en: 'New for you' },
    known: { de: 'Schon gesehen', en: 'Already seen' },
    posts: { de: 'Beiträge', en: 'Posts' },
    untilHere: { de: 'Neu bis hier. Ab hier kennen Sie alles seit {since}.', en: 'New up to here. From here on you have seen it, as of {since}.' },
    show: { de: '{count, plural, one {Einen neuen Beitrag zeigen} other {# neue Beiträge zeigen}}', en: '{count, plural, one {Show one new post} other {Show # new posts}}' },
    endSince: { de: 'Das war alles seit {since}.', en: 'That was everything since {since}.' },
    end: { de: 'Das war alles.', en: 'That was everything.' },
    nextDigest: { de: 'Die nächste Zusammenfassung kommt {when}.', en: 'The next digest comes {when}.' },
    at: { de: 'um {time}', en: 'at {time}' },
    atDay: { de: '{day} um {time}', en: '{day} at {time}' },
    emptyTitle: { de: 'Noch ist es still hier.', en: 'It is still quiet here.' },
    emptyText: { de: 'Beiträge aus Ihren Räumen stehen hier, die neuesten zuerst. Treten Sie einem Raum bei, oder schreiben Sie den ersten Beitrag.', en: 'Posts from your spaces appear here, newest first. Join a space, or write the first post.' },
    noSpaceText: { de: 'Geschrieben und gelesen wird in Räumen. Legen Sie den ersten an, zum Beispiel „Aktuelles“ für das ganze Haus.', en: 'Spaces are where people write and read. Make the first one, for example “News” for the whole house.' },
    firstSpace: { de: 'Ersten Raum anlegen', en: 'Make the first space' },
    toSpaces: { de: 'Räume ansehen', en: 'See the spaces' },
    loadFailed: { de: 'Ihre Beiträge ließen sich nicht laden.', en: 'Your posts could not be loaded.' },
  },
  /** Why a post waits, above it; empty where the post says it itself. */
  away: {
    hint: { de: 'Seit {since} waren Sie nicht hier.', en: 'You have not been here since {since}.' },
    action: { de: 'Nach Wichtigkeit nachlesen', en: 'Catch up by importance' },
  },
  why: {
    deputy: { de: 'In Vertretung zu bestätigen', en: 'To confirm as deputy' },
    confirm: { de: '', en: '' },
    promise: { de: 'Zusage: Ihre Antwort wird gebraucht', en: 'Commitment: your answer is needed' },
    asked: { de: 'Sie wurden gefragt', en: 'You were asked' },
    account: { de: 'Ihr Ziel ist zu Ende: bitte geben Sie Rechenschaft', en: 'Your goal has ended: please give account' },
    review: { de: 'Stimmt diese Seite noch?', en: 'Is this page still right?' },
    know: { de: 'Noch ohne Antwort. Wissen Sie es?', en: 'Not answered yet. Do you know?' },
  },
  beside: {
    due: { de: 'Zu bestätigen', en: 'To be confirmed' },
    noDate: { de: 'offen', en: 'open' },
    required: { de: 'Pflichtlektüre in {space}', en: 'Required reading in {space}' },
    kept: { de: 'Gemerkt', en: 'Bookmarked' },
    knows: { de: 'Wer weiß was', en: 'Who knows what' },
    quiet: {
      de: 'Ruhezeit {from} bis {until}{weekends, select, true { und am Wochenende} other {}}. Was bis dahin kommt, steht danach hier. Dringendes aus Pflichtlektüre wird zugestellt.',
      en: 'Quiet hours {from} to {until}{weekends, select, true { and at weekends} other {}}. What comes in meanwhile is here afterwards. Urgent required reading is delivered.',
    },
  },
} as const satisfies Catalogue;
