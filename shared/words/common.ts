import type { Catalogue } from './words.ts';

/** Words that every screen of the web app needs. */
export const common = {
  common: {
    save: { de: 'Speichern', en: 'Save' },
    cancel: { de: 'Abbrechen', en: 'Cancel' },
    close: { de: 'Schließen', en: 'Close' },
    undo: { de: 'Rückgängig', en: 'Undo' },
    again: { de: 'Noch einmal versuchen', en: 'Try again' },
    more: { de: 'Mehr', en: 'More' },
    older: { de: 'Ältere zeigen', en: 'Show older' },
    waiting: { de: 'Wird geladen …', en: 'Loading …' },
    sending: { de: 'Wird gesendet …', en: 'Sending …' },
    required: { de: 'Bitte ausfüllen.', en: 'Please fill this in.' },
    optional: { de: 'freiwillig', en: 'optional' },
    choose: { de: 'Bitte wählen', en: 'Please choose' },
    noMatch: { de: 'Nichts gefunden', en: 'Nothing found' },
    remove: { de: '{name} entfernen', en: 'Remove {name}' },
  },
  audience: {
    internal: { de: 'Haus', en: 'House' },
    partners: { de: 'Partner', en: 'Partners' },
    public: { de: 'Öffentlich', en: 'Public' },
    badge: { de: '{word}, {readers}', en: '{word}, {readers}' },
    firms: { de: '{companies, plural, one {# Firma} other {# Firmen}}', en: '{companies, plural, one {# company} other {# companies}}' },
    people: { de: '{count, plural, one {# Person} other {# Personen}}', en: '{count, plural, one {# person} other {# people}}' },
    only: { de: 'nur {name}', en: '{name} only' },
    ofThem: { de: '{persons} davon bei {name}', en: '{persons} of them at {name}' },
    at: { de: '{persons} bei {name}', en: '{persons} at {name}' },
    spoken: {
      de: 'Das lesen {readers, plural, one {# Person} other {# Personen}}{audience, select, internal {, nur im Haus} partners { bei {companies, plural, one {# Firma} other {# Firmen}}} other {, auch öffentlich}}.',
      en: '{readers, plural, one {# person reads} other {# people read}} this{audience, select, internal {, in the house only} partners { at {companies, plural, one {# company} other {# companies}}} other {, in public too}}.',
    },
  },
  time: {
    today: { de: 'heute', en: 'today' },
    yesterday: { de: 'gestern', en: 'yesterday' },
    tomorrow: { de: 'morgen', en: 'tomorrow' },
    dayTime: { de: '{day}, {time}', en: '{day}, {time}' },
  },
  errors: {
    unreachable: { de: 'Der Server antwortet nicht. Es wurde nichts verändert; Ihr Text ist noch da.', en: 'The server does not answer. Nothing was changed; your text is still here.' },
    loadFailed: { de: 'Das ließ sich nicht laden.', en: 'This could not be loaded.' },
    notFound: { de: 'Das gibt es hier nicht.', en: 'There is nothing here.' },
    notFoundHint: { de: 'Vielleicht wurde es gelöscht oder verschoben, oder Sie dürfen es nicht lesen.', en: 'It may have been deleted or moved, or you may not be allowed to read it.' },
    toStart: { de: 'Zur Startseite', en: 'To the start page' },
    broken: { de: 'Hier ist etwas schiefgegangen.', en: 'Something went wrong here.' },
    brokenHint: { de: 'Was Sie geschrieben haben, ist gesichert. Bitte laden Sie die Seite neu.', en: 'What you wrote is kept. Please reload the page.' },
    reload: { de: 'Neu laden', en: 'Reload' },
  },
} as const satisfies Catalogue;
