import type { StoryPost } from '../types.ts';

/** Werk 1: machining, store, dispatch. */
export const worksOne: StoryPost[] = [
  {
    key: 'werk1-notfall', space: 'werk1', author: 'carstens', kind: 'note', day: -21, time: '07:30', pinned: true,
    title: 'Ersthelfer, Feuerlöscher, Notruf in Werk 1',
    markdown: `**Notruf 112**, danach Pförtner **-100**, damit jemand den Rettungswagen einweist. Tor 1, nicht Tor 3.

| Bereich | Ersthelfer | Verbandkasten |
|---|---|---|
| Zerspanung | Katja Brügge, Ralf Dibbern | Säule C4 |
| Lager, Versand | Hatice Yıldız, Sönke Carstens | Packtisch 1 |
| Lehrwerkstatt | Frank Wessels | neben der Tür |
| Verwaltung | Wiebke Thomsen | Teeküche, 1. Stock |

Augendusche: Säule C4 und Lackiererei. Defibrillator: Pförtner.

Jedes Pflaster kommt ins Verbandbuch. Auch das kleine.`,
    comments: [
      { author: 'dibbern', day: -21, time: '09:10', markdown: 'Pflaster in C4 sind alle. Wer nimmt, sagt nichts.' },
      { author: 'carstens', day: -21, time: '09:45', quotes: 0, markdown: 'Aufgefüllt. Ich habe eine Strichliste danebengehängt.' },
    ],
    thanks: ['stolte', 'bruegge'],
  },
  {
    key: 'werk1-kuehlschmierstoff', space: 'werk1', author: 'dibbern', kind: 'question', day: -19, time: '06:45',
    title: 'Kühlschmierstoff in der DMU riecht wieder, was tun?',
    markdown: `Nach dem Wochenende stinkt es nach faulen Eiern. Konzentration gemessen 4,1 %, pH 8,2. Letzter Wechsel ist acht Wochen her. Komplett wechseln oder kann man das retten?`,
    comments: [
      { author: 'bruegge', day: -19, time: '07:10', accepted: true, thanks: ['dibbern', 'stolte', 'hoffmann'], markdown: 'Das ist Luftmangel und zu mager. Soll ist 7 bis 8 %, pH 8,8 bis 9,2.\n\n- Fremdöl abskimmen, das deckt die Oberfläche zu\n- mit **Emulsion** von 10 % nachfüllen, nie mit Konzentrat pur\n- Umwälzung übers Wochenende an, Zeitschaltuhr liegt bei mir\n\nIn drei Tagen noch einmal messen. Ist der pH dann unter 8,6, wechseln wir.' },
      { author: 'dibbern', day: -16, time: '06:50', markdown: 'pH 8,9, riecht nach nichts. Zeitschaltuhr läuft.' },
      { author: 'stolte', day: -16, time: '08:15', markdown: 'Ein Wechsel kostet uns 1 400 € mit Entsorgung. Die Uhr hat 19 € gekostet. Bitte an allen dreien.' },
      { author: 'carstens', day: -16, time: '10:00', markdown: 'Und Hautschutzplan aushängen, bei 8,2 wird’s auch für die Hände ungemütlich.' },
    ],
  },
  {
    key: 'werk1-guss', space: 'werk1', author: 'bruegge', kind: 'note', day: -15, time: '13:40',
    title: 'Lunker in drei von zwanzig Gehäusen BP-160',
    markdown: `Lieferung vom {{day:-17}}, Guss-Charge 8841. Lunker kommen erst beim Ausdrehen der Dichtflächen heraus, 3 bis 5 mm tief, immer an derselben Stelle unter dem Stutzen. Drei Teile Ausschuss, je 55 Minuten Arbeit drin.

Teile stehen gesperrt auf Platz W1-Q. @[kaya] schaust du bitte? Ich spanne davon keine weiteren auf, bis das geklärt ist.`,
    comments: [
      { author: 'kaya', day: -15, time: '14:30', markdown: 'Angesehen. Sieht nach Speiser aus, immer gleiche Lage. Restliche siebzehn werden mit Ultraschall geprüft, morgen früh.' },
      { author: 'kaya', day: -14, time: '10:10', markdown: 'Ergebnis: zwei weitere auffällig, fünfzehn gut und freigegeben (grüner Punkt).' },
      { author: 'oltmanns', day: -14, time: '11:25', markdown: 'Gießerei ist informiert, Ersatz für fünf Teile und Bearbeitungskosten zugesagt. Schriftlich.' },
      { author: 'bruegge', day: -14, time: '11:40', markdown: 'Dann geht es weiter. Ich ziehe die BP-125 vor, bis Ersatz da ist.' },
    ],
    thanks: ['kaya', 'oltmanns'],
  },
  {
    key: 'werk1-stapler', space: 'werk1', author: 'carstens', kind: 'announcement', day: -10, time: '08:00',
    title: 'Jährliche Staplerunterweisung: lesen, bestätigen, fahren',
    markdown: `Ohne jährliche Unterweisung kein Stapler, auch nicht „nur mal schnell die Palette“. Die Unterlage hat eine Seite, die schafft jeder:

{{file:staplerunterweisung}}

Neu in diesem Jahr: Vorfahrt an der Lackiererei, Spiegel, und **kein Fahren mit angehobener Last** über die Rampe von Halle 2. Fahrpraxis am {{day:6}}, je zwanzig Minuten, Einteilung bei mir.

Bestätigen müssen alle, die einen Fahrauftrag haben.`,
    fileKeys: ['staplerunterweisung'],
    announcement: { mustConfirm: ['dibbern', 'yildiz', 'tietjen', 'bruegge', 'kaya', 'hoffmann', 'stolte'], dueDay: 6 },
    confirmedBy: ['yildiz', 'bruegge', 'kaya', 'hoffmann'],
    comments: [
      { author: 'hoffmann', day: -10, time: '09:20', markdown: 'Gilt der Schein aus der Berufsschule oder muss ich den Fahrauftrag noch unterschrieben bekommen?' },
      { author: 'carstens', day: -10, time: '09:50', quotes: 0, markdown: 'Schein allein reicht nicht. Fahrauftrag unterschreibt Herr Stolte, ich lege ihm das heute hin.' },
      { author: 'stolte', day: -10, time: '14:00', markdown: 'Unterschrieben.' },
      { author: 'tietjen', day: -9, time: '07:40', markdown: 'Ich fahre seit 31 Jahren Stapler.' },
      { author: 'carstens', day: -9, time: '08:00', quotes: 3, markdown: 'Und seit 31 Jahren jedes Jahr mit Unterweisung, Manni. Bis {{day:6}}.' },
    ],
    thanks: ['stolte', 'yildiz'],
  },
  {
    key: 'werk1-wendeplatten', space: 'werk1', author: 'dibbern', kind: 'question', day: -8, time: '10:05',
    title: 'Wendeplatten brechen beim Abstechen der Wellen aus 1.4462',
    markdown: `Duplex, Durchmesser 45, v_c 90 m/min, Vorschub 0,12. Nach acht Teilen bricht die Platte, immer kurz vor der Mitte. Weniger Vorschub hab ich probiert, wird schlimmer.`,
    comments: [
      { author: 'wessels', day: -8, time: '10:40', markdown: 'Höhe der Schneide prüfen, zwei Zehntel unter Mitte und du hast genau das Bild.' },
      { author: 'bruegge', day: -8, time: '11:15', accepted: true, thanks: ['dibbern', 'wessels'], markdown: 'Beides: Schneidenhöhe hat Frank richtig vermutet, und bei Duplex brauchst du am Anfang mehr und zur Mitte hin weniger. Ab Durchmesser 12 Vorschub auf 0,05 und Drehzahl deckeln auf 800.\n\nUnd nicht bis null stechen: auf 2 mm stehen lassen und abbrechen, die Stirn wird ohnehin überdreht.' },
      { author: 'dibbern', day: -7, time: '07:10', markdown: '46 Teile mit einer Platte. Es war die Höhe **und** die Mitte. Notiert am Programm.' },
    ],
  },
  {
    key: 'werk1-versand', space: 'werk1', author: 'yildiz', kind: 'note', day: -5, time: '15:40',
    title: 'Versandschluss in der Woche vor der Inventur',
    markdown: `Letzte Abholung vor der Inventur ist am {{day:12}} um 14 Uhr. Was danach kommt, geht erst am übernächsten Werktag hinaus. Ausnahme: eilige Ersatzteile, die liegen in der roten Kiste.

Bitte Packzettel **vollständig**. „Diverse Teile“ ist kein Inhalt, der Zoll in Norwegen hat da keinen Humor.`,
    comments: [
      { author: 'nowak', day: -5, time: '16:00', markdown: 'Die Gewichte der Grundrahmen sind jetzt richtig, bitte die alten Packzettel BP-250 nicht mehr kopieren.' },
      { author: 'yildiz', day: -4, time: '07:25', markdown: 'Danke. Hatten wir gemerkt, als der Fahrer gemerkt hat, dass wir es nicht gemerkt hatten.' },
    ],
    thanks: ['nowak', 'stolte'],
  },
  {
    key: 'werk1-druckluft', space: 'werk1', author: 'tietjen', kind: 'note', day: -2, time: '14:25',
    markdown: `Habe gestern Abend mit dem Suchgerät eine Runde gedreht: **41 Leckstellen** in der Druckluft, die größte hinter der Waschanlage. Nachts läuft der Kompressor allein dafür. Rund 9 000 € im Jahr. Vierzehn sind zu, der Rest folgt. Wer es zischen hört: Zettel dran, gelb, liegen an der Säule.`,
    comments: [
      { author: 'stolte', day: -2, time: '15:02', markdown: 'Das ist mehr, als die neue Spannvorrichtung gekostet hat. Bestell, was du brauchst.' },
      { author: 'dibbern', day: -1, time: '06:40', markdown: 'An Maschine 5 hängt jetzt auch ein Zettel.' },
      { author: 'tietjen', day: -1, time: '08:05', quotes: 1, markdown: 'Ist der Schnellverschluss. Mach ich heute.' },
    ],
    thanks: ['stolte', 'bruegge', 'harms', 'ohlsen'],
  },
  {
    key: 'werk1-maschine-steht', space: 'werk1', author: 'bruegge', kind: 'note', day: 0, time: '06:55',
    markdown: `Maschine 2 steht, Spindel warnt vor Übertemperatur. Monteur vom Hersteller kommt gegen Mittag. Gehäuse BP-220 laufen so lange auf der 3, **fünf** Stück verspäten sich um einen Tag. @[stolte]`,
    comments: [
      { author: 'stolte', day: 0, time: '07:20', markdown: 'In Ordnung. Ich sage Werk 2 Bescheid, die brauchen zwei davon erst übermorgen.' },
      { author: 'tietjen', day: 0, time: '07:41', markdown: 'Filtermatte vom Kühlgerät war zu. Habe sie ausgeblasen, Temperatur fällt. Monteur trotzdem kommen lassen?' },
      { author: 'bruegge', day: 0, time: '07:50', quotes: 1, markdown: 'Ja, er soll das Lager abhören, wenn er schon da ist. Und danke.' },
    ],
  },
];

/** Werk 2: assembly, line 4, test field. */
export const worksTwo: StoryPost[] = [
  {
    key: 'werk2-umbau', space: 'werk2', author: 'mahler', kind: 'note', day: -20, time: '10:30',
    title: 'Umbau Linie 4: was passiert und warum',
    markdown: `Linie 4 wird für die Druckstationen mit dem Ventilblock HV-40 umgebaut. Drei Gründe: der neue Block hat eine andere Anschlussfläche, die Spannvorrichtung ist von 2009, und die Prüfung über 50 bar geht auf dem alten Platz nicht.

## Ablauf

| Schritt | ab | wer |
|---|---|---|
| Linie leerfahren | {{day:3}} | Montage |
| Ventilblöcke HV-40, 12 Stück, von Ahrens Hydraulik | {{day:6}} | Lager |
| Abbau, neue Spannvorrichtung | {{day:5}} | Haustechnik, Montage |
| Prüfplatz anschließen | {{day:8}} | Prüffeld |
| Erste Station zur Probe | {{day:10}} | alle |

Ausgefallene Stunden werden nicht nachgeholt, die Leute helfen so lange auf Linie 2.`,
    comments: [
      { author: 'petersen', day: -20, time: '11:00', markdown: 'Prüfplatz braucht 400 V, 63 A. Die alte Dose hat 32.' },
      { author: 'tietjen', day: -20, time: '13:20', quotes: 0, markdown: 'Steigleitung gibt es her. Dose bestelle ich, Termin beim Elektriker mache ich.' },
      { author: 'petrovic', day: -19, time: '06:15', markdown: 'Wo lagern wir die zwölf Blöcke? Jeder hat 46 kg, im Regal oben geht das nicht.' },
      { author: 'carstens', day: -19, time: '07:30', quotes: 2, markdown: 'Zwei Paletten auf Platz 7, daneben kommt der Säulenschwenkkran. Anschlagpunkte M12 sind im Block schon vorgesehen.' },
      { author: 'clasen', day: -19, time: '08:05', markdown: 'Ringschrauben M12 liefere ich mit, zwei Satz.' },
    ],
    thanks: ['petersen', 'lorenzen'],
  },
  {
    key: 'werk2-uebergabe1', space: 'werk2', author: 'petrovic', kind: 'note', day: -16, time: '13:55',
    markdown: `Übergabe Früh an Spät. Läuft: Linie 1, 2. Steht: Hebezeug Linie 3 (Kette, Tietjen weiß Bescheid). Fehlt: Wellenmuttern BP-125, 40 Stück, kommen heute noch von Werk 1.`,
    comments: [
      { author: 'schmidtke', day: -16, time: '16:30', markdown: 'wellenmuttern sind da. es sind 38' },
      { author: 'yildiz', day: -15, time: '06:55', quotes: 0, markdown: 'Zwei lagen noch im Messraum. Kommen mit der ersten Fuhre.' },
    ],
  },
  {
    key: 'werk2-gleitring', space: 'werk2', author: 'schmidtke', kind: 'question', day: -14, time: '09:15',
    title: 'Gleitringdichtung läuft trocken an, warum quietscht die?',
    markdown: `bp 160 auf dem prüfstand, beim ersten anlauf quietscht die dichtung laut, nach 10 sekunden ruhe. hab alles nach anleitung. ist das schlimm`,
    comments: [
      { author: 'petrovic', day: -14, time: '09:30', accepted: true, thanks: ['schmidtke', 'lorenzen', 'petersen', 'krueger'], markdown: 'Dichtungsraum war nicht entlüftet. Oben am Deckel die kleine Schraube G 1/8 öffnen, Wasser kommen lassen, Welle von Hand drehen, dann erst anlaufen. Zehn Sekunden trocken und die Gleitflächen haben Riefen. Bitte noch einmal ausbauen und ansehen.' },
      { author: 'schmidtke', day: -14, time: '11:10', markdown: 'hast recht, feine riefen. neue ist drin. entlüftet' },
      { author: 'lorenzen', day: -14, time: '11:35', markdown: 'Gut, dass du gefragt hast. Der Schritt steht in der Anleitung erst auf Seite 3, das lassen wir ändern.' },
      { author: 'petersen', day: -14, time: '12:20', markdown: 'Ab heute hängt am Prüfstand ein Schild „Entlüftet?“. Ohne Antwort kein grüner Knopf.' },
    ],
  },
  {
    key: 'werk2-schicht', space: 'werk2', author: 'mahler', kind: 'decision', day: -12, time: '13:00',
    title: 'Schichtplan während des Umbaus: Früh und Spät, keine Nacht',
    markdown: `Mit dem Betriebsrat besprochen. Der Plan liegt bei, gültig für fünf Wochen.

{{file:schichtplan}}

Wer tauscht, trägt es bei @[lorenzen] ein.`,
    fileKeys: ['schichtplan'],
    decision: {
      what: 'Vom Leerfahren der Linie 4 bis zur Abnahme arbeitet Werk 2 in zwei Schichten, die Nachtschicht ruht. Zuschläge werden nach dem Durchschnitt der letzten drei Monate weitergezahlt.',
      why: 'Nachts ist weder Haustechnik noch Konstruktion im Haus. Beim letzten Umbau stand die Nachtschicht dreimal und wartete.',
      decidedBy: 'mahler',
    },
    comments: [
      { author: 'harms', day: -12, time: '13:30', markdown: 'Der Betriebsrat hat zugestimmt, mit der Weiterzahlung der Zuschläge. So steht es ja jetzt auch da.' },
      { author: 'petrovic', day: -12, time: '13:50', markdown: 'In der dritten Woche steht Kevin zweimal Spät hintereinander mit Früh dazwischen. Das sind nur neun Stunden Ruhe.' },
      { author: 'lorenzen', day: -12, time: '14:20', quotes: 1, markdown: 'Fehler von mir. Getauscht mit Lena, Datei ist neu.' },
      { author: 'hoffmann', day: -11, time: '07:00', markdown: 'Passt bei mir, da ist keine Berufsschule.' },
    ],
    thanks: ['harms', 'petrovic'],
  },
  {
    key: 'werk2-hv40-frage', space: 'werk2', author: 'lorenzen', kind: 'question', day: -10, time: '07:20',
    title: 'HV-40: Darf ich die M10 ein zweites Mal verwenden?',
    markdown: `Beim Probeaufbau haben wir den Block dreimal gesetzt und gelöst. Reichen die Schrauben noch, oder jedes Mal neue?`,
    comments: [
      { author: 'clasen', day: -10, time: '08:00', accepted: true, thanks: ['lorenzen', 'petrovic'], markdown: '8.8 mit 48 Nm liegt deutlich unter der Streckgrenze, dreimal ist in Ordnung. Danach, oder wenn das Gewinde schwergängig wird, neue. Die **O-Ringe** aber jedes Mal neu, alle fünf.' },
      { author: 'lorenzen', day: -10, time: '08:20', markdown: 'Gut. Ich markiere die Köpfe mit einem Strich je Mal, dann sieht man es.' },
    ],
  },
  {
    key: 'werk2-sperrung', space: 'werk2', author: 'mahler', kind: 'announcement', day: -6, time: '07:00',
    title: 'Linie 4 ist ab dem Leerfahren gesperrt: Verhalten im Umbaubereich',
    markdown: `Ab {{day:3}} ist der Bereich der Linie 4 mit rot-weißem Band gesperrt. Darin gilt:

- Zutritt nur für Umbaumannschaft und Prüffeld, Liste hängt am Eingang
- Helm und Sicherheitsschuhe, auch für Besuch aus der Verwaltung
- **Energie getrennt heißt Schloss dran**, jeder sein eigenes, Schlüssel in der Hosentasche
- Während der Druckprüfung über 50 bar ist der Bereich leer. Die gelbe Leuchte heißt: draußen bleiben.

Bitte bestätigen, alle aus Werk 2 und wer dort zu tun hat.`,
    announcement: { mustConfirm: ['lorenzen', 'petrovic', 'schmidtke', 'petersen', 'krueger', 'clasen', 'tietjen', 'carstens', 'albers', 'hoffmann', 'harms'], dueDay: 2 },
    confirmedBy: ['lorenzen', 'petrovic', 'petersen', 'clasen', 'carstens', 'albers', 'harms'],
    comments: [
      { author: 'carstens', day: -6, time: '07:40', markdown: 'Vorhängeschlösser liegen bei mir, zwölf Stück, nummeriert. Bitte gegen Unterschrift.' },
      { author: 'schmidtke', day: -6, time: '09:05', markdown: 'was ist wenn einer sein schloss hängen lässt und feierabend hat' },
      { author: 'mahler', day: -6, time: '09:30', quotes: 1, markdown: 'Dann wird er angerufen und kommt zurück. Aufgebohrt wird nicht. Das ist der Sinn.' },
    ],
    thanks: ['carstens', 'harms'],
  },
  {
    key: 'werk2-verbesserung', space: 'werk2', author: 'schmidtke', kind: 'note', day: -4, time: '12:10',
    markdown: `hab für die welle bp 125 eine gabel aus resten geschweißt, damit liegt sie beim aufziehen der lager waagerecht. braucht man keinen zweiten mann mehr. steht bei platz 3, kann jeder nehmen`,
    comments: [
      { author: 'petrovic', day: -4, time: '12:40', markdown: 'Benutzt. Gut. Bitte die Auflage mit Messing belegen, sonst gibt es Kratzer am Lagersitz.' },
      { author: 'schmidtke', day: -4, time: '13:15', quotes: 0, markdown: 'mach ich' },
      { author: 'mahler', day: -4, time: '15:00', markdown: 'Kevin, schreib das als Verbesserungsvorschlag auf, dafür gibt es Geld. Ich helfe dir mit dem Zettel.' },
    ],
    thanks: ['petrovic', 'lorenzen', 'mahler', 'harms'],
  },
  {
    key: 'werk2-vertretung', space: 'werk2', author: 'mahler', kind: 'note', day: -1, time: '11:20',
    markdown: `Ich bin ab {{day:2}} zwei Wochen zur Reha. Vertretung macht Anke, mit allen Unterschriften außer Personalsachen, die gehen zu Frau Feddersen. Der Umbau läuft nach Plan, und wenn nicht, ruft mich bitte trotzdem niemand an. Anke weiß mehr darüber als ich.`,
    comments: [
      { author: 'lorenzen', day: -1, time: '11:45', markdown: 'Wir schaffen das. Komm gesund wieder, Gerd.' },
      { author: 'petersen', day: -1, time: '12:30', markdown: 'Alles Gute. Das Prüffeld hält die Stellung.' },
    ],
    thanks: ['lorenzen', 'krueger', 'petrovic', 'schmidtke'],
  },
  {
    key: 'werk2-ahrens', space: 'werk2', author: 'krueger', kind: 'note', day: 0, time: '08:15',
    title: 'Ventilblöcke kommen zwei Tage früher',
    markdown: `Miriam Lorenz von Ahrens Hydraulik hat eben in unserem gemeinsamen Raum geschrieben: Die zwölf Ventilblöcke HV-40 sind geprüft und kommen schon am **{{day:4}}** statt am {{day:6}}. Damit kann der Umbau der Linie 4 pünktlich am {{day:5}} beginnen.

@[carstens] @[yildiz] bitte Platz 7 bis dahin freiräumen. Die Prüfprotokolle schicken sie mit.`,
    comments: [
      { author: 'lorenzen', day: 0, time: '08:24', markdown: 'Sehr gut. Dann leere ich die Linie in zwei statt drei Tagen, das geht.' },
      { author: 'carstens', day: 0, time: '08:33', markdown: 'Platz 7 ist morgen frei. Kran ist geprüft, Plakette klebt.' },
      { author: 'petersen', day: 0, time: '08:41', markdown: 'Bitte die Protokolle **vor** dem Auspacken zu mir. Ich vergleiche die Blocknummern.' },
    ],
    thanks: ['lorenzen', 'mahler', 'clasen'],
  },
];
