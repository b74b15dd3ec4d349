import type { Catalogue } from './words.ts';

/** What Kontor writes in mails. */
export const mails = {
  mails: {
    greeting: { de: 'Guten Tag {name},', en: 'Hello {name},' },
    invitationSubject: { de: 'Einladung in das Kontor von {house}', en: 'Invitation to the Kontor of {house}' },
    invitationLine: { de: '{by} lädt Sie ein, im Kontor von {house} mitzulesen und mitzuschreiben. Dort stehen Fragen, Antworten, Beschlüsse und Ankündigungen des Hauses.', en: '{by} invites you to read and write in the Kontor of {house}. It holds the questions, answers, decisions and announcements of the house.' },
    invitationExpires: { de: 'Die Einladung gilt einmal und bis {expires}.', en: 'The invitation is good once and until {expires}.' },
    invitationAction: { de: 'Einladung annehmen', en: 'Accept the invitation' },
    invitationFoot: { de: 'Sie kennen den Absender nicht? Dann löschen Sie diese Mail einfach.', en: 'You do not know the sender? Then simply delete this mail.' },
    resetSubject: { de: 'Neues Passwort für Kontor', en: 'New password for Kontor' },
    resetLine: { de: 'Sie möchten ein neues Passwort für das Kontor von {house} setzen. Der Link dazu gilt einmal und bis {expires}.', en: 'You asked to set a new password for the Kontor of {house}. The link is good once and until {expires}.' },
    resetAction: { de: 'Neues Passwort setzen', en: 'Set a new password' },
    resetFoot: { de: 'Sie haben das nicht verlangt? Dann müssen Sie nichts tun; Ihr Passwort bleibt, wie es ist.', en: 'You did not ask for this? Then there is nothing to do; your password stays as it is.' },
    passwordChangedSubject: { de: 'Ihr Passwort für Kontor wurde geändert', en: 'Your password for Kontor was changed' },
    passwordChangedLine: { de: 'Ihr Passwort für das Kontor von {house} wurde eben geändert.', en: 'Your password for the Kontor of {house} was changed just now.' },
    passwordChangedAction: { de: 'Kontor öffnen', en: 'Open Kontor' },
    passwordChangedFoot: { de: 'Sie waren das nicht? Setzen Sie sofort ein neues Passwort und sagen Sie Ihrer Administration Bescheid.', en: 'That was not you? Set a new password at once and tell your administrator.' },
    testSubject: { de: 'Probemail von Kontor', en: 'Test mail from Kontor' },
    testLine: { de: 'Der Mailversand des Kontors von {house} ist eingerichtet. Diese Mail ist der Beweis.', en: 'The Kontor of {house} can send mail. This one is the proof.' },
    testAction: { de: 'Kontor öffnen', en: 'Open Kontor' },
    testFoot: { de: 'Verschickt von der Seite „Mail“ der Verwaltung.', en: 'Sent from the page "Mail" of the administration.' },
  },
} as const satisfies Catalogue;
