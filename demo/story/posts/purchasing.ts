import type { StoryPost } from '../types.ts';

/** Einkauf: suppliers, prices, delays. */
export const purchasing: StoryPost[] = [
  {
    key: 'einkauf-guss', space: 'einkauf', author: 'voss', kind: 'note', label: 'confidential', day: -19, time: '11:00',
    title: 'Eisengießerei Hallig erhöht ab Januar um 7,5 %',
    markdown: `Schreiben von heute. Begründung: Strom, Koks, Schrott. Was das für uns heißt:

| Teil | Bedarf im Jahr | Preis heute | Preis ab Januar | Mehrkosten |
|---|---:|---:|---:|---:|
| Gehäuse BP-160 | 420 | 148,00 € | 159,10 € | 4 662 € |
| Gehäuse BP-220 | 310 | 236,00 € | 253,70 € | 5 487 € |
| Deckel BP-220 | 310 | 71,00 € | 76,33 € | 1 652 € |
| Grundrahmen BP-250 | 140 | 189,00 € | 203,18 € | 1 985 € |

Zusammen rund **13 800 €** im Jahr. Ich verhandle, aber unter 5 % glaube ich nicht.`,
    comments: [
      { author: 'brodersen', day: -19, time: '11:45', markdown: 'Was kostet es, den Bedarf für das erste Quartal noch zum alten Preis zu holen? Lager, Zins, Platz.' },
      { author: 'oltmanns', day: -19, time: '13:30', quotes: 0, markdown: '105 Gehäuse BP-160 und 78 BP-220 zusätzlich, gebundenes Kapital 34 000 €. Ersparnis 2 550 €. Platz hätten wir, sagt Hatice, wenn die Palettenregale von Linie 3 wegkommen.' },
      { author: 'yildiz', day: -19, time: '14:00', markdown: 'Hätten wir **nach** der Inventur. Vorher nicht, ich zähle das nicht zweimal.' },
      { author: 'brodersen', day: -18, time: '08:30', markdown: 'Gut, dann Anlieferung in der Woche nach der Inventur, Rechnung noch in diesem Jahr.' },
      { author: 'voss', day: -14, time: '16:20', markdown: 'Ergebnis der Verhandlung: 5,8 %, dafür Abnahme in festen Losen. Und die vorgezogene Menge zum alten Preis.' },
    ],
    thanks: ['oltmanns', 'brodersen', 'stolte'],
  },
  {
    key: 'einkauf-lieferverzug', space: 'einkauf', author: 'oltmanns', kind: 'note', day: -16, time: '14:10',
    markdown: `Lager 6311 C3 sind beim Großhändler bis Ende nächsten Monats vergriffen. Wir haben 22 am Platz, das reicht knapp drei Wochen. Ich habe bei zwei anderen je 40 bestellt, Lieferung {{day:-6}} und {{day:-1}}.`,
    comments: [
      { author: 'albers', day: -16, time: '14:40', markdown: 'Bitte sechs davon für den Service reservieren, sonst nimmt die Montage alles.' },
      { author: 'oltmanns', day: -16, time: '14:52', markdown: 'Reserviert.' },
      { author: 'kaya', day: -6, time: '09:10', markdown: 'Erste 40 sind da. Stichprobe in Ordnung, Herkunft geprüft, sind echte.' },
    ],
  },
  {
    key: 'einkauf-zweitlieferant', space: 'einkauf', author: 'voss', kind: 'decision', label: 'confidential', day: -10, time: '15:00',
    title: 'Zweiter Lieferant für Guss: Gießerei Rothe, zunächst BP-125',
    markdown: `Angebote, Muster und Besuch liegen vor. Ablauf: Erstmuster 5 Stück bis {{day:8}}, Prüfung bei @[kaya], dann ein Los von 60. Hallig bleibt Hauptlieferant und weiß davon. Das habe ich ihm selbst gesagt, bevor er es anders hört.`,
    decision: {
      what: 'Gehäuse BP-125 werden ab dem Frühjahr zu einem Drittel bei Gießerei Rothe bestellt. Voraussetzung ist eine bestandene Erstmusterprüfung mit Ultraschall.',
      why: 'Eine einzige Gießerei für alle Gehäuse ist ein Wagnis: Preiserhöhung, Lunker in Charge 8841 und zwei Wochen Stillstand im Sommer kamen aus derselben Quelle.',
      decidedBy: 'voss',
    },
    comments: [
      { author: 'stolte', day: -10, time: '15:40', markdown: 'Bitte mit demselben Modell gießen lassen. Zwei Modelle heißt zwei Aufspannungen.' },
      { author: 'voss', day: -10, time: '15:55', quotes: 0, markdown: 'Modell gehört uns, wird leihweise verlagert. Vertrag ist unterschrieben.' },
      { author: 'lindemann', day: -9, time: '08:40', markdown: 'Erstmuster bitte auch mit Zugversuch, GJL-250 heißt nicht überall 250.' },
    ],
    thanks: ['stolte', 'brodersen', 'lindemann'],
  },
  {
    key: 'einkauf-rahmen', space: 'einkauf', author: 'albers', kind: 'question', day: -9, time: '09:50',
    title: 'Dichtungssätze 220-17-S: Rahmenbestellung oder einzeln?',
    markdown: `Der Satz mit Stützring ist jetzt ein normales Lagerteil. Bedarf schätze ich auf 60 im Jahr. Soll ich weiter einzeln bestellen (38,40 € je Satz, sechs Wochen) oder geht das in den Rahmen mit Lührs?`,
    comments: [
      { author: 'oltmanns', day: -9, time: '10:30', accepted: true, thanks: ['albers'], markdown: 'Rahmen. Habe eben gefragt: bei 60 im Jahr 31,90 €, Abruf in zehn Werktagen, Mindestmenge 10. Bestellnummer kommt morgen, bis dahin bitte nichts einzeln auslösen.' },
      { author: 'albers', day: -9, time: '10:36', markdown: 'Prima. Mindestbestand setze ich auf 6.' },
      { author: 'kaya', day: -9, time: '11:00', markdown: 'Und gleich mit violettem Punkt, bitte.' },
    ],
  },
  {
    key: 'einkauf-zoll', space: 'einkauf', author: 'oltmanns', kind: 'question', day: -4, time: '10:25',
    title: 'Langzeit-Lieferantenerklärungen: Wer sammelt die für nächstes Jahr ein?',
    markdown: `Zwölf laufen zum Jahresende ab. Bisher hat das die Kollegin im Versand gemacht, die jetzt in Elternzeit ist. Ohne die Papiere kann Hatice für Norwegen keinen Ursprung bescheinigen.`,
    comments: [
      { author: 'yildiz', day: -4, time: '11:00', markdown: 'Ich kann die Liste machen, aber nicht die Lieferanten anrufen.' },
      { author: 'voss', day: -4, time: '11:20', accepted: true, thanks: ['oltmanns', 'yildiz'], markdown: 'Das macht der Einkauf, also du, Jens. Vordruck schicke ich dir. Bis {{day:12}} müssen alle zwölf da sein, Hatice prüft sie auf Vollständigkeit.' },
      { author: 'oltmanns', day: -4, time: '11:24', markdown: 'Wer fragt, der macht. Verstanden.' },
    ],
  },
  {
    key: 'einkauf-strom', space: 'einkauf', author: 'brodersen', kind: 'note', day: -1, time: '09:35',
    markdown: `Stromvertrag für die nächsten zwei Jahre ist abgeschlossen, 60 % fest, 40 % nach Börse mit Deckel. Gegenüber heute 11 % günstiger. Wer die Druckluftlecks von Herrn Tietjen noch nicht gelesen hat: Das ist derselbe Topf.`,
    comments: [
      { author: 'stolte', day: -1, time: '10:10', markdown: 'Härteofen dann bitte weiter nachts, wenn der Börsenanteil zählt.' },
      { author: 'brodersen', day: -1, time: '10:32', quotes: 0, markdown: 'Genau. Ich lasse die günstigen Stunden ausrechnen und hänge sie in Werk 1 aus.' },
    ],
    thanks: ['voss', 'stolte'],
  },
];
