import type { Catalogue } from './words.ts';

/** The screen on which a person says how they want to be told. */
export const rules = {
  rules: {
    title: { de: 'Hinweise einstellen', en: 'Set up notices' },
    sub: { de: 'Unter „Für mich“ steht immer alles. Hier sagen Sie, wovon Kontor Ihnen Mails schickt.', en: '“For me” always holds everything. Here you say what Kontor sends you mails about.' },
    open: { de: 'Einstellen', en: 'Set up' },
    kinds: { de: 'Was und wie', en: 'What and how' },
    now: { de: 'sofort', en: 'at once' },
    digest: { de: 'gesammelt', en: 'in a digest' },
    never: { de: 'keine Mail', en: 'no mail' },
    digests: { de: 'Gesammelte Mails', en: 'Digests' },
    digestsHint: { de: 'Eine Mail mit allem, was sich angesammelt hat; keine, wenn nichts da ist.', en: 'One mail with all that has gathered; none when there is nothing.' },
    noDigest: { de: 'Ohne Uhrzeit wird nichts gesammelt verschickt.', en: 'Without a time no digest is sent.' },
    at: { de: 'Uhrzeit {n}', en: 'Time {n}' },
    addTime: { de: 'Uhrzeit hinzufügen', en: 'Add a time' },
    dropTime: { de: '{time} weglassen', en: 'Leave out {time}' },
    next: { de: 'Die nächste kommt {when}.', en: 'The next one comes {when}.' },
    quiet: { de: 'Ruhezeit', en: 'Quiet hours' },
    quietHint: { de: 'Sofortige Mails warten bis zu ihrem Ende. Nur eine dringende Lesebestätigung kommt durch.', en: 'Mails at once wait until their end. Only an urgent request to confirm comes through.' },
    from: { de: 'von', en: 'from' },
    until: { de: 'bis', en: 'until' },
    weekends: { de: 'auch samstags und sonntags den ganzen Tag', en: 'Saturdays and Sundays all day, too' },
    absence: { de: 'Solange Sie als abwesend eingetragen sind, kommt keine Mail. Was war, steht in der ersten gesammelten Mail danach.', en: 'While you are away no mail comes. What happened stands in the first digest afterwards.' },
    saved: { de: 'Ihre Hinweise sind eingestellt.', en: 'Your notices are set up.' },
  },
  kind: {
    mention: { de: 'Jemand nennt mich', en: 'Somebody mentions me' },
    answer: { de: 'Jemand antwortet mir', en: 'Somebody answers me' },
    required: { de: 'Ich soll etwas bestätigen', en: 'I am asked to confirm' },
    asked: { de: 'Jemand braucht etwas von mir', en: 'Somebody needs something from me' },
    due: { de: 'Ein Termin naht, oder ich wollte erinnert werden', en: 'A date is near, or I asked to be reminded' },
    watched: { de: 'Neues in Beiträgen, die ich verfolge', en: 'News in posts that I follow' },
    space: { de: 'Neue Beiträge in Räumen, die mir alles mitteilen', en: 'New posts in spaces that tell me everything' },
  },
} as const satisfies Catalogue;
