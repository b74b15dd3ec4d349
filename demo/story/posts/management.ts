import type { StoryPost } from '../types.ts';

/** Geschäftsleitung and Betriebsrat: two closed spaces, each under its own people. */
export const management: StoryPost[] = [
  {
    key: 'gl-probe', space: 'geschaeftsleitung', author: 'ohlsen', kind: 'decision', day: -21, time: '16:00',
    title: 'Kontor auf Probe bis Ende März, dann Bilanz in Zahlen',
    markdown: `Damit wir uns im März nicht nach Gefühl streiten, lege ich jetzt fest, woran ich es messe.

1. Wie viele Fragen wurden beantwortet, und wie schnell?
2. Wie viele Bekanntmachungen waren nach einer Woche bestätigt? Beim Schwarzen Brett wissen wir es gar nicht.
3. Sagt Frau Wulf nach dem nächsten Audit, dass es geholfen hat, oder nicht?

Keine Auswertung nach Personen. Das habe ich Frau Harms zugesagt.`,
    decision: {
      what: 'Kontor wird bis Ende März in allen Abteilungen benutzt. Danach wird nach drei vorher festgelegten Zahlen entschieden, ob es bleibt.',
      why: 'Eine Einführung ohne Prüfung hatten wir schon zweimal. Beide Programme laufen noch, keiner benutzt sie.',
      decidedBy: 'ohlsen',
    },
    comments: [
      { author: 'brodersen', day: -21, time: '16:25', markdown: 'Kosten bisher: ein Rechner, der da war, und drei Tage Lars. Daran wird es nicht scheitern.' },
      { author: 'krueger', day: -21, time: '16:40', markdown: 'Einverstanden. Ich habe im Oktober eine Woche lang mitgezählt: 31 Anrufe im Service, deren Antwort schon irgendwo stand.' },
      { author: 'ohlsen', day: -21, time: '16:52', quotes: 1, markdown: 'Diese Zahl hätte ich im März gern noch einmal.' },
    ],
    thanks: ['krueger', 'wulf'],
  },
  {
    key: 'gl-preise', space: 'geschaeftsleitung', author: 'ohlsen', kind: 'decision', label: 'confidential', day: -17, time: '09:30',
    title: 'Ersatzteilpreise ab Januar plus 3,2 %',
    markdown: `Beraten gestern in der Runde, hier zum Nachlesen. Nordwerk und zwei weitere Rahmenverträge bleiben unberührt.`,
    decision: {
      what: 'Die Preise für Ersatzteile steigen zum 1. Januar im Mittel um 3,2 %, Dichtungssätze um 2 %, Gussteile um 5 %. Neumaschinen bleiben bis zum Sommer unverändert.',
      why: 'Guss und Strom sind teurer geworden. Bei Neumaschinen würden wir laufende Verhandlungen stören, vor allem Lüderbruch.',
      decidedBy: 'ohlsen',
    },
    comments: [
      { author: 'reimers', day: -17, time: '10:10', markdown: 'Damit kann ich gehen. Brief an die Kunden schreibe ich kurz und ohne „leider sehen wir uns gezwungen“.' },
      { author: 'voss', day: -17, time: '11:40', markdown: 'Für die 5 % beim Guss liefere ich die Begründung als Anlage, mit Index.' },
    ],
    thanks: ['reimers', 'brodersen'],
  },
  {
    key: 'gl-planung', space: 'geschaeftsleitung', author: 'thomsen', kind: 'announcement', day: -5, time: '08:45',
    title: 'Planung nächstes Jahr: Zahlen und Termine',
    markdown: `Bitte bis {{day:4}} an Herrn Dr. Brodersen:

- Personal: Abgänge, Ersatz, Ausbildung
- Investitionen ab 5 000 €, mit einem Satz, was passiert, wenn wir es **nicht** tun
- die drei wichtigsten Vorhaben der Abteilung, nicht zehn

Klausur ist am {{day:9}}, 8 bis 16 Uhr, Besprechungsraum Süd. Bitte bestätigen, dass Sie dabei sind.`,
    announcement: { mustConfirm: ['ohlsen', 'brodersen', 'krueger', 'reimers', 'lindemann', 'stolte', 'mahler', 'wulf', 'feddersen', 'voss'], dueDay: 3 },
    confirmedBy: ['brodersen', 'reimers', 'wulf', 'feddersen', 'voss'],
    comments: [
      { author: 'mahler', day: -5, time: '09:30', markdown: 'Da bin ich in der Reha. Anke Lorenzen kommt für mich, ist mit ihr besprochen.' },
      { author: 'thomsen', day: -5, time: '09:41', quotes: 0, markdown: 'Ist vermerkt.' },
      { author: 'stolte', day: -4, time: '13:00', markdown: 'Der Satz „was passiert, wenn nicht“ gefällt mir. Den hätte ich gern bei jeder Bestellung.' },
    ],
    thanks: ['brodersen'],
  },
  {
    key: 'gl-nachfolge', space: 'geschaeftsleitung', author: 'feddersen', kind: 'note', label: 'strictly-confidential', day: -8, time: '10:50',
    title: 'Wer geht in den nächsten drei Jahren, und was geht mit?',
    markdown: `Von 210 Leuten erreichen **19** bis dahin das Rentenalter, davon elf in Service, Prüffeld und Zerspanung. Ich habe je Person aufgeschrieben, was nur sie weiß. Bei fünf ist die Liste lang.

Vorschlag: zu jeder dieser fünf Personen im nächsten Jahr eine zweite, die mitläuft, und alles, was gefragt wird, hier als Frage mit Antwort. Das ist kein Ersatz fürs Mitlaufen, aber es bleibt.`,
    comments: [
      { author: 'krueger', day: -8, time: '11:20', markdown: 'Klaas zuerst. Thorben läuft schon mit, wir haben es nur nicht so genannt.' },
      { author: 'ohlsen', day: -8, time: '13:05', markdown: 'Das ist für mich der stärkste Grund für die ganze Übung. Bitte für die Klausur vorbereiten.' },
      { author: 'stolte', day: -8, time: '14:30', markdown: 'Bei mir sind es drei. Zwei würden gern weniger Stunden machen und dafür länger bleiben. Geht das?' },
      { author: 'feddersen', day: -8, time: '14:48', quotes: 2, markdown: 'Geht. Ich rechne es durch.' },
    ],
    thanks: ['ohlsen', 'krueger', 'lindemann', 'stolte'],
  },
  {
    key: 'gl-zahlen', space: 'geschaeftsleitung', author: 'brodersen', kind: 'note', label: 'strictly-confidential', day: -1, time: '08:10',
    title: 'Zahlen des Monats',
    markdown: `| | Monat | Plan | Vorjahr |
|---|---:|---:|---:|
| Auftragseingang in T€ | 2 870 | 2 700 | 2 610 |
| Umsatz in T€ | 2 540 | 2 650 | 2 580 |
| davon Ersatzteile | 610 | 580 | 555 |
| Liefertreue in % | 91 | 95 | 88 |
| Krankenstand in % | 5,4 | 5,0 | 6,1 |

Umsatz unter Plan, weil zwei Aggregate am Prüffeld warten. Sie sind nicht verloren, nur später. Liefertreue wird besser, ist aber noch nicht gut.`,
    comments: [
      { author: 'ohlsen', day: -1, time: '08:35', markdown: 'Was fehlt auf 95 %? Bitte die drei größten Gründe, nicht alle.' },
      { author: 'mahler', day: -1, time: '09:20', quotes: 0, markdown: 'Guss (Charge 8841), Lager 6311, Prüffeld am Anschlag. In dieser Reihenfolge.' },
      { author: 'lindemann', day: -1, time: '10:15', markdown: 'Und Maßblätter, die auf Motorzeichnungen warten. Das ist unser Anteil.' },
    ],
    thanks: ['ohlsen'],
  },
  {
    key: 'br-entwurf', space: 'betriebsrat', author: 'harms', kind: 'note', day: -15, time: '09:30',
    title: 'Betriebsvereinbarung Kontor, Entwurf 3',
    markdown: `Der Entwurf nach dem Gespräch mit Geschäftsleitung und Datenschutz:

{{file:bv-kontor}}

Was wir durchgesetzt haben:

- keine Leistungs- und Verhaltenskontrolle, keine Auswertung nach Personen (§ 4)
- Ruhezeit 18 bis 7 Uhr als Voreinstellung, Abweichen ist freiwillig (§ 6)
- Einsicht in alle Einstellungen für uns, jederzeit, ohne Antrag (§ 8)

Offen ist § 9: Was passiert mit Beiträgen, wenn jemand ausscheidet? Bitte lest das bis {{day:-10}}.`,
    fileKeys: ['bv-kontor'],
    comments: [
      { author: 'petrovic', day: -15, time: '14:10', markdown: 'Die Leute in der Montage fragen, ob sie das in der Pause lesen müssen. Muss rein: Lesen ist Arbeitszeit.' },
      { author: 'harms', day: -15, time: '14:30', quotes: 0, markdown: 'Guter Punkt, kommt als § 5 Absatz 2.' },
      { author: 'dibbern', day: -13, time: '06:55', markdown: '§ 9: Fachliches bleibt stehen, Name bleibt dran, außer einer will ihn weghaben. So würde ich’s machen.' },
      { author: 'harms', day: -12, time: '10:05', markdown: 'So schlage ich es vor. Frau Dr. Sanders sieht es genauso.' },
    ],
    thanks: ['petrovic', 'dibbern'],
  },
  {
    key: 'br-schicht', space: 'betriebsrat', author: 'petrovic', kind: 'note', day: -13, time: '14:40',
    markdown: `Umbau Linie 4: Gerd will die Nachtschicht fünf Wochen aussetzen. Mir recht, **wenn** die Zuschläge weiterlaufen. Vier Leute haben die fest eingeplant, einer zahlt ein Haus ab.`,
    comments: [
      { author: 'harms', day: -13, time: '15:05', markdown: 'Das ist unsere Bedingung. Durchschnitt der letzten drei Monate, ich rede morgen mit ihm.' },
      { author: 'dibbern', day: -13, time: '15:20', markdown: 'Und schriftlich.' },
      { author: 'harms', day: -12, time: '13:35', quotes: 1, markdown: 'Steht jetzt als Entscheidung im Raum Werk 2, für jeden zu lesen. Schriftlicher geht es nicht.' },
    ],
    thanks: ['harms'],
  },
  {
    key: 'br-frage', space: 'betriebsrat', author: 'dibbern', kind: 'question', day: -6, time: '14:05',
    title: 'Darf der Meister Urlaub in der Inventurwoche ablehnen?',
    markdown: `Mich hat einer aus der Frühschicht gefragt. Antrag liegt seit August, jetzt heißt es auf einmal „Inventur“.`,
    comments: [
      { author: 'harms', day: -6, time: '14:30', accepted: true, thanks: ['dibbern'], markdown: 'Ablehnen darf man einen Antrag aus dringenden betrieblichen Gründen. Die Inventur kann einer sein, aber der Termin stand im August schon fest. Hat der Meister damals nicht widersprochen, gilt der Urlaub nach unserer Regelung vier Wochen nach Antrag als genehmigt (Betriebsvereinbarung Urlaub, § 3).\n\nSag ihm, er soll mit dem Antrag zu mir kommen. Ich kläre das ohne Lärm.' },
      { author: 'dibbern', day: -5, time: '06:50', markdown: 'Erledigt, er hat frei. Es war ein Missverständnis.' },
    ],
  },
  {
    key: 'br-sitzung', space: 'betriebsrat', author: 'harms', kind: 'note', day: 0, time: '07:35',
    title: 'Sitzung: Tagesordnung',
    markdown: `Am {{day:2}}, 9 Uhr, kleines Zimmer Werk 2.

1. Betriebsvereinbarung Kontor: Beschluss
2. Betriebsruhe, Sonderfälle Probezeit
3. Prüfplatz Linie 4: Gefährdungsbeurteilung vor dem ersten Anfahren
4. Antrag: zweite Bank vor Halle 2, überdacht

Punkt 4 ist mir nicht weniger wichtig als Punkt 1.`,
    comments: [
      { author: 'dibbern', day: 0, time: '07:48', markdown: 'Bei Punkt 3 soll Rolf dazukommen, der kann das mit den 50 bar erklären.' },
    ],
    thanks: ['petrovic'],
  },
];
