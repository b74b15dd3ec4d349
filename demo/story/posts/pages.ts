import type { StoryPost } from '../types.ts';

/** What stays of the month: pages in the spaces where their posts stand. */
export const pages: StoryPost[] = [
  {
    key: 'wissen-service', space: 'service', author: 'krueger', kind: 'page', day: -21, time: '10:30',
    title: 'Service von A bis Z',
    markdown: `Hier steht, was wir nicht zweimal herausfinden wollen. Eine Seite je Sache, kurz, mit Teilenummern.

## Wie eine Seite entsteht

Jemand fragt, jemand antwortet, die Antwort wird angenommen. Wer das übernimmt, drückt am Beitrag auf „Ins Wissen übernehmen“. Alle hier im Raum schreiben mit.

## Wer sich kümmert

Bei jeder Seite steht ein Name. Der schaut einmal im Jahr nach, ob es noch stimmt. Mehr nicht.

## Was nicht hierher gehört

Preise, Namen von Personen beim Kunden, Vermutungen.`,
    page: {},
  },
  {
    key: 'wissen-stopfbuchse', space: 'service', author: 'behrens', kind: 'page', day: -17, time: '08:20',
    title: 'Stopfbuchspackung einstellen',
    markdown: `## Frage

Wie viel darf eine Stopfbuchse tropfen?

## Antwort

Sie **muss** tropfen: 20 bis 40 Tropfen je Minute. Trocken läuft sie heiß und frisst die Wellenschutzhülse.

## Schritte

1. Beide Muttern lösen
2. Pumpe an
3. Eine halbe Umdrehung im Wechsel anziehen
4. Zehn Minuten warten, fühlen: handwarm ist gut`,
    page: { template: 'howTo', parent: 'wissen-service', sources: ['service-nachstellen'] },
    edits: [
      {
        author: 'sievers', day: -16, time: '09:10',
        markdown: `## Frage

Wie viel darf eine Stopfbuchse tropfen?

## Antwort

Sie **muss** tropfen: 20 bis 40 Tropfen je Minute. Trocken läuft sie heiß und frisst die Wellenschutzhülse.

## Schritte

1. Beide Muttern lösen
2. Pumpe an
3. Eine halbe Umdrehung im Wechsel anziehen
4. Zehn Minuten warten, fühlen: handwarm ist gut

## Wenn es trocken sein soll

Für die BP-80 ab 1991 gibt es den Umbausatz 080-44 auf Gleitringdichtung. Vorher die Welle auf Schlag prüfen, höchstens 0,05 mm.`,
      },
      {
        author: 'jessen', day: -15, time: '07:40',
        markdown: `## Frage

Wie viel darf eine Stopfbuchse tropfen?

## Antwort

Sie **muss** tropfen: 20 bis 40 Tropfen je Minute. Trocken läuft sie heiß und frisst die Wellenschutzhülse.

## Schritte

1. Beide Muttern lösen
2. Pumpe an
3. Eine halbe Umdrehung im Wechsel anziehen
4. Zehn Minuten warten, fühlen: handwarm ist gut, gemessen sind das etwa 38 °C

## Wenn es trocken sein soll

Für die BP-80 ab 1991 gibt es den Umbausatz 080-44 auf Gleitringdichtung. Vorher die Welle auf Schlag prüfen, höchstens 0,05 mm.

## Was oft schiefgeht

Der Betreiber zieht nach, bis nichts mehr tropft. Besser eine Auffangrinne anbieten als eine trockene Packung.`,
      },
    ],
    comments: [{ author: 'bozkurt', day: -15, time: '12:15', markdown: 'Endlich steht das mal irgendwo. Danke!' }],
  },
  {
    key: 'wissen-stillstand', space: 'service', author: 'jessen', kind: 'page', day: -12, time: '15:50',
    title: 'Pumpe fördert nach Stillstand nicht',
    markdown: `## Woran man es erkennt

Nach jedem Wochenende pendelt der Druck, nach dem Entlüften geht es wieder.

## Was man prüft

1. Fußventil: hält die Säule? Saugleitung abdrücken
2. Flansche der Saugleitung, von oben nach unten
3. Zuletzt die Wellendichtung

## Was man mitnimmt

Handpumpe, Dichtungen für das Fußventil, Seifenwasser.`,
    page: { template: 'howTo', parent: 'wissen-service', sources: ['service-luft'], owner: 'krueger', reviewDay: -1 },
  },
  {
    key: 'wissen-fundament', space: 'service', author: 'krueger', kind: 'page', day: -10, time: '16:10',
    title: 'Was wir aus der losen Fundamentschraube gelernt haben',
    markdown: `## Was geschehen ist

Lager nach kurzer Zeit fertig, getauscht, wieder fertig. Schuld war die Grundplatte: Sie stand hohl, eine Schraube war lose.

## Was gut lief

Die Schwingungen waren gemessen und aufgeschrieben, vorher und nachher.

## Was nicht gut lief

Beim ersten Mal hat niemand an die Platte geklopft.

## Was wir künftig anders machen

Vor jedem Lagertausch: Platte abklopfen, Schrauben nachziehen, erst dann bestellen.`,
    page: { template: 'lesson', parent: 'wissen-service', sources: ['service-zuckerwerk'] },
  },
  {
    key: 'wissen-werkstoffe', space: 'konstruktion', author: 'sievers', kind: 'page', day: -8, time: '13:20',
    title: 'Dichtungswerkstoffe: was wofür',
    markdown: `## Regel

Gleiches löst sich in Gleichem: EPDM für Glykol und Heißwasser, nie für Öl. NBR und FKM für Öl.

| Medium | Werkstoff | Bemerkung |
| --- | --- | --- |
| Wasser bis 120 °C | EPDM | |
| Glykolgemisch über 50 % | EPDM | mit Stützring, Zeichnung 220-17 |
| Mineralöl | NBR, heiß FKM | nie EPDM |

## Wer es genau wissen will

Die Versuche dazu liegen im Beitrag unter den Quellen.`,
    page: { sources: ['konstruktion-quellen'] },
  },
];
