import type { StoryPost } from '../types.ts';

/** IT & Werkzeuge: the ERP ("Warenwirtschaft"), printers, access. */
export const it: StoryPost[] = [
  {
    key: 'it-stoerung', space: 'it', author: 'nissen', kind: 'note', day: -21, time: '08:15', pinned: true,
    title: 'Störung melden: So geht es am schnellsten',
    markdown: `Bitte erst hier suchen. Die Hälfte aller Störungen gab es schon, und die Lösung steht darunter.

Dann eine Frage schreiben, mit:

- **Was** geht nicht (Meldung wörtlich, gern als Bild)
- **Wo** (Rechnername steht auf dem Aufkleber, z. B. \`W2-PLATZ4\`)
- **Seit wann**, und was davor geändert wurde

Steht die Fertigung: Durchwahl **444**, sofort. Alles andere hier. Wer auf dem Flur fragt, bekommt die Antwort „schreib es bitte auf“, und zwar nicht aus Bosheit.`,
    comments: [
      { author: 'tietjen', day: -21, time: '09:00', markdown: 'Bei der Haustechnik bitte genauso.' },
      { author: 'bruegge', day: -21, time: '12:20', markdown: 'Der Aufkleber an unserem Rechner ist unter einer Ölschicht. Ich bringe ihn demnächst zum Archäologen.' },
    ],
    thanks: ['rahimi', 'maass'],
  },
  {
    key: 'it-bestellvorschlag', space: 'it', author: 'oltmanns', kind: 'question', day: -19, time: '08:40',
    title: 'Warenwirtschaft schlägt seit heute alles doppelt zur Bestellung vor',
    markdown: `Jeder Artikel steht zweimal im Bestellvorschlag, mit derselben Menge. Gestern war es noch richtig. Ich habe zum Glück hingesehen, sonst hätten wir 240 Wellenmuttern mehr.`,
    comments: [
      { author: 'rahimi', day: -19, time: '08:55', markdown: 'Bitte nichts auslösen, ich sehe nach.' },
      { author: 'rahimi', day: -19, time: '10:30', accepted: true, thanks: ['oltmanns', 'voss', 'albers', 'brodersen'], markdown: 'Gefunden. Seit dem Einspielen gestern Abend läuft der Dispositionslauf zweimal: einmal um 2:00 Uhr wie immer und noch einmal um 2:10 Uhr unter dem neuen Benutzer. Der zweite legt an, was der erste schon angelegt hat.\n\nZweiter Lauf ist abgeschaltet, doppelte Vorschläge sind gelöscht (312 Zeilen). Ausgelöst war noch nichts. Bitte neu aufrufen.' },
      { author: 'oltmanns', day: -19, time: '10:45', markdown: 'Passt wieder. Danke.' },
      { author: 'albers', day: -19, time: '11:15', markdown: 'Bei den Ersatzteilen auch wieder richtig.' },
      { author: 'brodersen', day: -19, time: '12:00', markdown: 'Was hätte das gekostet, wenn niemand hingesehen hätte?' },
      { author: 'rahimi', day: -19, time: '13:05', quotes: 4, markdown: 'Bestellwert der doppelten Zeilen: 86 000 €. Ich baue eine Prüfung ein, die bei mehr als 20 % über dem Mittel anhält und fragt.' },
    ],
  },
  {
    key: 'it-keine-aenderung', space: 'it', author: 'nissen', kind: 'decision', day: -17, time: '14:00',
    title: 'Keine Änderungen an der Warenwirtschaft bis nach der Inventur',
    markdown: `Nach dem doppelten Bestellvorschlag ziehen wir die Notbremse. Sicherheitskorrekturen sind ausgenommen, die kommen immer sofort.`,
    decision: {
      what: 'Bis zum dritten Tag nach der Inventur wird an der Warenwirtschaft nichts eingespielt, was nicht sicherheitsrelevant ist. Danach nur noch mittwochs und mit Rückweg.',
      why: 'Die letzte Änderung hat die Disposition verdoppelt und fiel nur durch Zufall auf. Eine falsche Bestandszahl in der Inventur schleppen wir ein Jahr mit.',
      decidedBy: 'nissen',
    },
    comments: [
      { author: 'yildiz', day: -17, time: '14:20', markdown: 'Danke. Das nimmt mir eine Sorge.' },
      { author: 'paulsen', day: -17, time: '15:30', markdown: 'Die Sperre für gültige Lieferzeiten wartet dann auch?' },
      { author: 'nissen', day: -17, time: '15:42', quotes: 1, markdown: 'Ja. Bis dahin bitte über dich, wie ihr es im Vertrieb beschlossen habt.' },
    ],
    thanks: ['yildiz', 'brodersen', 'voss'],
  },
  {
    key: 'it-etiketten', space: 'it', author: 'albers', kind: 'question', day: -12, time: '07:50',
    title: 'Etikettendrucker druckt Umlaute als Kästchen',
    markdown: `Seit dem neuen Drucker steht auf den Etiketten „St□tzring“. Dem Teil ist es gleich, dem Kunden nicht. Drucker \`W2-ETI1\`, der alte konnte es.`,
    comments: [
      { author: 'rahimi', day: -12, time: '08:30', accepted: true, thanks: ['albers', 'yildiz'], markdown: 'Der neue erwartet UTF-8, unser Formular schickt noch den alten Zeichensatz. Im Formular am Anfang `^CI28` ergänzt, am Drucker ist nichts zu ändern. Probedruck: Stützring, Gehäuse, Prüfstück, alles richtig.' },
      { author: 'albers', day: -12, time: '08:42', markdown: 'Stützring! Danke.' },
      { author: 'yildiz', day: -11, time: '09:00', markdown: 'Bei mir druckt er jetzt auch das ı in Yıldız richtig. Das hat noch kein Drucker geschafft.' },
    ],
  },
  {
    key: 'it-zweiter-faktor', space: 'it', author: 'nissen', kind: 'announcement', day: -5, time: '09:00',
    title: 'Zweiter Schritt bei der Anmeldung: bitte bis zum Stichtag einrichten',
    markdown: `Nach den Betrugsmails ziehen wir vor, was ohnehin kommen sollte: Zur Anmeldung von **außerhalb** des Hauses braucht es ab {{day:9}} einen zweiten Schritt.

1. Im Profil auf „Sicherheit“ gehen
2. Entweder das Telefon oder einen Schlüssel (gibt es bei mir) einrichten
3. Die acht Ersatzcodes ausdrucken und zu Hause ablegen, **nicht** unter die Tastatur

Wer kein Diensttelefon hat und das private nicht nehmen will: völlig in Ordnung, dann bekommt er einen Schlüssel. An den Plätzen in den Werken ändert sich nichts.

Bitte bestätigen, dass Sie es gelesen haben. Einrichten können Sie es danach in Ruhe.`,
    announcement: { mustConfirm: 'all', dueDay: 8 },
    confirmedBy: ['rahimi', 'thomsen', 'sanders', 'feddersen', 'wulf', 'demir', 'raman', 'clasen', 'paulsen', 'fraser', 'albers', 'voss', 'kaya', 'matthiesen', 'harms', 'lindemann'],
    comments: [
      { author: 'harms', day: -5, time: '09:40', markdown: 'Dass niemand das private Telefon nehmen muss, war uns wichtig. Danke, dass es so dasteht.' },
      { author: 'behrens', day: -5, time: '12:30', markdown: 'Einen Schlüssel bitte. Einen, der an den Autoschlüssel passt.' },
      { author: 'nissen', day: -5, time: '12:41', quotes: 1, markdown: 'Liegt für dich am Empfang.' },
      { author: 'henningsen', day: -4, time: '08:05', markdown: 'Moin, bei mir kam nach dem Einrichten eine Meldung „Uhrzeit weicht ab“. Ich habe sie fotografiert, aber weggedrückt, was tun?' },
      { author: 'nissen', day: -4, time: '08:20', quotes: 3, markdown: 'Die Uhr am Telefon steht auf „von Hand“. Auf „automatisch“ stellen, dann noch einmal versuchen.' },
      { author: 'henningsen', day: -4, time: '08:26', markdown: 'Drei Minuten ging sie vor. Jetzt geht es.' },
    ],
    thanks: ['sanders', 'harms', 'brodersen'],
  },
  {
    key: 'it-wlan', space: 'it', author: 'carstens', kind: 'question', day: -3, time: '13:50',
    title: 'Handscanner verliert in Gang 7 die Verbindung',
    markdown: `Immer an derselben Stelle, zwischen Fach 30 und 40. Danach muss ich ihn neu anmelden, und die letzte Buchung ist weg. Vor der Inventur wäre das gut zu wissen.`,
    comments: [
      { author: 'rahimi', day: -3, time: '14:30', markdown: 'Da steht seit dem Umräumen das Regal mit den Grundrahmen, Stahl bis unter die Decke. Ich messe morgen.' },
      { author: 'rahimi', day: -2, time: '10:40', accepted: true, thanks: ['carstens', 'yildiz', 'nissen'], markdown: 'Gemessen, −84 dBm, das ist zu wenig. Ein zusätzlicher Sender hängt jetzt an Stütze D7, damit −58. Und zur Buchung: Der Scanner behält sie, wenn man auf **Senden** wartet, bis es piept, statt gleich das nächste Teil zu nehmen. Habe ich als Zettel an die Ladestation gehängt.' },
      { author: 'carstens', day: -2, time: '11:15', markdown: 'Einmal den Gang rauf und runter, alles gebucht. Danke Farid.' },
      { author: 'yildiz', day: -2, time: '11:40', markdown: 'Rechtzeitig vor den O-Ringen.' },
    ],
  },
  {
    key: 'it-auskunft', space: 'it', author: 'sanders', kind: 'question', day: -1, time: '10:05',
    title: 'Wie lange bleiben gelöschte Beiträge in der Datensicherung?',
    markdown: `Für das Verzeichnis der Verarbeitungen brauche ich eine Zahl. Wenn jemand einen Beitrag löscht: Wann ist er auch aus der letzten Sicherung verschwunden? @[nissen]`,
    comments: [],
  },
  {
    key: 'it-drucker-heute', space: 'it', author: 'rahimi', kind: 'note', day: 0, time: '09:04',
    markdown: `Kurze Unterbrechung der Warenwirtschaft heute von **12:15 bis 12:30** Uhr, eine Sicherheitskorrektur (die erlaubte Ausnahme). Bitte vorher speichern. Handscanner buchen weiter und senden nach.`,
    comments: [
      { author: 'lorenzen', day: 0, time: '09:15', markdown: 'Da ist Pause, passt gut.' },
    ],
    thanks: ['yildiz'],
  },
];
