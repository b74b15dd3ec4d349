import type { StoryPost } from '../types.ts';

/** Those who confirm on the first day. */
const quick = ['thomsen', 'brodersen', 'reimers', 'paulsen', 'voss', 'oltmanns', 'rahimi', 'feddersen', 'petermann', 'lindemann', 'clasen', 'demir', 'nowak', 'raman', 'wulf', 'hartwig', 'kaya', 'yildiz', 'lorenzen', 'albers', 'harms'];

/** Aktuelles: what concerns the whole house. */
export const news: StoryPost[] = [
  {
    key: 'aktuelles-kontor', space: 'aktuelles', author: 'ohlsen', kind: 'note', day: -22, time: '08:05', pinned: true,
    title: 'Wozu wir Kontor haben, und wozu nicht',
    markdown: `Ich sage es offen: Ich war dagegen. Dann hat mir Frau Krüger vorgerechnet, wie oft bei uns dieselbe Frage gestellt wird, und dass die Antwort meist jemand weiß, der drei Türen weiter sitzt. Deshalb versuchen wir es.

**Wozu es da ist**

- Fragen stellen, wo auch der sie sieht, der die Antwort kennt
- Entscheidungen so festhalten, dass man sie nach zwei Jahren wiederfindet
- Bekanntmachungen, von denen wir wissen, dass sie gelesen wurden

**Wozu nicht**

- zum Zählen, wer wie viel schreibt; das Programm kann das nicht, und ich will es nicht
- als Ersatz für ein Gespräch. Wer sich ärgert, geht hin.
- nach Feierabend. Die Ruhezeit ist von 18 bis 7 Uhr, und das gilt auch für mich.

Ende März ziehen wir Bilanz. Wenn es nichts taugt, hören wir damit auf.`,
    comments: [
      { author: 'harms', day: -22, time: '09:12', markdown: 'Den Satz mit dem Zählen hätte der Betriebsrat gern auch in der Betriebsvereinbarung.' },
      { author: 'ohlsen', day: -22, time: '09:40', quotes: 0, markdown: 'Bekommen Sie.' },
      { author: 'behrens', day: -22, time: '12:15', markdown: 'Ich bin 61. Wenn ich das kann, kann das jeder.' },
      { author: 'tietjen', day: -22, time: '13:02', markdown: 'Und wo melde ich jetzt, dass die Tür am Tor 3 klemmt? Die melde ich nämlich seit August.' },
      { author: 'stolte', day: -22, time: '13:30', quotes: 3, markdown: 'Hier hat es jedenfalls gewirkt. Der Türenbauer kommt am {{day:-19}}.' },
    ],
    thanks: ['krueger', 'nissen', 'harms', 'lorenzen', 'sanders'],
  },
  {
    key: 'aktuelles-inventur', space: 'aktuelles', author: 'brodersen', kind: 'note', day: -18, time: '09:00',
    title: 'Inventur: Termin und Ablauf',
    markdown: `Gezählt wird am {{day:14}}, in Werk 1 ab 6 Uhr, in Werk 2 ab 7 Uhr. Ab dem Mittag davor bitte keine Entnahmen mehr ohne Zettel.

1. Jede Zählgruppe hat zwei Personen, eine zählt, eine schreibt.
2. Angebrochene Gebinde werden gewogen, nicht geschätzt.
3. Was keinen Platz hat, kommt auf den gelben Tisch. Was auf dem gelben Tisch steht, gehört niemandem.

Einteilung macht @[yildiz], Rückfragen bitte an sie.`,
    comments: [
      { author: 'yildiz', day: -18, time: '10:30', markdown: 'Ich brauche noch vier Leute aus der Verwaltung. Frühstück gibt es.' },
      { author: 'paulsen', day: -18, time: '10:52', markdown: 'Ich bin dabei.' },
      { author: 'petermann', day: -18, time: '11:15', markdown: 'Ich auch, wenn ich nicht wieder zu den Unterlegscheiben muss.' },
      { author: 'yildiz', day: -18, time: '11:20', quotes: 2, markdown: 'Dieses Jahr O-Ringe. Ist ein Aufstieg.' },
      { author: 'thomsen', day: -17, time: '08:10', markdown: 'Ich komme mit Frau Köster zusammen, wir machen das Büromaterial.' },
    ],
    thanks: ['yildiz'],
  },
  {
    key: 'aktuelles-betriebsruhe', space: 'aktuelles', author: 'feddersen', kind: 'announcement', day: -14, time: '10:00',
    title: 'Betriebsruhe zwischen den Jahren und Resturlaub',
    markdown: `Zwischen Weihnachten und Neujahr bleibt der Betrieb geschlossen. Das kostet **drei Urlaubstage**, die übrigen Tage sind Feiertage oder über das Zeitkonto ausgeglichen.

| Bereich | Regelung |
|---|---|
| Werk 1 und 2, Verwaltung | geschlossen |
| Service | Bereitschaft, zwei Personen |
| Versand | eilige Ersatzteile am ersten Werktag nach den Feiertagen, 8 bis 12 Uhr |
| Pförtner und Haustechnik | besetzt wie am Wochenende |

Resturlaub aus diesem Jahr kann bis Ende März genommen werden. Mehr als zehn Tage bitte **vorher** mit mir absprechen. Wer in der Probezeit ist oder zu wenig Tage hat, kommt bitte vorbei, wir finden etwas.

Bitte bestätigen Sie, dass Sie das gelesen haben. Der Betriebsrat hat zugestimmt.`,
    announcement: { mustConfirm: 'all', dueDay: 5 },
    confirmedBy: [...quick, 'ohlsen', 'nissen', 'fraser', 'bozkurt', 'behrens', 'maass', 'stolte', 'bruegge', 'carstens', 'petrovic', 'hoffmann', 'matthiesen', 'wessels', 'tietjen', 'petersen'],
    comments: [
      { author: 'dibbern', day: -14, time: '12:20', markdown: 'Gilt das für die Nachtschicht auch, die am Abend vor dem ersten Ruhetag anfängt?' },
      { author: 'feddersen', day: -14, time: '13:15', quotes: 0, markdown: 'Die Nachtschicht fällt aus, die Stunden gehen nicht ins Minus. Habe ich mit Frau Harms so abgesprochen.' },
      { author: 'fraser', day: -13, time: '08:40', markdown: 'In Norwegen wird am 28. gearbeitet. Ich bleibe erreichbar, wenn das in Ordnung ist.' },
      { author: 'feddersen', day: -13, time: '09:05', quotes: 2, markdown: 'Ja, bitte als Arbeitszeit aufschreiben und nicht als Gefallen.' },
    ],
    thanks: ['harms'],
  },
  {
    key: 'aktuelles-jubilaeum', space: 'aktuelles', author: 'ohlsen', kind: 'note', day: -11, time: '11:30',
    markdown: `Klaas Behrens ist heute vierzig Jahre bei uns. Er hat 1986 an der ersten BP-160 geschraubt und schraubt heute noch an ihr. Wer ihm gratulieren will: Er ist bis 14 Uhr in der Kantine, danach vermutlich bei einem Kunden.

Danke, Klaas.`,
    comments: [
      { author: 'krueger', day: -11, time: '11:45', markdown: 'Und wer wissen will, wo an der BP-160 der Fehler sitzt: Er hört ihn am Telefon.' },
      { author: 'bozkurt', day: -11, time: '12:20', markdown: 'von ihm hab ich alles gelernt was nicht im handbuch steht. glückwunsch klaas' },
      { author: 'behrens', day: -11, time: '14:55', markdown: 'Danke. War beim Kunden.' },
      { author: 'sievers', day: -11, time: '15:30', markdown: 'Die erste BP-160 steht übrigens noch. Molkerei, Baujahr 1986, dritte Dichtung.' },
    ],
    thanks: ['behrens', 'thomsen'],
  },
  {
    key: 'aktuelles-besuch', space: 'aktuelles', author: 'thomsen', kind: 'note', day: -9, time: '13:20',
    markdown: `Am {{day:-5}} und {{day:-4}} ist die Prüferin der Zertifizierungsstelle im Haus (Überwachungsaudit ISO 9001). Sie geht auch ohne Voranmeldung durch die Werke und stellt Fragen. Bitte ganz normal antworten. „Weiß ich nicht, aber ich weiß, wo es steht“ ist eine gute Antwort.

Parkplatz 2 und Besprechungsraum Süd sind an beiden Tagen belegt.`,
    comments: [
      { author: 'wulf', day: -9, time: '13:41', markdown: 'Und bitte nichts verstecken. Sie findet es ohnehin, und dann sieht es schlimmer aus.' },
      { author: 'bruegge', day: -9, time: '14:30', markdown: 'Bei uns gern morgens, da laufen alle drei Maschinen.' },
      { author: 'koester', day: -8, time: '07:55', markdown: 'Isst die Dame Fleisch?' },
      { author: 'thomsen', day: -8, time: '08:20', quotes: 2, markdown: 'Ja, aber keinen Fisch. Danke, dass Sie fragen.' },
    ],
  },
  {
    key: 'aktuelles-betrugsmails', space: 'aktuelles', author: 'nissen', kind: 'announcement', day: -7, time: '08:20',
    title: 'Warnung: Gefälschte Mails mit geänderter Bankverbindung',
    markdown: `Seit gestern kommen Mails an, die aussehen wie von unserer Gießerei. Darin steht eine neue Bankverbindung, „gültig ab sofort“. Sie sind **gefälscht**. Eine davon hat beinahe funktioniert; Jens hat angerufen und nachgefragt, sonst wären 38 000 € weg.

{{file:betrugsmail}}

Woran man sie erkennt, steht mit Pfeilen im Bild. Die Regeln:

1. Änderungen von Bankverbindungen **immer** telefonisch bestätigen lassen, unter der Nummer, die wir schon haben, nie unter der aus der Mail.
2. Keine Anhänge öffnen, die auf .html, .iso oder .zip enden.
3. Kennwörter nirgends eingeben, wohin man durch eine Mail gekommen ist.
4. Wer doch geklickt hat: sofort anrufen, Durchwahl 444. Es reißt niemand jemandem den Kopf ab. Teuer wird es nur, wenn man wartet.

Bitte alle bestätigen.`,
    fileKeys: ['betrugsmail'],
    announcement: { mustConfirm: 'all', dueDay: -1 },
    confirmedBy: [...quick, 'ohlsen', 'krueger', 'sievers', 'petersen', 'sanders', 'fraser', 'maass', 'stolte', 'bruegge', 'mahler', 'petrovic', 'matthiesen', 'hoffmann', 'carstens', 'henningsen', 'behrens'],
    comments: [
      { author: 'oltmanns', day: -7, time: '08:50', markdown: 'Die Mail war gut gemacht, sogar der Tonfall stimmte. Mich hat nur gestört, dass Herr Hallig mich plötzlich siezt.' },
      { author: 'ohlsen', day: -7, time: '09:10', quotes: 0, markdown: 'Herr Oltmanns, das war sehr umsichtig. Danke.' },
      { author: 'brodersen', day: -7, time: '09:30', markdown: 'Ab heute gibt die Buchhaltung keine Überweisung an eine geänderte Verbindung frei, auf der nicht zwei Kürzel und ein Datum des Telefonats stehen.' },
      { author: 'schmidtke', day: -6, time: '06:20', markdown: 'hab so eine aufs handy gekriegt, angeblich paket. nicht geklickt' },
      { author: 'nissen', day: -6, time: '08:00', quotes: 3, markdown: 'Richtig gemacht. Bitte weiterleiten oder löschen, nicht antworten.' },
      { author: 'sanders', day: -6, time: '10:15', markdown: 'Ergänzung: Wer versehentlich Daten von Kunden oder Kollegen preisgegeben hat, sagt es bitte auch mir, und zwar am selben Tag. Für eine Meldung haben wir nur 72 Stunden.' },
    ],
    thanks: ['oltmanns', 'sanders', 'brodersen', 'krueger'],
  },
  {
    key: 'aktuelles-lageplan', space: 'aktuelles', author: 'stolte', kind: 'note', day: -6, time: '13:30',
    title: 'Tor 3 gesperrt, Umleitung für Lieferverkehr',
    markdown: `Von {{day:-5}} bis {{day:3}} wird vor Tor 3 die Fahrbahn aufgenommen. Lieferungen laufen über Tor 1, Stapler fahren außen herum. Fußweg zwischen den Werken bitte nur auf der Ostseite.

{{file:lageplan}}

Sammelstelle B ist so lange am Fahrradschuppen.`,
    fileKeys: ['lageplan'],
    comments: [
      { author: 'carstens', day: -6, time: '14:05', markdown: 'Am Eck zur Lackiererei ist es für zwei Stapler zu eng. Ich stelle Spiegel und ein Schild auf: Vorfahrt hat, wer beladen ist.' },
      { author: 'koester', day: -6, time: '14:20', markdown: 'Und mein Fleischlieferant?' },
      { author: 'stolte', day: -6, time: '14:26', quotes: 1, markdown: 'Tor 1, dann links an der Halle entlang. Sönke weist ihn ein.' },
      { author: 'tietjen', day: -3, time: '07:30', markdown: 'Gestern lag eine Palette auf dem Fußweg. Wer sie dort abgestellt hat, weiß es.' },
    ],
    thanks: ['carstens', 'thomsen'],
  },
  {
    key: 'aktuelles-neue', space: 'aktuelles', author: 'feddersen', kind: 'note', day: -4, time: '09:15',
    markdown: `Priya Raman ist seit einem halben Jahr bei uns und hat ihre Probezeit beendet. Sie lernt abends Deutsch und möchte, dass wir **deutsch** mit ihr sprechen. Also bitte nicht aus Höflichkeit ins Englische wechseln.`,
    comments: [
      { author: 'raman', day: -4, time: '09:40', markdown: 'Danke! Nur am Telefon bitte etwas langsamer. Und Plattdeutsch kann ich noch nicht.' },
      { author: 'behrens', day: -4, time: '12:05', quotes: 0, markdown: 'Dat kümmt noch.' },
      { author: 'lindemann', day: -4, time: '13:10', markdown: 'Sie hat in sechs Monaten vier Umrichterfälle gelöst, an denen wir vorher je eine Woche saßen.' },
    ],
    thanks: ['raman', 'lindemann', 'harms'],
  },
  {
    key: 'aktuelles-audit', space: 'aktuelles', author: 'wulf', kind: 'note', day: -3, time: '15:10',
    title: 'Überwachungsaudit bestanden: keine Hauptabweichung',
    markdown: `Ergebnis nach zwei Tagen: **keine** Hauptabweichung, zwei Nebenabweichungen, fünf Hinweise. Im vorigen Jahr waren es vier Nebenabweichungen.

Die beiden Nebenabweichungen kennen wir: zwei Messschrauben ohne gültige Prüfplakette und fehlende Wirksamkeitsprüfung nach der Schulung am neuen Prüfstand. Beides ist bis {{day:10}} abgestellt, Einzelheiten im Raum Qualität.

Gelobt hat sie übrigens, dass man bei uns nachlesen kann, **warum** etwas entschieden wurde.`,
    comments: [
      { author: 'ohlsen', day: -3, time: '15:35', markdown: 'Das ist ein gutes Ergebnis. Danke an alle, die Rede und Antwort gestanden haben, und an Sie, Frau Wulf.' },
      { author: 'kaya', day: -3, time: '16:00', markdown: 'Die Messschrauben gehen auf mich. Sind schon beim Kalibrieren.' },
      { author: 'bruegge', day: -2, time: '06:50', quotes: 1, markdown: 'Eine davon lag bei uns in der Schublade. Also auf uns beide.' },
    ],
    thanks: ['ohlsen', 'kaya', 'bruegge', 'lorenzen'],
  },
  {
    key: 'aktuelles-druckbehaelter', space: 'aktuelles', author: 'ohlsen', kind: 'announcement', day: 0, time: '07:52',
    title: 'Neue Prüfpflicht für Druckbehälter ab 1. Januar',
    markdown: `Ab Januar gilt die geänderte Betriebssicherheitsverordnung. Für alle Anlagen über 50 bar brauchen wir vor Auslieferung das neue Prüfprotokoll. Die Vorlage liegt bei.

{{file:pruefprotokoll}}

Ohne unterschriebenes Protokoll verlässt ab Januar keine solche Anlage den Hof, auch nicht, wenn der Kunde wartet. Fachliche Fragen beantwortet @[petersen].`,
    fileKeys: ['pruefprotokoll'],
    announcement: { mustConfirm: 'all', dueDay: 4 },
    confirmedBy: ['thomsen', 'wulf', 'hartwig', 'lindemann', 'lorenzen', 'kaya', 'voss'],
    comments: [
      { author: 'clasen', day: 0, time: '08:12', markdown: 'Zählt der Betriebsdruck oder der zulässige Druck auf dem Typenschild? Die DS-40 fährt mit 45 bar, ist aber für 210 ausgelegt.' },
      { author: 'petersen', day: 0, time: '08:20', quotes: 0, markdown: 'Der zulässige Druck. Die DS-40 fällt also darunter, auch wenn sie nur mit 45 bar läuft. Steht in der Vorlage oben rechts, Feld PS.' },
      { author: 'yildiz', day: 0, time: '08:37', markdown: 'Der Versand prüft ab Januar auf die Unterschrift, bevor er das Lieferpapier druckt. @[rahimi] können wir das in der Warenwirtschaft sperren?' },
      { author: 'rahimi', day: 0, time: '08:58', quotes: 2, markdown: 'Ja, über das Merkmal „prüfpflichtig“ am Artikel. Bis {{day:5}} ist es eingerichtet.' },
    ],
    thanks: ['wulf'],
  },
];
