import type { StoryPost } from '../types.ts';

/** Kantine & Hof, and the archived move of the test field, well over a year back. */
export const canteen: StoryPost[] = [
  {
    key: 'kantine-parken', space: 'kantine', author: 'tietjen', kind: 'note', day: -19, time: '07:20',
    markdown: `Der graue Kombi, der jeden Tag vor dem Hydranten steht: Ich weiß, wem er gehört. Er weiß, dass ich es weiß. Ab morgen weiß es der Abschleppdienst.`,
    comments: [
      { author: 'henningsen', day: -19, time: '08:45', markdown: 'Er ist weg. Entschuldigung, Manni.' },
      { author: 'tietjen', day: -19, time: '08:52', quotes: 0, markdown: 'Angenommen.' },
    ],
    thanks: ['carstens', 'stolte', 'thomsen'],
  },
  {
    key: 'kantine-fahrgemeinschaft', space: 'kantine', author: 'rahimi', kind: 'question', day: -17, time: '12:50',
    title: 'Fährt jemand morgens aus Richtung Lüderbruch?',
    markdown: `Mein Bus kommt seit dem neuen Fahrplan um 8:20 Uhr an, das ist mir zu spät. Beteilige mich am Sprit und bringe dienstags Gebäck mit.`,
    comments: [
      { author: 'yildiz', day: -17, time: '13:10', accepted: true, thanks: ['rahimi'], markdown: 'Ich fahre um 6:15 am Kreisel los, Platz ist noch einer. Beim Gebäck sind wir uns einig.' },
      { author: 'rahimi', day: -17, time: '13:15', markdown: '6:15 ist früh. Aber besser als 8:20. Abgemacht.' },
      { author: 'albers', day: -16, time: '12:30', markdown: 'Es war übrigens sehr gutes Gebäck.' },
    ],
  },
  {
    key: 'kantine-automat', space: 'kantine', author: 'schmidtke', kind: 'note', day: -13, time: '05:58',
    markdown: `kaffeeautomat halle 2 nimmt geld und gibt brühe. also klare brühe. hab kaffee gedrückt`,
    comments: [
      { author: 'koester', day: -13, time: '07:40', markdown: 'Der Aufsteller ist angerufen. Wer Geld verloren hat, bekommt es bei mir zurück, ohne Formular.' },
      { author: 'petrovic', day: -13, time: '08:30', markdown: 'Die Brühe war aber gut.' },
      { author: 'koester', day: -12, time: '10:15', markdown: 'Schläuche waren vertauscht, jetzt kommt wieder Kaffee. Brühe ist Taste 7.' },
    ],
    thanks: ['lorenzen'],
  },
  {
    key: 'kantine-fund', space: 'kantine', author: 'koester', kind: 'note', day: -10, time: '13:40',
    markdown: `In der Spülküche stehen: vier Brotdosen (eine mit Dinosaurier), zwei Thermoskannen, ein Messschieber 150 mm und ein halbes Gebiss aus Marzipan. Bis {{day:-5}} abholen, dann kommt alles auf den gelben Tisch.`,
    comments: [
      { author: 'wessels', day: -10, time: '14:00', markdown: 'Der Messschieber gehört der Lehrwerkstatt. Wer ihn zum Käseschneiden benutzt hat, bitte bei mir melden.' },
      { author: 'demir', day: -10, time: '14:12', markdown: 'Der Dinosaurier ist von meinem Sohn. Danke!' },
      { author: 'bozkurt', day: -10, time: '17:30', markdown: 'zum marzipangebiss sage ich nichts' },
    ],
    thanks: ['demir', 'wessels'],
  },
  {
    key: 'kantine-bank', space: 'kantine', author: 'lorenzen', kind: 'note', day: -7, time: '12:35',
    markdown: `Vor Halle 2 steht eine Bank für dreißig Leute. Bei Regen stehen dreißig Leute im Tor und die Stapler kommen nicht durch. Können wir nicht eine zweite mit Dach bekommen? Ich frage hier, weil ich glaube, dass ich nicht die Einzige bin.`,
    comments: [
      { author: 'schmidtke', day: -7, time: '12:50', markdown: 'dafür' },
      { author: 'carstens', day: -7, time: '13:05', markdown: 'Aus Sicht der Arbeitssicherheit auch dafür. Das Tor ist ein Verkehrsweg.' },
      { author: 'tietjen', day: -7, time: '14:10', markdown: 'Bank ist kein Problem, Dach braucht vier Pfosten und einen Samstag. Material habe ich vom alten Fahrradschuppen.' },
      { author: 'harms', day: -6, time: '08:50', markdown: 'Nehme ich als Antrag in die nächste Sitzung.' },
    ],
    thanks: ['harms', 'schmidtke', 'petrovic', 'dibbern', 'hoffmann'],
  },
  {
    key: 'kantine-speiseplan', space: 'kantine', author: 'koester', kind: 'note', day: -4, time: '10:30',
    title: 'Speiseplan der nächsten zwei Wochen',
    markdown: `{{file:speiseplan}}

Neu: Am Mittwoch gibt es zwei Gerichte **ohne** Fleisch, weil die erste Runde so gut lief. Wer nachmittags Schicht hat, kann bis 10 Uhr zurücklegen lassen, bitte mit Namen.`,
    fileKeys: ['speiseplan'],
    comments: [
      { author: 'behrens', day: -4, time: '11:45', markdown: 'Donnerstag steht „Linsen-Allerlei“. Da fehlt die Wurst.' },
      { author: 'koester', day: -4, time: '11:52', quotes: 0, markdown: 'Die Wurst liegt daneben, Klaas. Wie immer.' },
      { author: 'raman', day: -4, time: '12:10', markdown: 'Danke für die Mittwoche! Die Linsen waren sehr gut, auch ohne Wurst.' },
      { author: 'fraser', day: -3, time: '11:20', markdown: 'What is Pannfisch, and should I be worried?' },
      { author: 'koester', day: -3, time: '11:30', quotes: 3, markdown: 'Fisch, Bratkartoffeln, Senfsoße. Kommen Sie einfach, ich gebe Ihnen eine kleine Portion zum Probieren.' },
    ],
    thanks: ['raman', 'paulsen', 'rahimi', 'fraser'],
  },
  {
    key: 'kantine-gruenkohl', space: 'kantine', author: 'koester', kind: 'note', day: 0, time: '07:25',
    markdown: `Außer der Reihe: heute der erste Grünkohl des Jahres, mit Pinkel oder ohne. Reicht für 140 Teller, voriges Jahr waren es um viertel nach zwölf null. Wer zur Störung der Warenwirtschaft ohnehin Pause macht: bitte gestaffelt kommen.`,
    comments: [
      { author: 'behrens', day: 0, time: '07:31', markdown: 'Bin beim Kunden. Bitte einen Teller zurückstellen. Bitte.' },
      { author: 'koester', day: 0, time: '07:38', quotes: 0, markdown: 'Steht schon dein Name drauf.' },
    ],
    thanks: ['behrens', 'tietjen'],
  },
  {
    key: 'umzug-auftakt', space: 'umzug-prueffeld', author: 'petersen', kind: 'note', day: -430, time: '09:00',
    title: 'Was vor dem Umzug geklärt sein muss',
    markdown: `1. Fundament: Prüfstand 1 hat 4,8 t und will schwingungsfrei stehen
2. Wasser: Zulauf DN 100, Rücklauf in den Kanal, Genehmigung
3. Strom: 250 kW Anschluss, Umrichter im eigenen Raum
4. Kalibrierung: alle Durchflussmesser nach dem Aufstellen neu
5. Zwei Wochen ohne Prüfstand, die müssen vorgearbeitet werden`,
    comments: [
      { author: 'tietjen', day: -430, time: '10:30', markdown: 'Punkt 3: In Werk 2 sind 160 kW frei. Den Rest beantrage ich, dauert acht Wochen.' },
      { author: 'mahler', day: -429, time: '08:15', markdown: 'Punkt 5: vier Wochen vorher Überstunden nach Absprache, dann reicht es.' },
    ],
    thanks: ['mahler'],
  },
  {
    key: 'umzug-fundament', space: 'umzug-prueffeld', author: 'mahler', kind: 'question', day: -410, time: '11:10',
    title: 'Wie dick muss das Fundament für Prüfstand 1 werden?',
    markdown: `Der Bauunternehmer bietet 40 cm an. Rolf sagt 60, der Statiker 50. Wer hat recht?`,
    comments: [
      { author: 'petersen', day: -410, time: '13:00', accepted: true, thanks: ['mahler', 'kaya'], markdown: '60 cm, getrennt von der Hallensohle durch eine Fuge mit 2 cm Dämmmatte. Es geht nicht um die Last, sondern um die Masse: mindestens das Fünffache des Prüfstands, sonst messen wir die Stapler mit.' },
      { author: 'stolte', day: -410, time: '14:20', markdown: 'In Werk 1 waren es 40, und wir **haben** die Stapler mitgemessen.' },
    ],
  },
  {
    key: 'umzug-termin', space: 'umzug-prueffeld', author: 'mahler', kind: 'decision', day: -400, time: '10:00',
    title: 'Umzug in den Betriebsferien',
    markdown: 'Schwertransport und Kran sind bestellt.',
    decision: {
      what: 'Das Prüffeld zieht in den drei Wochen der Betriebsferien um. Fremdprüfung bei dringenden Aufträgen über die Technische Hochschule.',
      why: 'Nur dann stehen beide Werke still, und der Kran muss nicht über laufende Linien heben.',
      decidedBy: 'mahler',
    },
    comments: [
      { author: 'petersen', day: -400, time: '10:40', markdown: 'Urlaub verlegt. Meine Frau weiß Bescheid.' },
    ],
    thanks: ['petersen'],
  },
  {
    key: 'umzug-abschluss', space: 'umzug-prueffeld', author: 'petersen', kind: 'note', day: -325, time: '15:30',
    title: 'Abgeschlossen: Prüffeld läuft in Werk 2',
    markdown: `Alle drei Prüfstände sind kalibriert, Messunsicherheit besser als vorher (Durchfluss 0,8 % statt 1,9 %). Kosten 318 000 €, geplant waren 330 000 €.

Was wir beim nächsten Mal anders machen: die Medienleitungen **vor** dem Estrich legen. Wir haben zweimal aufgestemmt.

Der Raum wird archiviert. Lesen kann man ihn weiter.`,
    comments: [
      { author: 'stolte', day: -325, time: '15:50', markdown: 'In Werk 1 ist jetzt Platz für die neue Drehmaschine. Danke für die besenreine Übergabe.' },
      { author: 'tietjen', day: -324, time: '07:30', markdown: 'Dreimal aufgestemmt. Einmal wart ihr nicht da.' },
    ],
    thanks: ['wulf', 'mahler', 'ohlsen'],
  },
];
