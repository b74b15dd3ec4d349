import type { StoryPost } from '../types.ts';

/** Ausbildung: apprentices' workshop, vocational school, examinations. */
export const training: StoryPost[] = [
  {
    key: 'ausbildung-schnittmodell', space: 'ausbildung', author: 'wessels', kind: 'note', day: -20, time: '13:30',
    title: 'Projekt der Lehrwerkstatt: Schnittmodell BP-220 für die Messe',
    markdown: `Der Vertrieb braucht ein Schnittmodell, wir brauchen ein Projekt. Ausgangsteil ist das Ausschussgehäuse aus Charge 8790.

- **Lena**: Trennschnitte, Bearbeitung, Zusammenbau
- **Finn**: Schnittzeichnung, Farbplan, Beschriftung
- drehbar von Hand, ohne Motor, Antrieb über Kurbel

Fertig muss es am {{day:16}} sein, damit es noch lackiert werden kann.`,
    comments: [
      { author: 'hoffmann', day: -20, time: '14:05', markdown: 'Darf ich das Laufrad auch aufschneiden? Sonst sieht man ja die Schaufeln nicht.' },
      { author: 'wessels', day: -20, time: '14:15', quotes: 0, markdown: 'Ja, Viertelschnitt. Vorher auswuchten spart dir Ärger, nachher geht es nicht mehr.' },
      { author: 'sievers', day: -20, time: '15:00', markdown: 'Für die Dichtung habe ich einen Satz aus dem Dauerlauf, den könnt ihr haben, wenn ich fertig gemessen habe. Echter als jedes Bild.' },
      { author: 'matthiesen', day: -18, time: '09:30', markdown: 'Farbplan ist fertig: Wasser blau, drehend rot, Dichtung gelb, Gehäuse grau.' },
    ],
    thanks: ['hoffmann', 'matthiesen', 'sievers'],
  },
  {
    key: 'ausbildung-gewinde', space: 'ausbildung', author: 'hoffmann', kind: 'question', day: -11, time: '10:10',
    title: 'M8-Gewindebohrer im Grauguss abgebrochen, wie hole ich ihn heraus?',
    markdown: `Steckt 14 mm tief im Gehäuse vom Schnittmodell, schaut nichts heraus. Sackloch. Ausdreher greift nicht.`,
    comments: [
      { author: 'dibbern', day: -11, time: '10:25', markdown: 'Ganz ruhig. Hartmetallfräser 5 mm, Kern herausfräsen, dann fallen die Schneiden einzeln raus.' },
      { author: 'bruegge', day: -11, time: '10:45', accepted: true, thanks: ['hoffmann', 'matthiesen'], markdown: 'Wie Ralf sagt, aber auf der Maschine, nicht von Hand. Spann es mir auf die DMU, 4 000 Umdrehungen, trocken, Druckluft dazu, in Schritten von 0,2. Danach Gewinde mit Einsatz M8 reparieren.\n\nUnd beim nächsten Mal: Grauguss 6,8 bohren, **trocken** schneiden, nach jeder Umdrehung brechen. Öl und Gussstaub geben Schleifpaste.' },
      { author: 'hoffmann', day: -11, time: '15:20', markdown: 'Ist draußen! Einsatz sitzt, Lehre geht rein. Danke euch beiden.' },
      { author: 'wessels', day: -11, time: '15:30', markdown: 'Wer noch nie einen Bohrer abgebrochen hat, hat noch nie gebohrt.' },
    ],
  },
  {
    key: 'ausbildung-pruefung', space: 'ausbildung', author: 'wessels', kind: 'note', day: -8, time: '08:50',
    markdown: `Termine der Kammer sind da: Abschlussprüfung Teil 2 von Lena im Januar, praktischer Teil drei Tage, Werkstatt ist bei uns. Ich suche noch **zwei Prüferinnen oder Prüfer** aus der Montage. Freistellung ist genehmigt, es gibt belegte Brötchen und das gute Gefühl.`,
    comments: [
      { author: 'lorenzen', day: -8, time: '09:25', markdown: 'Ich mache mit, aber nicht bei Lena, die war zu lange bei mir.' },
      { author: 'petrovic', day: -8, time: '13:40', markdown: 'Ich auch.' },
      { author: 'wessels', day: -8, time: '13:55', markdown: 'Wunderbar. Anke nimmt die Gruppe B.' },
      { author: 'petrovic', day: -4, time: '11:20', markdown: 'Die Kammer hat angerufen: Der praktische Teil beginnt einen Tag früher. Ich habe zugesagt, die Halle ist frei.' },
    ],
    thanks: ['feddersen', 'hoffmann'],
  },
  {
    key: 'ausbildung-bewerber', space: 'ausbildung', author: 'feddersen', kind: 'note', day: -4, time: '14:20',
    title: 'Ausbildungsbeginn nächstes Jahr: 41 Bewerbungen, sechs Plätze',
    markdown: `Probearbeiten ist an zwei Nachmittagen, {{day:7}} und {{day:8}}. Aufgabe wie immer: ein Winkel, eine Skizze, ein Gespräch. Noten sehen wir uns erst danach an.

Wer eine Stunde Zeit hat und gern erklärt: bitte melden.`,
    comments: [
      { author: 'dibbern', day: -4, time: '14:50', markdown: 'Bin dabei. Mein Zeugnis war auch nichts.' },
      { author: 'hoffmann', day: -3, time: '07:15', markdown: 'Ich kann erzählen, wie es wirklich ist. Das hätte ich damals gern gehört.' },
      { author: 'harms', day: -3, time: '09:00', markdown: 'Die Jugend- und Auszubildendenvertretung kommt auch dazu.' },
    ],
    thanks: ['harms', 'dibbern'],
  },
  {
    key: 'ausbildung-lerntage', space: 'ausbildung', author: 'feddersen', kind: 'decision', day: -3, time: '15:40',
    title: 'Zwei Lerntage vor jeder Abschlussprüfung',
    markdown: `Gilt zum ersten Mal für Lena im Januar. Die Tage stehen im Schichtplan, niemand muss sie beantragen.`,
    decision: {
      what: 'Wer die Abschlussprüfung vor sich hat, bekommt die beiden Arbeitstage davor frei zum Lernen, ohne Urlaub dafür zu nehmen.',
      why: 'In den letzten drei Jahren hat jeder vor der Prüfung Urlaub genommen, meist mitten im Jahresabschluss der Montage.',
      decidedBy: 'feddersen',
    },
    thanks: ['hoffmann', 'harms'],
  },
  {
    key: 'ausbildung-station', space: 'ausbildung', author: 'matthiesen', kind: 'question', day: -2, time: '09:55',
    title: 'Kann ich im Frühjahr zwei Wochen mit in den Außendienst?',
    markdown: `Ich zeichne Pumpen, habe aber noch nie eine beim Kunden gesehen. Ist so eine Station für Produktdesigner vorgesehen, @[wessels], oder muss ich das beantragen?`,
    comments: [],
  },
];
