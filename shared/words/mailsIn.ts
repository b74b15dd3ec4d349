import type { Catalogue } from './words.ts';

/** What Kontor writes to those who take part by mail. */
export const mailsIn = {
  mailsIn: {
    notTakenSubject: { de: 'Ihre Mail wurde nicht angenommen', en: 'Your mail was not taken' },
    notTakenElsewhere: {
      de: 'Ihre Mail an das Kontor von {house} ist an niemanden weitergegeben worden: Sie ging nicht an eine Antwortadresse, die zu Ihrer Mailadresse gehört und noch gilt. Antworten Sie bitte unmittelbar auf eine Mail aus dem Kontor, von der Adresse aus, an die sie ging, oder wenden Sie sich an Ihre Ansprechperson.',
      en: 'Your mail to the Kontor of {house} was not passed on to anybody: it did not go to a reply address that belongs to your mail address and is still valid. Please reply directly to a mail from the Kontor, from the address it was sent to, or turn to the person you know there.',
    },
    notTakenEmpty: {
      de: 'In Ihrer Mail an das Kontor von {house} war außer dem zitierten Text und der Signatur nichts zu finden; sie wurde nicht veröffentlicht. Schreiben Sie Ihre Antwort bitte über oder unter den zitierten Text und schicken Sie die Mail noch einmal.',
      en: 'Nothing was found in your mail to the Kontor of {house} besides quoted text and signature; it was not posted. Please write your answer above or below the quoted text and send the mail again.',
    },
    notTakenHere: {
      de: 'Ihre Mail an das Kontor von {house} konnte dort nicht veröffentlicht werden, weil das in diesem Raum zurzeit nicht erlaubt ist. Bitte wenden Sie sich an Ihre Ansprechperson.',
      en: 'Your mail to the Kontor of {house} could not be posted, because this is not allowed in that space at the moment. Please turn to the person you know there.',
    },
    notTakenFoot: { de: 'Diese Nachricht wurde automatisch verschickt, höchstens einmal am Tag.', en: 'This message was sent automatically, at most once a day.' },
    wrote: { de: '{author} schreibt in „{space}“:', en: '{author} writes in "{space}":' },
    answered: { de: '{author} antwortet in „{space}“:', en: '{author} answers in "{space}":' },
    author: { de: '{name} ({company})', en: '{name} ({company})' },
    via: { de: '{name} ({company}) über Kontor', en: '{name} ({company}) via Kontor' },
    hintSubject: { de: 'Neuer Beitrag in einem Raum', en: 'New post in a space' },
    hintLine: {
      de: 'In einem Raum, an dem Sie beteiligt sind, steht ein neuer vertraulicher Beitrag. Vertrauliches geht nicht per Mail hinaus. Bitte wenden Sie sich an Ihre Ansprechperson bei {house}; als Gast mit eigener Anmeldung können Sie ihn lesen.',
      en: 'There is a new confidential post in a space that you take part in. Confidential things do not go out by mail. Please turn to the person you know at {house}; as a guest who signs in you can read it.',
    },
    remindHintSubject: { de: 'Erinnerung zu einem vertraulichen Beitrag', en: 'Reminder of a confidential post' },
    remindHintLine: {
      de: 'In einem Raum, an dem Sie beteiligt sind, rückt ein Termin näher oder ist vorbei, der Sie betrifft. Vertrauliches geht nicht per Mail hinaus. Bitte wenden Sie sich an Ihre Ansprechperson bei {house}.',
      en: 'In a space that you take part in, a date that concerns you is coming or has passed. Confidential things do not go out by mail. Please turn to the person you know at {house}.',
    },
    untitled: { de: 'Beitrag in „{space}“', en: 'Post in "{space}"' },
    picture: { de: '[Bild: {name}]', en: '[picture: {name}]' },
    file: { de: '[Datei: {name}]', en: '[file: {name}]' },
    leftOut: { de: 'Nicht beigefügt: {names}. Bitten Sie bei Bedarf {author} darum.', en: 'Not attached: {names}. Ask {author} for them if you need them.' },
    replyFoot: { de: 'Antworten Sie einfach auf diese Mail. Ihre Antwort lesen alle in diesem Raum: {persons, plural, one {eine Person} other {# Personen}}, {companies}.', en: 'Simply reply to this mail. All in this space read your answer: {persons, plural, one {one person} other {# people}}, {companies}.' },
    noReplyFoot: { de: 'Auf diese Mail können Sie nicht antworten. Bitte wenden Sie sich an Ihre Ansprechperson bei {house}.', en: 'You cannot reply to this mail. Please turn to the person you know at {house}.' },
    personal: { de: 'Die Antwortadresse gehört Ihnen allein; geben Sie sie nicht weiter.', en: 'The reply address is yours alone; do not pass it on.' },
    leave: { de: 'Zu diesem Beitrag keine Mails mehr', en: 'No more mails about this post' },
    start: { de: 'Neuen Beitrag in diesem Raum beginnen', en: 'Start a new post in this space' },
    leaveTitle: { de: 'Keine Mails mehr zu diesem Beitrag?', en: 'No more mails about this post?' },
    leaveLine: { de: 'Sie bekommen dann keine Antworten zu diesem Beitrag mehr. Andere Beiträge des Raums kommen weiterhin.', en: 'You will then get no more answers to this post. Other posts of the space still come.' },
    leaveAction: { de: 'Keine Mails mehr', en: 'No more mails' },
    leftTitle: { de: 'Sie bekommen zu diesem Beitrag keine Mails mehr', en: 'You get no more mails about this post' },
    leftLine: { de: 'Wenn Sie auf eine frühere Mail antworten, sind Sie wieder dabei.', en: 'If you reply to an earlier mail, you take part again.' },
    leaveWrong: { de: 'Dieser Link passt nicht. Bitte wenden Sie sich an Ihre Ansprechperson.', en: 'This link does not fit. Please turn to the person you know there.' },
  },
} as const satisfies Catalogue;
