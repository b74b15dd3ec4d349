import type { Catalogue } from './words.ts';

/** Starting posts of a space by mail. */
export const byMail = {
  byMail: {
    title: { de: 'Beiträge per Mail beginnen', en: 'Start posts by mail' },
    allow: { de: 'Wer mitliest, kann hier per Mail Beiträge beginnen', en: 'Whoever takes part can start posts here by mail' },
    allowHint: { de: 'Mit einer eigenen Adresse, die nur von der eigenen Mailadresse aus gilt.', en: 'With an address of their own, which counts only from their own mail address.' },
    notAllowed: { de: 'In diesem Raum beginnt man keine Beiträge per Mail. Das können die Verantwortlichen des Raums ändern.', en: 'Posts are not started by mail in this space. Its owners can change that.' },
    text: { de: 'Mit Ihrer eigenen geheimen Adresse beginnen Sie hier einen Beitrag: Der Betreff wird der Titel. Sie gilt nur von Ihrer Mailadresse aus; eine neue ersetzt die alte.', en: 'With a secret address of your own you start a post here: the subject becomes the title. It counts only from your mail address; a new one replaces the old.' },
    make: { de: 'Meine Adresse erzeugen', en: 'Make my address' },
    label: { de: 'Ihre Adresse für neue Beiträge', en: 'Your address for new posts' },
    copy: { de: 'Kopieren', en: 'Copy' },
    copied: { de: 'Kopiert.', en: 'Copied.' },
    once: { de: 'Sie wird nur jetzt angezeigt. Nehmen Sie sie am besten in Ihr Adressbuch auf.', en: 'It is shown only now. Best put it into your address book.' },
  },
} as const satisfies Catalogue;
