import type { StoryPost } from '../types.ts';

/** Konstruktion: drawings, design, decisions that the works go by. */
export const construction: StoryPost[] = [
  {
    key: 'konstruktion-gueltig', space: 'konstruktion', author: 'nowak', kind: 'note', day: -22, time: '08:20', pinned: true,
    title: 'Gültige Zeichnungen der BP-Reihe',
    markdown: `Nur was hier steht, darf in die Werkstatt. Ich halte die Tabelle aktuell.

| Baureihe | Zusammenstellung | Dichtung | Deckel |
|---|---|---|---|
| BP-125 | 125-01 Rev. F | 125-17 Rev. B | 125-04 Rev. D |
| BP-160 | 160-01 Rev. E | 160-17 Rev. B | 160-04 Rev. C |
| BP-220 | 220-01 Rev. G | 220-17 Rev. B | 220-04 Rev. E |
| BP-250 | 250-01 Rev. C | 250-17 Rev. A | 250-04 Rev. A |
| BP-315 | 315-01 Rev. D | 315-17 Rev. C | 315-04 Rev. B |

Wer eine Papierzeichnung mit älterem Stand findet: nicht abheften, zerreißen.`,
    edits: [
      {
        author: 'nowak', day: -14, time: '09:00',
        markdown: `Nur was hier steht, darf in die Werkstatt. Ich halte die Tabelle aktuell.

| Baureihe | Zusammenstellung | Dichtung | Deckel |
|---|---|---|---|
| BP-125 | 125-01 Rev. F | 125-17 Rev. B | 125-04 Rev. D |
| BP-160 | 160-01 Rev. E | 160-17 Rev. B | 160-04 Rev. C |
| BP-220 | 220-01 Rev. G | 220-17 Rev. C | 220-04 Rev. E |
| BP-250 | 250-01 Rev. C | 250-17 Rev. A | 250-04 Rev. A |
| BP-315 | 315-01 Rev. D | 315-17 Rev. C | 315-04 Rev. B |

Wer eine Papierzeichnung mit älterem Stand findet: nicht abheften, zerreißen.`,
      },
      {
        author: 'nowak', day: -8, time: '16:05',
        markdown: `Nur was hier steht, darf in die Werkstatt. Ich halte die Tabelle aktuell.

| Baureihe | Zusammenstellung | Dichtung | Deckel |
|---|---|---|---|
| BP-125 | 125-01 Rev. F | 125-17 Rev. B | 125-04 Rev. D |
| BP-160 | 160-01 Rev. E | 160-17 Rev. B | 160-04 Rev. C |
| BP-220 | 220-01 Rev. G | 220-17 Rev. C | 220-04 Rev. F |
| BP-250 | 250-01 Rev. C | 250-17 Rev. A | 250-04 Rev. A |
| BP-315 | 315-01 Rev. D | 315-17 Rev. C | 315-04 Rev. B |

Wer eine Papierzeichnung mit älterem Stand findet: nicht abheften, zerreißen.

Letzte Änderung: Deckel BP-220, Rev. F, wegen des Anzugsmoments.`,
      },
    ],
    comments: [
      { author: 'bruegge', day: -22, time: '09:45', markdown: 'An der DMU hängt noch 220-04 Rev. C. Hab ich gerade zerrissen.' },
      { author: 'nowak', day: -22, time: '10:02', markdown: 'Genau so.' },
    ],
    thanks: ['bruegge', 'lorenzen', 'petersen'],
  },
  {
    key: 'konstruktion-moment-alt', space: 'konstruktion', author: 'lindemann', kind: 'decision', day: -21, time: '14:10',
    title: 'Anzugsmoment der Deckelschrauben BP-220 einheitlich 62 Nm',
    markdown: `Bisher standen in Zeichnung, Montageanweisung und Serviceheft drei verschiedene Werte (58, 62 und „handfest plus Viertel“). Das hat ein Ende. Gerechnet für M12, 8.8, leicht geölt, Reibwert 0,14.`,
    decision: {
      what: 'Die zwölf Deckelschrauben M12 der BP-220 werden in Montage und Service mit 62 Nm angezogen, über Kreuz in drei Stufen.',
      why: 'Drei verschiedene Werte in drei Unterlagen; 62 Nm hält die Flächenpressung der Flachdichtung bei 16 bar Nenndruck mit Sicherheit 1,6.',
      decidedBy: 'lindemann',
    },
    comments: [
      { author: 'lorenzen', day: -21, time: '14:35', markdown: 'Danke. „Handfest plus Viertel“ war bei Dragan etwas anderes als bei Kevin.' },
      { author: 'demir', day: -21, time: '15:20', markdown: 'Rechnung liegt unter 220-B-07. Reibwert 0,14 gilt nur für geölte, blanke Schrauben. Bei anderer Oberfläche neu rechnen.' },
    ],
    thanks: ['lorenzen', 'krueger'],
  },
  {
    key: 'konstruktion-quellen', space: 'konstruktion', author: 'matthiesen', kind: 'question', day: -19, time: '10:30',
    title: 'Warum steht bei uns EPDM für Glykol, aber nie für Öl?',
    markdown: `Ich soll für die Berufsschule eine Werkstofftabelle für Dichtungen machen. EPDM für Glykol und Heißwasser, NBR und FKM für Öl. Die Regel kann ich lernen, aber den Grund verstehe ich nicht.`,
    comments: [
      { author: 'sievers', day: -19, time: '11:15', accepted: true, thanks: ['matthiesen', 'lorenzen', 'bozkurt', 'lindemann'], markdown: 'Gleiches löst sich in Gleichem. EPDM ist unpolar wie Mineralöl, das Öl wandert hinein, der Ring quillt auf und wird weich. Wasser und Glykol sind polar, die bleiben draußen.\n\nFKM hält Öl und Hitze aus, verträgt aber Heißdampf, Lauge und die Korrosionsschützer im Glykol schlecht. NBR liegt dazwischen und kann nichts richtig.\n\n| Medium | EPDM | FKM | NBR |\n|---|---|---|---|\n| Wasser bis 90 °C | gut | mäßig | mäßig |\n| Glykolgemisch | gut | schlecht | mäßig |\n| Mineralöl | nie | gut | gut |\n| Lauge, heiß | gut | schlecht | schlecht |\n\nUnd merk dir: Beim Einbau von EPDM nie Fett auf Mineralölbasis. Silikonfett oder Glycerin.' },
      { author: 'matthiesen', day: -19, time: '11:40', markdown: 'Jetzt hab ich’s verstanden, danke. Darf ich die Tabelle so in die Mappe übernehmen?' },
      { author: 'sievers', day: -19, time: '11:44', markdown: 'Ja. Aber schreib dazu, dass im Zweifel der Hersteller der Mischung entscheidet.' },
      { author: 'lorenzen', day: -18, time: '06:30', markdown: 'Das mit dem Fett hänge ich an Platz 3 und 4 aus. Da steht nämlich beides nebeneinander.' },
    ],
  },
  {
    key: 'konstruktion-kennlinie', space: 'konstruktion', author: 'demir', kind: 'note', day: -17, time: '15:10',
    title: 'Kennlinie BP-220 nachgemessen, neue Fassung',
    markdown: `Nach dem Umzug des Prüffelds haben wir die BP-220 noch einmal vermessen, drei Laufraddurchmesser, 2 950 1/min, Wasser 20 °C. Abweichung zum alten Blatt unter 2 %, nur rechts vom Bestpunkt fällt sie etwas steiler ab.

{{file:kennlinie-bp220}}

Wichtig für Angebote: Bei 180 m³/h liegt die erforderliche NPSH jetzt bei **4,1 m**, nicht 3,6 m.`,
    fileKeys: ['kennlinie-bp220'],
    comments: [
      { author: 'krueger', day: -17, time: '15:42', markdown: 'Betrifft das laufende Angebote? Dann bitte eine Zeile an Sabine.' },
      { author: 'demir', day: -17, time: '16:05', markdown: 'Eins, Fernwärme Lüderbruch. Liegt bei 140 m³/h, also unkritisch. Sabine weiß es.' },
      { author: 'petersen', day: -16, time: '07:20', markdown: 'Messunsicherheit am neuen Stand: 0,8 % im Durchfluss. Zum Vergleich: alter Stand 1,9 %.' },
    ],
    thanks: ['petersen', 'krueger'],
  },
  {
    key: 'konstruktion-rauheit', space: 'konstruktion', author: 'bruegge', kind: 'question', day: -15, time: '09:25',
    title: 'Zeichnung 160-11: Rz 4 an der Wellenschulter, wirklich?',
    markdown: `Für Rz 4 muss ich schleifen, mit der Drehmaschine komme ich sicher auf Rz 6,3. Da läuft laut Zusammenstellung nur ein Distanzring gegen. Ist das Absicht oder ist das mitkopiert?`,
    comments: [
      { author: 'nowak', day: -15, time: '10:10', markdown: 'Steht seit Rev. A so drin. Begründung finde ich keine.' },
      { author: 'lindemann', day: -15, time: '11:30', accepted: true, thanks: ['bruegge', 'stolte'], markdown: 'Mitkopiert, vermutlich vom Dichtungssitz nebenan. An der Schulter genügt Rz 16. Piotr macht Rev. C, bis dahin gilt dieser Beitrag mit meinem Kürzel: JL.\n\nDer **Dichtungssitz** bleibt bei Rz 2,5.' },
      { author: 'bruegge', day: -15, time: '11:34', markdown: 'Spart je Welle sieben Minuten. Danke.' },
      { author: 'stolte', day: -15, time: '12:50', markdown: 'Bei 340 Wellen im Jahr sind das 40 Stunden. Hätten wir mal früher gefragt.' },
    ],
  },
  {
    key: 'konstruktion-hv40', space: 'konstruktion', author: 'clasen', kind: 'note', day: -13, time: '08:50',
    title: 'Übergabe HV-40 an Werk 2: Montageanleitung Rev. C',
    markdown: `Damit ist der Ventilblock HV-40 aus der Konstruktion heraus. Was Werk 2 bekommt:

{{file:montage-hv40}}

{{file:bohrbild-hv40}}

Das Wichtigste in drei Sätzen:

- Vier Schrauben M10, Güte 10.9 **nicht** verwenden, nur 8.8, Anzugsmoment **48 Nm über Kreuz** in zwei Stufen (25, dann 48).
- Anschlussfläche mit fusselfreiem Tuch, nicht mit Putzlappen.
- O-Ringe in der Nut mit etwas Fett halten, vor dem Ansetzen **zählen**: es sind fünf, nicht vier.

Zeichnung 40-117 gilt. @[lorenzen] @[petersen] bitte einmal gegenlesen.`,
    fileKeys: ['montage-hv40', 'bohrbild-hv40'],
    comments: [
      { author: 'lorenzen', day: -13, time: '13:10', markdown: 'Gelesen. Zwei Sachen: Das Bild zu Schritt 4 zeigt die alte Lage des Druckanschlusses. Und 48 Nm mit welchem Einsatz? An den hinteren beiden komme ich nur mit dem Maulschlüsseleinsatz ran, da stimmt der Hebelarm nicht.' },
      { author: 'clasen', day: -13, time: '14:00', quotes: 0, markdown: 'Bild tausche ich. Zum Hebelarm: Mit dem 40er Einsatz am Schlüssel 43 Nm einstellen, dann sind es an der Schraube 48. Schreibe ich als Fußnote hinein.' },
      { author: 'petersen', day: -12, time: '07:35', markdown: 'Prüfdruck 315 bar fehlt mir in der Anleitung. Das Werk braucht ihn für das Protokoll.' },
      { author: 'clasen', day: -12, time: '10:20', markdown: 'Alles drei eingearbeitet, die Datei oben ist ausgetauscht. Stand bleibt Rev. C, weil noch nichts ausgegeben war.' },
      { author: 'mahler', day: -12, time: '10:45', markdown: 'Übernommen. Werk 2 hat die Anleitung, der Rest ist unsere Sache.' },
    ],
    thanks: ['lorenzen', 'mahler', 'krueger'],
  },
  {
    key: 'konstruktion-massblatt', space: 'konstruktion', author: 'krueger', kind: 'note', day: -11, time: '13:05',
    markdown: `Nordwerk fragt nach dem Maßblatt BP-220 Rev. D mit dem neuen Motorflansch. Zugesagt war es für {{day:-1}}. @[nowak] @[clasen] wer hat es auf dem Tisch?`,
    comments: [
      { author: 'nowak', day: -11, time: '13:30', markdown: 'Ich. Es fehlt nur das Maß vom Klemmenkasten, das kommt vom Motorenbauer.' },
      { author: 'raman', day: -11, time: '13:50', markdown: 'Ich rufe dort an. Sie haben mir die Zeichnung schon zweimal versprochen.' },
      { author: 'nowak', day: -1, time: '15:30', markdown: 'Stand heute: Zeichnung vom Motorenbauer ist noch nicht da. Ich schaffe es nicht mehr pünktlich.' },
      { author: 'krueger', day: -1, time: '15:52', quotes: 2, markdown: 'Dann sage ich es Nordwerk heute noch, bevor sie fragen. Ich nenne {{day:3}}. Ist das zu halten?' },
      { author: 'nowak', day: -1, time: '15:58', quotes: 3, markdown: 'Ja, wenn Priya morgen die Zeichnung hat.' },
    ],
  },
  {
    key: 'konstruktion-moment-neu', space: 'konstruktion', author: 'lindemann', kind: 'decision', day: -9, time: '10:20',
    title: 'Anzugsmoment der Deckelschrauben BP-220 künftig 55 Nm',
    markdown: `Der Lieferant liefert die Schrauben seit Kurzem mit Zinklamellenbeschichtung. Reibwert gemessen 0,11 statt 0,14, an zehn Schrauben auf dem Prüfstand. Bei 62 Nm stiege die Vorspannkraft um fast ein Viertel; die Flachdichtung würde über ihre Grenze gepresst, und der Deckel verzieht sich. Mit 55 Nm sind es 9 % mehr als bisher, das verträgt beides.

Zeichnung 220-04 wird Rev. F. @[krueger] @[lorenzen] bitte an alle weitergeben, die Deckel anziehen.`,
    decision: {
      what: 'Die Deckelschrauben M12 der BP-220 mit Zinklamellenbeschichtung werden mit 55 Nm angezogen. Alte und neue Schrauben werden nicht gemischt.',
      why: 'Die neue Beschichtung gleitet leichter (Reibwert 0,11 statt 0,14). Bei gleichem Moment würde die Flachdichtung zerdrückt.',
      decidedBy: 'lindemann',
      replaces: 'konstruktion-moment-alt',
    },
    comments: [
      { author: 'wulf', day: -9, time: '10:45', markdown: 'Wie haben wir von der neuen Beschichtung erfahren? Durch eine Mitteilung des Lieferanten oder durch Zufall?' },
      { author: 'lindemann', day: -9, time: '11:02', quotes: 0, markdown: 'Durch Mehmet im Wareneingang. Der hat die Farbe gesehen und gefragt. Eine Mitteilung gab es nicht.' },
      { author: 'wulf', day: -9, time: '11:10', markdown: 'Dann schreibe ich dem Lieferanten. Änderungen an der Oberfläche sind anzeigepflichtig, steht in der Rahmenbestellung. Und: gut gemacht, Mehmet.' },
      { author: 'krueger', day: -9, time: '11:30', markdown: 'Geht morgen früh als Bekanntmachung in den Service, mit Bestätigung.' },
      { author: 'demir', day: -9, time: '15:15', markdown: 'Rechnung 220-B-08 liegt ab, 220-B-07 ist als ersetzt gekennzeichnet.' },
    ],
    thanks: ['krueger', 'lorenzen', 'wulf', 'petersen'],
  },
  {
    key: 'konstruktion-spalt', space: 'konstruktion', author: 'raman', kind: 'question', day: -7, time: '09:30',
    title: 'Darf die BP-220 am Umrichter mit 55 Hz laufen?',
    markdown: `Ein Kunde möchte 10 % mehr Druck und hat noch Leistung am Motor. 55 Hz bedeuten etwa 3 240 1/min. Für den Motor ist das möglich. Was sagt die Hydraulik, was sagt die Welle?`,
    comments: [
      { author: 'demir', day: -7, time: '10:15', accepted: true, thanks: ['raman', 'krueger'], markdown: 'Druck steigt mit dem Quadrat, Leistung mit der dritten Potenz: 21 % mehr Förderhöhe, **33 % mehr Leistung**. Aus 26 kW werden 35, der 30er Motor reicht also nicht.\n\nDie Welle verträgt es, erste kritische Drehzahl liegt bei 5 100. Grenze ist die Gleitringdichtung: bis 3 300 1/min freigegeben.\n\nMein Rat: Für 10 % mehr Druck genügen 52,5 Hz, das sind 30 kW. Ganz am Anschlag, also lieber den 37er Motor anbieten.' },
      { author: 'raman', day: -7, time: '10:25', markdown: 'Danke, das ist klar. Ich biete 52,5 Hz mit dem Motor 37 kW an.' },
      { author: 'sievers', day: -7, time: '11:00', markdown: '3 300 gilt für Wasser. Bei Glykol bitte vorher fragen, da wird der Film dünner.' },
    ],
  },
  {
    key: 'konstruktion-gewicht', space: 'konstruktion', author: 'matthiesen', kind: 'note', day: -5, time: '14:55',
    markdown: `Habe aus dem Modell die Gewichte aller Baureihen neu ausgerechnet. Beim Grundrahmen BP-250 stand 84 kg in der Liste, es sind **118 kg**. Der Versand hat damit die Paletten geplant.`,
    comments: [
      { author: 'lindemann', day: -5, time: '15:20', markdown: 'Gut gefunden. Piotr, bitte berichtigen. Und die Kranösen nachrechnen, nicht nur das Papier.' },
      { author: 'nowak', day: -5, time: '15:45', markdown: 'Berichtigt. Ösen M16 tragen bei 45° noch 490 kg zu zweit, reicht.' },
      { author: 'stolte', day: -4, time: '07:10', markdown: 'Deswegen war der Stapler immer so maulig.' },
    ],
    thanks: ['stolte', 'nowak', 'sievers'],
  },
  {
    key: 'konstruktion-hv40-ahrens', space: 'konstruktion', author: 'clasen', kind: 'note', day: -7, time: '10:40',
    title: 'Montageanleitung HV-40 für Ahrens Hydraulik',
    markdown: `Die Ventilblöcke werden mit vier M10-Schrauben montiert, Anzugsmoment **48 Nm** über Kreuz. Bei Fragen zur Anlage Kd-Nr. 40 318-2 bitte Zeichnung 40-117 verwenden.

{{file:montage-hv40}}`,
    fileKeys: ['montage-hv40'],
    comments: [
      { author: 'lorenzen', day: -7, time: '11:30', markdown: 'Das Bild zu Schritt 4 ist jetzt das richtige. Von mir aus kann sie hinaus.' },
      { author: 'clasen', day: 0, time: '08:41', quotes: 0, markdown: 'Freigabe ist angefragt. Jana oder Jörg müssen noch daraufsehen.' },
    ],
    thanks: ['lorenzen'],
  },
  {
    key: 'konstruktion-stuetzring-stand', space: 'konstruktion', author: 'sievers', kind: 'note', day: -6, time: '09:10',
    title: 'Stützringdichtung BP-220: Erfahrungen im Betrieb',
    markdown: `| Betreiber | seit | Medium | Befund |
|---|---|---|---|
| Nordwerk, Rendsburg | 2019 | Wasser mit 55 % Glykol | ohne Ausfall |
| Zuckerfabrik Wendland | 2023 | Rübenwasser, 45 °C | ohne Ausfall |
| Fernwärme Lüderbruch, Kd-Nr. 20 114-7 | 2024 | Heizungswasser, 90 °C | einmal getauscht, Stützring war verkehrt herum eingebaut |

Daraus folgt: Der Stützring gehört auf die druckabgewandte Seite des O-Rings. Ab 10 bar ist das keine Frage des Geschmacks.`,
    comments: [
      { author: 'krueger', day: -6, time: '10:05', markdown: 'Genau das hat Nordwerk neulich gefragt. Ich beantrage die Freigabe, die anderen Betreiber schwärzen wir.' },
    ],
    thanks: ['krueger', 'lorenzen'],
  },
  {
    key: 'konstruktion-norm', space: 'konstruktion', author: 'clasen', kind: 'question', day: -3, time: '11:40',
    title: 'Wer hat Erfahrung mit Blasenspeichern am HV-40?',
    markdown: `Ein Kunde will am Druckanschluss einen Blasenspeicher, 10 Liter, 200 bar. Damit fällt die Station wohl unter die Prüfpflicht für Druckbehälter. Hat jemand so etwas schon einmal mit Abnahme durchgezogen?`,
    comments: [],
  },
  {
    key: 'konstruktion-stuetzring', space: 'konstruktion', author: 'lindemann', kind: 'decision', day: 0, time: '08:40',
    title: 'BP-220 mit Glykol über 50 %: Stützring wird Standard',
    markdown: `Die Frage von Emre gestern war die vierte in zwei Jahren. Der Dauerlauf ist bestanden, die Nummer gibt es, der Aufpreis liegt bei 18 €. Also Schluss mit dem Sonderteil.

@[nowak] Stücklistenregel bitte bis {{day:3}}. Die Ersatzteile wissen Bescheid.`,
    decision: {
      what: 'Ab sofort erhält jede BP-220 für Glykolgemische über 50 % die Gleitringdichtung mit Stützring nach Zeichnung 220-17 Rev. C, Satz 220-17-S.',
      why: 'Dauerlauf über 500 Stunden ohne Befund; seit 2019 bei Nordwerk ohne Ausfall; die Ausführung ohne Stützring hat uns vier Einsätze gekostet.',
      decidedBy: 'lindemann',
    },
    comments: [
      { author: 'sievers', day: 0, time: '08:55', markdown: 'Danke. Darauf warte ich seit 2019.' },
      { author: 'nowak', day: 0, time: '09:12', markdown: 'Regel ist angelegt, greift ab der nächsten Auftragsnummer. Laufende Aufträge gehe ich heute von Hand durch, es sind drei.' },
    ],
    thanks: ['krueger', 'sievers'],
  },
];
