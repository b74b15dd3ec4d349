import type { StoryPost } from '../types.ts';

/** Messe 2027: stand, exhibits, rota, travel. */
export const fair: StoryPost[] = [
  {
    key: 'messe-stand', space: 'messe', author: 'reimers', kind: 'decision', day: -15, time: '15:20',
    title: 'Messestand: 60 m², ein Stockwerk, drei Pumpen',
    markdown: `Julia hat zwei Entwürfe rechnen lassen. Wir nehmen den kleineren.

{{file:messestand}}`,
    fileKeys: ['messestand'],
    decision: {
      what: 'Der Stand hat 60 m² an einer Ecke, ohne Obergeschoss. Gezeigt werden das Schnittmodell BP-220, eine DS-40 in Betrieb und eine gebrauchte Dichtung neben einer neuen.',
      why: 'Das Obergeschoss kostet 38 000 € mehr und war beim letzten Mal leer. Gespräche hatten wir unten, an der Maschine.',
      decidedBy: 'reimers',
    },
    comments: [
      { author: 'petermann', day: -15, time: '15:45', markdown: 'Dann bestelle ich Fläche und Strom bis {{day:-12}}. Wasseranschluss für die DS-40 brauchen wir nicht, die läuft im Kreis.' },
      { author: 'lindemann', day: -14, time: '08:30', markdown: 'Die gebrauchte Dichtung neben der neuen ist das Beste daran. 500 Stunden Glykol und man sieht nichts.' },
      { author: 'thomsen', day: -14, time: '09:00', markdown: 'Herr Ohlsen liest hier mit und lässt ausrichten: „Gut so.“' },
    ],
    thanks: ['petermann', 'ohlsen', 'brodersen'],
  },
  {
    key: 'messe-transport', space: 'messe', author: 'petermann', kind: 'question', day: -12, time: '10:40',
    title: 'Wie schwer ist die DS-40 mit Rahmen, und wo sind die Anschlagpunkte?',
    markdown: `Der Messespediteur will es bis morgen wissen, sonst gibt es keinen Kran zur gewünschten Uhrzeit.`,
    comments: [
      { author: 'carstens', day: -12, time: '11:05', accepted: true, thanks: ['petermann', 'yildiz'], markdown: '640 kg leer, 720 mit Öl. Vier Ösen M16 oben am Rahmen, Schwerpunkt 8 cm links der Mitte, also ungleich lange Ketten. Höhe mit Palette 1,92 m, passt durch 2-m-Tor.\n\nÖl bitte erst auf dem Stand einfüllen. Und die Bestätigung „kippt nicht“ schreibe ich dir aufs Papier, der Spediteur fragt immer danach.' },
      { author: 'petermann', day: -12, time: '11:10', markdown: 'Genau das fragt er gerade am Telefon. Danke Sönke!' },
    ],
  },
  {
    key: 'messe-zimmer', space: 'messe', author: 'thomsen', kind: 'note', day: -9, time: '11:50',
    markdown: `Zwölf Einzelzimmer sind vorgemerkt, zwanzig Minuten mit der Bahn, Frühstück ab 6:30 Uhr. Kostenlos absagen geht bis acht Wochen vorher. Bitte tragen Sie sich in den Dienstplan von Frau Petermann ein, sonst verteile ich nach Alphabet.`,
    comments: [
      { author: 'henningsen', day: -9, time: '13:30', markdown: 'Moin zusammen, ich nehme gern wieder Dienstag bis Donnerstag, am Freitag kommt erfahrungsgemäß ohnehin nur noch, wer Kugelschreiber sucht.' },
      { author: 'petermann', day: -9, time: '13:45', quotes: 0, markdown: 'Kugelschreiber gibt es keine, dafür O-Ringe am Band. Die hat letztes Mal jeder behalten.' },
      { author: 'krueger', day: -8, time: '08:20', markdown: 'Vom Service kommt jeden Tag einer, den Plan mache ich bis {{day:5}}.' },
    ],
    thanks: ['petermann'],
  },
  {
    key: 'messe-modell', space: 'messe', author: 'hoffmann', kind: 'note', day: -3, time: '15:45',
    title: 'Schnittmodell: Gehäuse ist geschnitten',
    markdown: `Viertelschnitt ist fertig, Kanten sind gebrochen und geschliffen. Laufrad dreht frei mit 0,3 mm Luft. Als Nächstes kommt die Kurbel. Ein Gewinde war ein kleines Abenteuer (steht in der Ausbildung).`,
    comments: [
      { author: 'reimers', day: -3, time: '16:05', markdown: 'Habe es mir eben angesehen. Das wird das Stück, vor dem die Leute stehen bleiben.' },
      { author: 'demir', day: -2, time: '08:45', markdown: 'Darf ich die Kennlinie als Tafel daneben hängen? Mit dem Betriebspunkt zum Anfassen, als Schieber.' },
      { author: 'petermann', day: -2, time: '09:10', quotes: 1, markdown: 'Ja bitte. A2 hoch, Schrift nicht unter 24 Punkt.' },
    ],
    thanks: ['wessels', 'reimers', 'krueger', 'petermann'],
  },
  {
    key: 'messe-texte', space: 'messe', author: 'petermann', kind: 'note', day: -1, time: '14:30',
    title: 'Tafeltexte: bitte auf Fehler lesen, nicht auf Geschmack',
    markdown: `Drei Tafeln, je höchstens 40 Wörter:

1. **BP-220.** Fördert 160 m³ in der Stunde auf 50 Meter. Deckel abnehmen, Dichtung wechseln, weiter. Zwölf Schrauben, 55 Nm.
2. **Dichtung mit Stützring.** 500 Stunden in 65 % Glykol. Links neu, rechts gelaufen. Oder umgekehrt?
3. **DS-40.** Bis 210 bar, geprüft mit 315, mit Protokoll. Jede einzelne.

Rückmeldung bis {{day:3}}.`,
    comments: [
      { author: 'demir', day: -1, time: '15:05', markdown: 'Bei 160 m³/h sind es 50,3 m. Stimmt also, ausnahmsweise nicht geschönt.' },
      { author: 'lindemann', day: -1, time: '15:40', markdown: '„Oder umgekehrt?“ bitte lassen.' },
      { author: 'fraser', day: 0, time: '08:28', markdown: 'Englische Fassung mache ich heute Nachmittag.' },
    ],
    thanks: ['reimers', 'fraser'],
  },
];
