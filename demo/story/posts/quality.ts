import type { StoryPost } from '../types.ts';

/** Qualität: complaints, tests, ISO 9001, gauges. */
export const quality: StoryPost[] = [
  {
    key: 'qualitaet-pruefpflicht', space: 'qualitaet', author: 'petersen', kind: 'note', day: -18, time: '08:30',
    title: 'Geänderte Betriebssicherheitsverordnung: was auf uns zukommt',
    markdown: `Ab dem 1. Januar gilt für Anlagen mit einem zulässigen Druck über 50 bar eine Prüfpflicht **vor** Auslieferung, mit Protokoll. Bisher reichte die Abnahme am Aufstellort. Ich habe durchgesehen, was uns betrifft:

1. Druckstationen DS-40 mit Ventilblock HV-40: ja
2. Hydraulikaggregate für die Werften: ja
3. Alle Kreiselpumpen der BP-Reihe: nein (höchstens 25 bar)
4. Ersatzblöcke HV-40 einzeln: nur, wenn sie mit Verrohrung geliefert werden

Das sind etwa 70 Anlagen im Jahr. Je Anlage rechne ich mit anderthalb Stunden am Prüfstand.`,
    comments: [
      { author: 'wulf', day: -18, time: '09:20', markdown: 'Danke, Rolf. Kannst du bis {{day:-12}} eine Vorlage für das Protokoll machen? Eine Seite, nicht mehr.' },
      { author: 'petersen', day: -18, time: '09:35', markdown: 'Eine Seite geht, wenn die Messmittel auf die Rückseite dürfen.' },
      { author: 'lindemann', day: -18, time: '11:05', markdown: 'Punkt 4 bitte schriftlich von der Prüfstelle. Da verlasse ich mich nicht auf Auslegung.' },
      { author: 'petersen', day: -15, time: '14:15', quotes: 2, markdown: 'Schriftlich da: Einzelblock ohne Verrohrung ist ein Bauteil, keine Anlage. Ablage QM-31.' },
      { author: 'krueger', day: -15, time: '14:40', markdown: '105 Stunden im Jahr am Prüfstand. Das muss in die Lieferzeiten, sonst fällt es uns im Februar auf die Füße.' },
    ],
    thanks: ['wulf', 'krueger', 'lindemann'],
  },
  {
    key: 'qualitaet-osterau', space: 'qualitaet', author: 'hartwig', kind: 'note', day: -17, time: '10:20',
    title: 'Reklamation 26-114: Meierei Osterau, zwei BP-160 undicht',
    markdown: `Zwei Pumpen, nach 310 und 290 Betriebsstunden undicht an der Gleitringdichtung. Gereinigt wird dort mit Lauge bei 85 °C. Rückläufer sind da, der O-Ring des Gegenrings ist hart und gerissen.

Sieht mir nicht nach EPDM aus. @[sievers] @[kaya] könnt ihr heute noch einen Blick darauf werfen?`,
    comments: [
      { author: 'sievers', day: -17, time: '11:00', markdown: 'Das ist FKM. Sinkt in Salzlösung, EPDM schwimmt. Bestellt und gezeichnet ist EPDM.' },
      { author: 'kaya', day: -17, time: '13:15', markdown: 'Beutel im Regal 12-02 durchgesehen: Aufdruck EPDM, Inhalt gemischt. Von 60 Ringen sind 14 aus FKM. Charge L-5520, Lieferant Dichtungstechnik Lührs.' },
      { author: 'wulf', day: -17, time: '13:20', markdown: 'Charge sofort sperren. Ines, du eröffnest den 8D-Bericht. Svenja, was ist davon schon draußen?' },
      { author: 'albers', day: -17, time: '14:50', quotes: 2, markdown: 'Aus der Charge sind 23 Ringe entnommen: 14 in der Montage, 9 im Service. Liste mit Fabriknummern habe ich Ines geschickt.' },
      { author: 'hartwig', day: -17, time: '15:10', markdown: 'Danke. Kunde ist angerufen, Ersatzdichtungen gehen heute mit Kurier.' },
    ],
    thanks: ['kaya', 'sievers', 'albers'],
  },
  {
    key: 'qualitaet-sperre', space: 'qualitaet', author: 'wulf', kind: 'announcement', day: -16, time: '07:40',
    title: 'Sperrung: O-Ringe 42 × 3, Charge L-5520',
    markdown: `In der Charge **L-5520** (Dichtungstechnik Lührs, Beutel mit blauem Streifen) sind FKM-Ringe zwischen den EPDM-Ringen. Sie sind von außen nicht zu unterscheiden.

- Alle Ringe dieser Charge **nicht mehr einbauen**, auch nicht einzelne.
- Zurück an @[kaya], Regal 12-02 ist leer geräumt.
- Wer einen davon im Fahrzeug hat: ebenfalls zurück.

Bitte bestätigen, wenn Sie Ihren Platz und Ihr Fahrzeug durchgesehen haben.`,
    announcement: { mustConfirm: ['albers', 'bozkurt', 'lorenzen', 'petrovic', 'petersen', 'kaya', 'voss'], dueDay: -12 },
    confirmedBy: ['albers', 'bozkurt', 'lorenzen', 'petrovic', 'petersen', 'kaya', 'voss'],
    comments: [
      { author: 'bozkurt', day: -16, time: '08:55', markdown: 'zwei im auto, liegen bei mehmet auf dem tisch' },
      { author: 'lorenzen', day: -16, time: '09:30', markdown: 'Platz 1 bis 6 durchgesehen, drei Stück abgegeben.' },
      { author: 'kaya', day: -15, time: '15:55', markdown: 'Stand: 37 aus dem Regal, 5 zurück, 18 verbaut und mit Fabriknummer bekannt. Macht 60. Alle gefunden.' },
    ],
    thanks: ['albers', 'kaya'],
  },
  {
    key: 'qualitaet-messschraube', space: 'qualitaet', author: 'kaya', kind: 'question', day: -13, time: '10:50',
    title: 'Wer hat die Bügelmessschraube 50–75, Nummer M-118?',
    markdown: `Steht im Schrank als ausgeliehen, aber ohne Namen. Kalibrierung läuft in zehn Tagen ab. Bitte einmal in die Schubladen sehen.`,
    comments: [
      { author: 'bruegge', day: -13, time: '12:40', markdown: 'Bei uns nicht.' },
      { author: 'petersen', day: -13, time: '13:05', markdown: 'Prüffeld auch nicht.' },
      { author: 'bruegge', day: -4, time: '11:30', accepted: true, thanks: ['kaya', 'wulf'], markdown: 'Doch bei uns. Schublade der DMU, unter den Spannbacken. Gefunden hat sie leider die Prüferin.' },
      { author: 'kaya', day: -4, time: '11:45', quotes: 2, markdown: 'Zehn Tage überfällig. Das gibt eine Nebenabweichung. Ab nächster Woche gibt es Ausleihe nur noch mit Namen, ich baue ein Brett mit Marken.' },
    ],
  },
  {
    key: 'qualitaet-vorlage', space: 'qualitaet', author: 'wulf', kind: 'decision', day: -8, time: '14:30',
    title: 'Prüfprotokoll für Druckbehälter: Fassung 3 gilt',
    markdown: `Drei Entwürfe, vier Leser, eine Seite. Damit gehen wir in das neue Jahr. Probeweise wird sie ab sofort bei jeder DS-40 ausgefüllt, damit wir Fehler finden, solange sie noch nichts kosten.

Bekanntmachung für alle folgt durch die Geschäftsleitung.`,
    decision: {
      what: 'Für alle Anlagen mit einem zulässigen Druck über 50 bar wird das Prüfprotokoll in Fassung 3 verwendet. Unterschreiben dürfen Rolf Petersen und Dörte Wulf.',
      why: 'Fassung 1 ließ die Messmittel weg, Fassung 2 hatte drei Seiten und wurde in der Probe zweimal nicht fertig ausgefüllt.',
      decidedBy: 'wulf',
    },
    comments: [
      { author: 'petersen', day: -8, time: '14:50', markdown: 'Zwei Unterschriften sind knapp, wenn Dörte im Urlaub ist und ich am Prüfstand stehe. Ich schlage Mehmet als dritten vor, Lehrgang ist im Februar.' },
      { author: 'wulf', day: -8, time: '15:10', quotes: 0, markdown: 'Einverstanden. Anmeldung mache ich.' },
      { author: 'lorenzen', day: -7, time: '06:35', markdown: 'Erste ausgefüllt, DS-40 Nr. 26-0907. Elf Minuten für das Papier, die Prüfung selbst 80.' },
    ],
    thanks: ['petersen', 'krueger', 'lorenzen'],
  },
  {
    key: 'qualitaet-8d', space: 'qualitaet', author: 'hartwig', kind: 'note', label: 'confidential', day: -7, time: '16:10',
    title: '8D-Bericht 26-114 ist fertig: Ursache und was wir ändern',
    markdown: `Der Bericht für die Meierei Osterau ist heute hinausgegangen. Für uns die Kurzfassung:

{{file:bericht-8d}}

> **Ursache:** Beim Lieferanten wurden zwei Restmengen in einen Beutel gefüllt. **Warum wir es nicht gemerkt haben:** Unsere Prüfung im Wareneingang misst die Maße, nicht den Werkstoff.

Was sich ändert:

- Schwimmprobe im Wareneingang bei jeder Charge EPDM, fünf Ringe, zwei Minuten
- EPDM-Ringe künftig mit violettem Farbpunkt bestellt
- Lieferant zahlt Ringe, Kurier und zwei Einsätze`,
    fileKeys: ['bericht-8d'],
    comments: [
      { author: 'voss', day: -7, time: '16:35', markdown: 'Lührs hat die Belastung von 2 860 € ohne Widerspruch angenommen. Farbpunkt kostet 2 Cent je Ring.' },
      { author: 'sievers', day: -6, time: '08:20', markdown: 'Farbpunkt kommt in die Zeichnung, alle Dichtungsblätter. Zwei Cent, und wir reden hier seit drei Wochen.' },
      { author: 'wulf', day: -6, time: '08:45', markdown: 'Wirksamkeit prüfen wir in drei Monaten. Ines, bitte Termin setzen.' },
      { author: 'krueger', day: -6, time: '09:15', markdown: 'Osterau hat sich bedankt, dass der Bericht kein Märchen war. Wörtlich.' },
    ],
    thanks: ['krueger', 'wulf', 'voss', 'albers'],
  },
  {
    key: 'qualitaet-audit', space: 'qualitaet', author: 'wulf', kind: 'note', day: -2, time: '11:15',
    title: 'Audit: die sieben Punkte und wer sie abarbeitet',
    markdown: `{{file:auditbericht}}

| Nr. | Art | Thema | wer | bis |
|---|---|---|---|---|
| 1 | Nebenabweichung | Messschrauben ohne gültige Plakette | Mehmet Kaya | {{day:5}} |
| 2 | Nebenabweichung | Wirksamkeit der Schulung am Prüfstand | Rolf Petersen | {{day:10}} |
| 3 | Hinweis | Lieferantenbewertung Guss | Martina Voß | {{day:15}} |
| 4 | Hinweis | Kennzeichnung gesperrter Teile in Werk 1 | Katja Brügge | {{day:5}} |
| 5 | Hinweis | Verteiler der Zeichnungen auf Papier | Jörg Lindemann | {{day:10}} |
| 6 | Hinweis | Notfallplan Warenwirtschaft | Lars Nissen | {{day:20}} |
| 7 | Hinweis | Bewertung durch die Leitung, Zahlen zur Liefertreue | Tobias Ohlsen | {{day:20}} |

Alle Termine sind mit den Genannten abgesprochen. Fast alle.`,
    fileKeys: ['auditbericht'],
    comments: [
      { author: 'lindemann', day: -2, time: '11:40', markdown: 'Mit mir nicht. Geht aber.' },
      { author: 'petersen', day: -2, time: '12:05', markdown: 'Nummer 2: Ich lasse jeden Geschulten eine Prüfung allein fahren und sehe zu. Sechs Leute, je eine Stunde.' },
      { author: 'bruegge', day: -2, time: '13:20', markdown: 'Nummer 4 ist erledigt, rote Kisten mit Deckel. Bild folgt.' },
    ],
    thanks: ['petersen', 'bruegge', 'ohlsen'],
  },
  {
    key: 'qualitaet-protokoll-frage', space: 'qualitaet', author: 'lorenzen', kind: 'question', day: -1, time: '13:10',
    title: 'Prüfprotokoll: Welche Haltezeit bei 315 bar?',
    markdown: `In der Vorlage steht „Haltezeit nach Prüfanweisung“. In der Prüfanweisung steht „siehe Protokoll“. @[petersen]`,
    comments: [
      { author: 'petersen', day: -1, time: '13:32', accepted: true, thanks: ['lorenzen', 'clasen'], markdown: 'Erwischt. Es gilt:\n\n1. 315 bar anfahren, langsam, in drei Stufen\n2. **10 Minuten** halten, Druckabfall höchstens 1 %\n3. auf 210 bar senken, 5 Minuten, dann Sichtprüfung auf Dichtheit\n\nIn der Vorlage steht ab heute die Zahl selbst.' },
      { author: 'lorenzen', day: -1, time: '13:40', markdown: 'Danke. So kann man arbeiten.' },
      { author: 'wulf', day: -1, time: '14:15', markdown: 'Und solche Verweise im Kreis suche ich bis Ende der Woche in allen Anweisungen.' },
    ],
  },
  {
    key: 'qualitaet-heute', space: 'qualitaet', author: 'hartwig', kind: 'note', day: 0, time: '08:05',
    markdown: `Stand der Reklamationen heute früh: offen **7** (Vorwoche 9). Neu seit gestern eine: Lackabplatzer an einer BP-125, Spedition, Bilder sind da. Älteste ist 41 Tage, da warten wir auf den Kunden.`,
    comments: [
      { author: 'wulf', day: 0, time: '08:30', markdown: 'Die mit 41 Tagen bitte heute anrufen, nicht schreiben.' },
      { author: 'hartwig', day: 0, time: '08:34', markdown: 'Mache ich um zehn.' },
    ],
  },
];
