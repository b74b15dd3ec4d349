import type { StoryPost } from '../types.ts';

const signature = 'Mit freundlichen Grüßen\n\nUwe Thießen\nVersandleiter\n\nAhrens Hydraulik\nHafenkante 4, Flensburg\nversand@ahrens-hydraulik.example';
const quoted = (who: string, words: string): string => `${signature}\n\nVon: ${who} (Brandt Pumpen GmbH) über Kontor\nGesendet: heute\nAn: Versand\nBetreff: Re: Linie 4\n\n${words}`;
const phone = 'Gesendet von meinem iPhone';

/** Linie 4 · Ahrens Hydraulik: a supplier who delivers early. */
const ahrens: StoryPost[] = [
  {
    key: 'ahrens-auftakt', space: 'ahrens', author: 'krueger', kind: 'note', day: -19, time: '09:10', pinned: true,
    title: 'Wofür dieser Raum da ist',
    markdown: `Hier steht, was beide Häuser für den Umbau der Linie 4 brauchen. Was hier geschrieben wird, lesen beide; was nur uns angeht, steht woanders.

| Was | bis | wer |
|---|---|---|
| Zwölf Ventilblöcke HV-40, geprüft | {{day:6}} | Ahrens Hydraulik |
| Prüfprotokoll je Block | mit der Lieferung | Ahrens Hydraulik |
| Platz 7 frei, Kran geprüft | {{day:3}} | Brandt Pumpen |

Bei Ahrens ist @[lorenz] die Ansprechpartnerin, bei uns bin ich es. Herr Thießen vom Versand nimmt per Mail teil, das genügt.`,
    comments: [
      { author: 'lorenz', day: -19, time: '09:52', markdown: 'Danke für die Einladung. Ich lese hier jeden Morgen, bei Fragen zur Zeichnung hilft Dirk Hansen.' },
      { author: 'thiessen', day: -19, time: '13:20', markdown: 'Moin, der Versand liest mit. Ich brauche nur Abladestelle und Uhrzeit, alles andere macht Frau Lorenz.', mail: { below: quoted('Jana Krüger', 'Hier steht, was beide Häuser für den Umbau der Linie 4 brauchen.') } },
      { author: 'krueger', day: -19, time: '14:02', quotes: 1, markdown: 'Bekommen Sie, Herr Thießen, spätestens eine Woche vorher.' },
    ],
    thanks: ['lorenz', 'mahler'],
  },
  {
    key: 'ahrens-anschlag', space: 'ahrens', author: 'hansen', kind: 'question', day: -17, time: '10:15',
    title: 'Anschlagpunkte M12: oben oder an der Stirnseite?',
    markdown: `Der Block wiegt 46 kg. Wir können die Gewinde M12 oben oder an der Stirnseite setzen, für uns ist beides gleich. Womit hebt ihr in der Montage?`,
    comments: [
      { author: 'lorenzen', day: -17, time: '10:48', markdown: 'Mit dem Säulenschwenkkran, von oben. An der Stirnseite kommen wir in der Vorrichtung nicht mehr an den Haken.' },
      { author: 'clasen', day: -17, time: '11:20', accepted: true, thanks: ['hansen', 'lorenzen'], markdown: 'Oben, zwei Stück, über dem Schwerpunkt. Der liegt 12 mm außerhalb der Mitte, weil der Druckanschluss schwerer ist. Ringschrauben kommen von uns.' },
      { author: 'hansen', day: -17, time: '13:05', markdown: 'So gebohrt. Danke, an den Schwerpunkt hätte ich nicht gedacht.' },
    ],
  },
  {
    key: 'ahrens-pruefdruck', space: 'ahrens', author: 'clasen', kind: 'decision', label: 'confidential', day: -11, time: '14:30',
    title: 'Prüfdruck 315 bar, zehn Minuten, ein Protokoll je Block',
    markdown: `Mit @[hansen] am Telefon besprochen, damit es beide Seiten gleich in den Unterlagen haben. Medium Öl ISO VG 46, 40 °C.`,
    decision: {
      what: 'Ahrens Hydraulik prüft jeden Block HV-40 mit 315 bar über zehn Minuten und legt das Protokoll mit der Blocknummer der Lieferung bei.',
      why: 'Fünf Minuten zeigen eine Undichtigkeit am Kugelsitz nicht sicher. Ohne Blocknummer lässt sich das Protokoll später keiner Station zuordnen.',
      decidedBy: 'clasen',
    },
    comments: [
      { author: 'hansen', day: -11, time: '15:10', markdown: 'Zehn statt fünf Minuten kosten uns einen Tag auf dem Prüfstand. Machen wir, der Termin hält trotzdem.' },
      { author: 'petersen', day: -11, time: '15:35', markdown: 'Bitte auch die Öltemperatur bei Beginn und Ende eintragen. Sonst weiß ich nicht, ob der Druck oder das Öl nachgegeben hat.' },
      { author: 'hansen', day: -10, time: '08:20', quotes: 1, markdown: 'Spalte ist angelegt.' },
    ],
    thanks: ['petersen', 'lorenz'],
  },
  {
    key: 'ahrens-anlieferung', space: 'ahrens', author: 'yildiz', kind: 'question', day: -5, time: '10:30',
    title: 'Anlieferung der Blöcke: welches Fahrzeug, wie hoch, wie viele Paletten?',
    markdown: `Tor 3 ist bis {{day:3}} gesperrt, alles läuft über Tor 1. Dort geht es unter der Rohrbrücke durch, lichte Höhe 3,80 m.`,
    comments: [
      { author: 'thiessen', day: -5, time: '14:12', accepted: true, thanks: ['yildiz', 'carstens'], markdown: 'Guten Tag Frau Yıldız,\n\nwir kommen mit dem Zwölftonner mit Ladebordwand, Höhe 3,60 m. Zwei Paletten zu je sechs Blöcken, 310 kg je Palette. Abgeladen wird von hinten.', mail: { below: quoted('Hatice Yıldız', 'Tor 3 ist gesperrt, alles läuft über Tor 1.') } },
      { author: 'carstens', day: -5, time: '14:40', markdown: 'Passt. Der Fahrer meldet sich an Tor 1, ich hole ihn mit dem Stapler ab.' },
      { author: 'thiessen', day: -4, time: '07:35', markdown: 'Danke, der Fahrer weiß Bescheid.', mail: { below: phone } },
    ],
  },
  {
    key: 'ahrens-frueher', space: 'ahrens', author: 'lorenz', kind: 'note', day: 0, time: '08:05',
    title: 'Ventilblöcke geprüft, Lieferung zwei Tage früher',
    markdown: `Die zwölf Ventilblöcke sind geprüft, alle dicht. Wir liefern schon am **{{day:4}}** statt am {{day:6}}, damit Ihr Umbau am {{day:5}} beginnen kann.`,
    comments: [
      { author: 'krueger', day: 0, time: '08:12', markdown: 'Großartig, danke. Ich sage Werk 2 gleich Bescheid, Platz 7 wird frei.' },
      { author: 'petersen', day: 0, time: '08:47', markdown: 'Schicken Sie die Protokolle bitte vorab hierher? Dann vergleiche ich die Blocknummern, bevor der Wagen auf dem Hof steht.' },
      { author: 'thiessen', day: 0, time: '08:58', markdown: 'Abholung ist gebucht, der Wagen ist am {{day:4}} gegen 9 Uhr an Tor 1.', mail: { below: quoted('Jana Krüger', 'Großartig, danke.') } },
      { author: 'lorenz', day: 0, time: '09:10', quotes: 1, markdown: 'Kommen heute Nachmittag, sobald die letzten zwei unterschrieben sind.' },
    ],
    thanks: ['krueger', 'lorenzen', 'mahler', 'petersen'],
  },
];

/** Rahmenvertrag · Nordwerk: a customer who waits for a drawing. */
const nordwerk: StoryPost[] = [
  {
    key: 'nordwerk-auftakt', space: 'nordwerk', author: 'reimers', kind: 'note', day: -18, time: '08:45', pinned: true,
    title: 'Ein Raum statt vieler Mails',
    markdown: `Guten Tag Frau Brandes, guten Tag Herr Ketelsen, hier finden Sie künftig, was wir bisher per Mail hin- und hergeschickt haben: gültige Unterlagen, Termine und die Antworten auf Ihre Fragen. Sie sehen oben, wer alles mitliest.

Verhandelt wird weiterhin am Tisch.`,
    comments: [
      { author: 'brandes', day: -18, time: '10:20', markdown: 'Gern. Mir hilft vor allem, dass nichts mehr im Postfach eines Kollegen liegt, der im Urlaub ist.' },
      { author: 'ketelsen', day: -18, time: '11:00', markdown: 'Einverstanden. Bestellungen kommen trotzdem aus dem System.' },
      { author: 'andresen', day: -18, time: '11:25', quotes: 1, markdown: 'Natürlich, daran ändert sich nichts.' },
    ],
    thanks: ['brandes'],
  },
  {
    key: 'nordwerk-preise', space: 'nordwerk', author: 'ketelsen', kind: 'question', day: -15, time: '09:30',
    title: 'Gelten für Ersatzteile ab Januar neue Preise?',
    markdown: `Wir bestellen im Dezember die Dichtungssätze für die Revision, geliefert wird im Februar. Welche Preise setze ich an?`,
    comments: [
      { author: 'andresen', day: -15, time: '10:10', accepted: true, thanks: ['ketelsen'], markdown: 'Die bisherigen. Bis zum Ende der Laufzeit im März gilt der Rahmenvertrag, unabhängig vom Tag der Lieferung.' },
      { author: 'ketelsen', day: -15, time: '10:18', markdown: 'Danke, so steht es jetzt in der Anforderung.' },
    ],
  },
  {
    key: 'nordwerk-massblatt', space: 'nordwerk', author: 'brandes', kind: 'question', day: -11, time: '11:20',
    title: 'Maßblatt BP-220 Rev. D mit neuem Motorflansch: bis wann?',
    markdown: `Unser Fundamentplaner wartet auf das Maß vom Klemmenkasten. Ohne das Blatt kann er die Kabeltrasse nicht festlegen.`,
    comments: [
      { author: 'krueger', day: -11, time: '14:10', markdown: 'Sie bekommen es bis {{day:-1}}. Es fehlt noch eine Zeichnung vom Motorenbauer.' },
      { author: 'krueger', day: -1, time: '16:05', markdown: 'Wir schaffen es nicht zum zugesagten Tag, die Zeichnung vom Motorenbauer ist nicht gekommen. Neuer Termin ist {{day:3}}. Ich weiß, dass das bei Ihnen jemanden aufhält, und es tut mir leid.' },
      { author: 'brandes', day: -1, time: '16:40', markdown: 'Danke, dass Sie es sagen, bevor ich frage. Bis {{day:3}} kommen wir hin, danach wird es eng: Am {{day:4}} gießt die Baufirma.' },
      { author: 'raman', day: 0, time: '08:25', markdown: 'Der Motorenbauer hat heute früh zugesagt, morgen zu liefern. Ich rufe dort um 10 Uhr noch einmal an.' },
    ],
    thanks: ['reimers'],
  },
  {
    key: 'nordwerk-wechsel', space: 'nordwerk', author: 'reimers', kind: 'note', day: -4, time: '15:00',
    markdown: `Silke Andresen verlässt uns heute. Ihre Fragen zum Rahmenvertrag, Herr Ketelsen, beantworten ab morgen @[paulsen] und ich.`,
    comments: [
      { author: 'ketelsen', day: -4, time: '15:25', markdown: 'Schade. Frau Andresen, alles Gute, und danke für sieben Jahre ohne eine einzige verlorene Bestellung.' },
    ],
    thanks: ['brandes', 'ketelsen'],
  },
];

/** Druckstation Rendsburg: three companies, one acceptance test. */
const station: StoryPost[] = [
  {
    key: 'druckstation-abnahme', space: 'druckstation', author: 'krueger', kind: 'question', day: -8, time: '11:00', pinned: true,
    title: 'Abnahme der ersten Druckstation: wer kommt?',
    markdown: `Termin ist der **{{day:11}}**, 9 Uhr. Geplant sind drei Stunden in Werk 2: Rundgang, Druckprüfung, Unterschrift. Für die Druckprüfung muss der Bereich leer sein, wir sehen vom Leitstand zu. Helme liegen bereit, Sicherheitsschuhe bitte mitbringen.`,
    comments: [
      { author: 'brandes', day: -8, time: '13:15', markdown: 'Von Nordwerk komme ich, dazu Herr Wiese von der Montage.' },
      { author: 'wiese', day: -8, time: '17:02', markdown: 'Bin dabei. Gibt es vorher eine Liste der Anschlüsse? Dann bringe ich die passenden Schläuche gleich mit.', mail: { below: phone } },
      { author: 'lorenz', day: -7, time: '08:10', markdown: 'Für Ahrens komme ich allein, Dirk Hansen hält am Prüfstand die Stellung.' },
      { author: 'lorenzen', day: -7, time: '09:00', quotes: 1, markdown: 'Zweimal G 1 1/4 außen am Sauganschluss, einmal SAE 1 Zoll am Druck, Leckleitung 12 mm. Mehr brauchen Sie nicht.' },
      { author: 'wiese', day: -7, time: '12:31', markdown: 'Danke, habe ich alles auf dem Wagen.', mail: { below: phone } },
    ],
    thanks: ['brandes', 'lorenz'],
  },
  {
    key: 'druckstation-speicher', space: 'druckstation', author: 'lorenz', kind: 'question', day: -2, time: '09:30',
    title: 'Blasenspeicher am Druckanschluss: Wer beantragt die Prüfung?',
    markdown: `Mit dem Speicher von zehn Litern fällt die Station unter die Prüfpflicht für Druckgeräte. Wir liefern den Block, ihr baut, Nordwerk betreibt. Wer meldet an?`,
    comments: [
      { author: 'petersen', day: -2, time: '10:05', accepted: true, thanks: ['lorenz', 'brandes'], markdown: 'Angemeldet wird von dem, der betreibt, also von Nordwerk. Die Unterlagen dafür stellen wir zusammen: Schaltplan, Bescheinigung des Speichers, Protokoll der Druckprüfung.' },
      { author: 'brandes', day: -2, time: '11:30', markdown: 'Dann melden wir an, sobald die Unterlagen da sind. Vorlauf der Prüfstelle ist zwei Wochen.' },
      { author: 'petersen', day: -2, time: '11:42', quotes: 1, markdown: 'Sie haben sie am {{day:1}}.' },
    ],
  },
];

/** What stands in the spaces that Brandt Pumpen shares with partners. */
export const shared: StoryPost[] = [...ahrens, ...nordwerk, ...station];
