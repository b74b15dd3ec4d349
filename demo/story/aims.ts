import type { Clock, Key, StoryText, Workday } from './types.ts';

/** When something happened. */
interface Then {
  day: Workday;
  time: Clock;
}

/** A goal with what was measured, and the account given of it; `serves` names posts that serve it. */
export interface StoryGoal extends Then {
  space: Key;
  author: Key;
  owner: Key;
  title: string;
  markdown: StoryText;
  measure: string;
  unit: string;
  start: number;
  target: number;
  from: Workday;
  until: Workday;
  readings: (Then & { value: number; note?: string })[];
  account?: Then & { outcome: 'reached' | 'partly' | 'missed'; why: string };
  serves?: Key[];
}

/** A poll with its votes by place of the option; `closed` by its author. */
export interface StoryPoll extends Then {
  space: Key;
  author: Key;
  title: string;
  markdown?: StoryText;
  options: StoryText[];
  many?: true;
  secret?: true;
  closes?: Then;
  closed?: Then;
  votes: [Key, ...number[]][];
}

/** A date with its answers: a time on a day, or whole days until `lastDay`. */
export interface StoryDate extends Then {
  space: Key;
  author: Key;
  title: string;
  markdown?: StoryText;
  place: string;
  on: Workday;
  lastDay?: Workday;
  from?: Clock;
  until?: Clock;
  yes?: Key[];
  maybe?: Key[];
  no?: Key[];
}

/** A question asked every Monday, with the answers of its last rounds, the newest first. */
export interface StoryCheckIn extends Then {
  space: Key;
  author: Key;
  question: string;
  hint: string;
  at: Clock;
  rounds: { author: Key; time: Clock; markdown: StoryText }[][];
}

export const goals: StoryGoal[] = [
  {
    space: 'qualitaet', author: 'hartwig', owner: 'hartwig', day: -22, time: '08:20',
    title: 'Reklamationen beantworten wir in fünf Tagen',
    markdown: 'Gemessen wird von der Meldung bis zur ersten brauchbaren Antwort. „Wir kümmern uns“ zählt nicht.',
    measure: 'Tage bis zur Antwort, Mittel der Woche', unit: 'Tage', start: 12, target: 5, from: -22, until: -3,
    readings: [
      { day: -18, time: '15:30', value: 11.5 },
      { day: -13, time: '15:40', value: 9, note: 'Zwei alte Fälle abgeschlossen, die ziehen das Mittel noch hoch.' },
      { day: -8, time: '15:30', value: 7.5 },
      { day: -3, time: '15:45', value: 6 },
    ],
    account: {
      day: -2, time: '10:15', outcome: 'partly',
      why: 'Von zwölf auf sechs Tage. Geholfen hat, dass der Service die Bilder gleich mitschickt. Gefehlt hat eine Vertretung: In der Woche mit meinem Lehrgang blieb alles liegen. Ab Dezember antwortet dann Mehmet.',
    },
  },
  {
    space: 'qualitaet', author: 'wulf', owner: 'wulf', day: -8, time: '15:20',
    title: 'Bis Januar prüfen wir jede Anlage über 50 bar nach Fassung 3',
    markdown: 'Damit die Prüfpflicht ab Januar niemanden überrascht, auch uns nicht.',
    measure: 'Anlagen mit vollständigem Protokoll', unit: '%', start: 0, target: 100, from: -8, until: 26,
    readings: [
      { day: -7, time: '09:00', value: 5 },
      { day: -5, time: '16:00', value: 20 },
      { day: -3, time: '16:00', value: 40, note: 'DS-40 läuft. Bei den Sonderbauten fehlt noch die Seite mit den Messmitteln.' },
      { day: -1, time: '16:00', value: 55 },
    ],
    serves: ['qualitaet-vorlage'],
  },
  {
    space: 'werk2', author: 'mahler', owner: 'petersen', day: -20, time: '09:10',
    title: 'Alle Manometer am Prüffeld sind kalibriert',
    markdown: 'Vor dem Umbau, nicht danach. 34 Stück, neun haben einen gültigen Aufkleber.',
    measure: 'Manometer mit gültigem Aufkleber', unit: '', start: 9, target: 34, from: -20, until: -1,
    readings: [
      { day: -15, time: '14:00', value: 14 },
      { day: -8, time: '13:30', value: 25 },
      { day: -2, time: '11:20', value: 33, note: 'Eines ist beim Hersteller, kommt nicht vor Weihnachten zurück.' },
    ],
  },
];

export const polls: StoryPoll[] = [
  {
    space: 'werk2', author: 'lorenzen', day: -6, time: '06:40', secret: true,
    title: 'Soll die Frühschicht während des Umbaus um 5:45 Uhr beginnen?',
    markdown: 'Statt 6 Uhr, nur für die fünf Wochen. Geheim, damit niemand wegen mir Ja sagt.',
    options: ['Ja', 'Nein', 'Mir gleich'],
    votes: [['petrovic', 1], ['schmidtke', 1], ['petersen', 0], ['albers', 0], ['clasen', 1], ['yildiz', 0], ['carstens', 2], ['tietjen', 1]],
    closed: { day: -1, time: '12:00' },
  },
  {
    space: 'kantine', author: 'koester', day: -3, time: '11:00',
    title: 'Was kommt im Januar dienstags auf den Teller?',
    markdown: 'Drei Vorschläge, alle schon einmal gekocht, alle aufgegessen worden.',
    options: ['Labskaus', 'Linsensuppe mit Backpflaumen', 'Ofengemüse mit Graupen'],
    votes: [['tietjen', 0], ['lorenzen', 1], ['rahimi', 2], ['schmidtke', 0], ['demir', 2], ['wessels', 0], ['dibbern', 1], ['yildiz', 2], ['hoffmann', 2]],
  },
  {
    space: 'druckstation', author: 'krueger', day: -2, time: '14:20', many: true,
    title: 'Wann passt der Probelauf vor der Abnahme?',
    markdown: 'Eine Stunde am Prüfplatz, damit bei der Abnahme nichts mehr klemmt. Bitte alles ankreuzen, was geht.',
    options: ['{{day:9}}, vormittags', '{{day:10}}, vormittags', '{{day:10}}, nachmittags'],
    votes: [['lorenz', 0, 1], ['brandes', 1], ['petersen', 1, 2]],
  },
];

export const dates: StoryDate[] = [
  {
    space: 'messe', author: 'petermann', day: -13, time: '14:05',
    title: 'Messewoche', markdown: 'Aufbau am Tag davor. Der Dienstplan kommt nach Weihnachten.',
    place: 'Messegelände, Halle 11', on: 84, lastDay: 88, yes: ['reimers', 'demir', 'lindemann', 'henningsen'], maybe: ['krueger'],
  },
  {
    space: 'druckstation', author: 'krueger', day: -7, time: '09:30',
    title: 'Abnahme der ersten Druckstation', markdown: 'Der Termin zum Eintragen. Helme liegen bereit, Sicherheitsschuhe bitte mitbringen.',
    place: 'Werk 2, Leitstand', on: 11, from: '09:00', until: '12:00', yes: ['brandes', 'lorenz', 'petersen', 'lorenzen'], maybe: ['clasen'], no: ['mahler'],
  },
  {
    space: 'aktuelles', author: 'thomsen', day: -4, time: '11:15',
    title: 'Betriebsversammlung', markdown: 'Bericht des Betriebsrats, Zahlen des Jahres, danach Suppe. Die Linien stehen in dieser Zeit.',
    place: 'Halle 2', on: 14, from: '10:00', until: '11:30', yes: ['harms', 'dibbern', 'petrovic', 'ohlsen'],
  },
];

export const checkIns: StoryCheckIn[] = [
  {
    space: 'werk2', author: 'mahler', day: -22, time: '06:30', at: '07:00',
    question: 'Was hindert uns?',
    hint: 'Ein Satz genügt. Was bis Mittwoch nicht gelöst ist, nehmen Anke und ich mit in die Runde der Werkleiter.',
    rounds: [
      [
        { author: 'schmidtke', time: '07:20', markdown: 'der kran an platz 7. immer noch' },
        { author: 'petersen', time: '07:35', markdown: 'Am Prüfplatz fehlt der zweite Druckaufnehmer, ohne ihn kann ich nur einseitig messen.' },
        { author: 'lorenzen', time: '08:10', markdown: 'Kran: Der Prüfer kommt am {{day:2}}. Druckaufnehmer: Rolf, du kannst den vom Umzug haben, er liegt bei mir.' },
      ],
      [
        { author: 'petrovic', time: '07:25', markdown: 'Drehmomentschlüssel 3 ist bei der Kalibrierung. Mit zwei Schlüsseln an drei Plätzen wartet immer einer.' },
        { author: 'lorenzen', time: '09:40', markdown: 'Ersatz hängt seit eben am Brett.' },
      ],
      [{ author: 'clasen', time: '08:00', markdown: 'Nichts. Das wollte ich auch einmal schreiben.' }],
    ],
  },
];
