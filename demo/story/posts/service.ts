import type { StoryPost } from '../types.ts';

/** Service & Ersatzteile: from the customers' sites and the spare parts store. */
export const service: StoryPost[] = [
  {
    key: 'service-berichte', space: 'service', author: 'krueger', kind: 'note', day: -22, time: '09:40', pinned: true,
    title: 'So schreiben wir Einsatzberichte',
    markdown: `Nicht schön, aber vollständig. Fünf Zeilen reichen:

1. **Anlage**: Baureihe, Fabriknummer, Baujahr, Medium, Temperatur
2. **Was der Kunde sagt**, möglichst wörtlich
3. **Was wir gefunden haben**, mit Messwert
4. **Was wir getan haben**, mit Teilenummern
5. **Was offen ist**, und wer es bis wann macht

Bilder gern, aber bitte keine Gesichter und keine Typenschilder fremder Anlagen. Der Bericht für den Kunden bleibt, wie er ist. Hier steht, was wir daraus lernen.`,
    comments: [
      { author: 'behrens', day: -22, time: '12:10', markdown: 'Fünf Zeilen. Früher hat eine gereicht: „Läuft wieder.“' },
      { author: 'krueger', day: -22, time: '12:31', quotes: 0, markdown: 'Und beim nächsten Mal ist wieder jemand hingefahren und hat von vorn gesucht.' },
      { author: 'maass', day: -21, time: '08:02', markdown: 'Bitte auch die Fahrzeit dazu. Die fehlt in jedem zweiten Bericht, und ich rate dann.' },
    ],
    thanks: ['maass', 'hartwig'],
  },
  {
    key: 'service-zuckerwerk', space: 'service', author: 'behrens', kind: 'note', day: -20, time: '15:48',
    title: 'Zuckerfabrik Wendland: BP-315 läuft wieder',
    markdown: `Anlage: BP-315, Fabr.-Nr. 11-0482, Rübenwasser, 45 °C.

Kunde sagt: „Die brummt seit dem Wochenende.“

Gefunden: Lager antriebsseitig fertig, Schwinggeschwindigkeit 9,8 mm/s. Kupplung 0,4 mm aus der Flucht, Fundamentschraube lose. Nicht das Lager war schuld, sondern die Schraube.

Getan: beide Lager neu, ausgerichtet auf 0,05 mm, Schraube mit 180 Nm nachgezogen. Danach 2,1 mm/s.

Offen: nichts. Kampagne geht bis Januar, dann will der Kunde die Grundplatte neu vergießen lassen.`,
    comments: [
      { author: 'bozkurt', day: -20, time: '16:20', markdown: 'war bei denen letztes jahr auch so. die platte steht hohl, da kannst du klopfen und es klingt wie ein fass' },
      { author: 'behrens', day: -20, time: '16:41', markdown: 'Eben. Hab ich denen auch gesagt. Vor der Kampagne keine Zeit, in der Kampagne keine Zeit, nach der Kampagne kein Geld.' },
      { author: 'krueger', day: -19, time: '08:15', markdown: '@[paulsen] Machst du denen bitte ein Angebot für den Neuverguss im Februar? Zwei Monteure, drei Tage, Vergussmasse stellen wir.' },
      { author: 'paulsen', day: -19, time: '11:02', markdown: 'Ist raus, gültig bis Ende Januar.' },
    ],
    thanks: ['krueger', 'jessen'],
  },
  {
    key: 'service-nachstellen', space: 'service', author: 'jessen', kind: 'question', day: -18, time: '10:12',
    title: 'Stopfbuchse BP-80 Baujahr 1994: wie viel Tropfen ist richtig?',
    markdown: `Bin beim Klärwerk, alte BP-80 mit Stopfbuchspackung. Der Kunde will, dass sie **gar nicht** tropft. Ich hab die Brille nachgezogen, jetzt ist sie trocken, aber die Welle wird heiß. Wie weit darf ich gehen?`,
    comments: [
      { author: 'behrens', day: -18, time: '10:20', accepted: true, thanks: ['jessen', 'bozkurt', 'schmidtke'], markdown: 'Sofort wieder lösen. Eine Packung **muss** tropfen, sonst läuft sie trocken und frisst dir die Wellenschutzhülse. Richtwert 20 bis 40 Tropfen je Minute.\n\nSo geht’s: beide Muttern lösen, Pumpe an, eine halbe Umdrehung im Wechsel anziehen, zehn Minuten warten, fühlen. Handwarm ist gut. Dem Kunden eine Auffangrinne verkaufen, keine trockene Packung.' },
      { author: 'jessen', day: -18, time: '11:05', markdown: 'Läuft jetzt mit etwa 30 Tropfen und bleibt bei 38 °C. Danke!! Die Rinne nimmt er.' },
      { author: 'sievers', day: -18, time: '13:30', markdown: 'Wenn er unbedingt trocken will: Für die BP-80 ab 1991 gibt es den Umbausatz auf Gleitringdichtung, 080-44. Vorher die Welle auf Schlag prüfen, höchstens 0,05 mm.' },
      { author: 'albers', day: -18, time: '14:02', markdown: 'Umbausatz 080-44 liegt zweimal im Regal, der dritte ist bestellt.' },
    ],
  },
  {
    key: 'service-preisliste', space: 'service', author: 'albers', kind: 'note', day: -16, time: '09:05',
    title: 'Ersatzteilliste BP-220 mit Preisen ab Januar',
    markdown: `Die Liste ist fertig, 34 Positionen, mit Mindestbestand und Lagerplatz. Wer noch eine alte auf dem Rechner hat: bitte löschen, da stehen die Dichtungssätze mit falscher Nummer drin.

{{file:ersatzteile-bp220}}

Neu ist der Satz 220-17-S (Gleitringdichtung mit Stützring). Den gab es bisher nur als Sonderteil, und jeder hat ihn anders genannt.`,
    fileKeys: ['ersatzteile-bp220'],
    comments: [
      { author: 'maass', day: -16, time: '10:44', markdown: 'Endlich eine Nummer für den Stützring. Ich hatte vier verschiedene in den Berichten.' },
      { author: 'paulsen', day: -16, time: '13:20', markdown: 'Gelten die Preise auch für Nordwerk oder rechnet ihr da nach Rahmenvertrag?' },
      { author: 'albers', day: -16, time: '13:41', quotes: 1, markdown: 'Nordwerk nach Rahmenvertrag, also alte Preise bis zum Ende der Laufzeit. Steht im Blatt „Hinweise“ auch so drin.' },
    ],
    thanks: ['maass', 'bozkurt', 'behrens', 'paulsen'],
    edits: [
      {
        author: 'albers', day: -15, time: '08:10',
        markdown: `Die Liste ist fertig, 35 Positionen, mit Mindestbestand und Lagerplatz. Wer noch eine alte auf dem Rechner hat: bitte löschen, da stehen die Dichtungssätze mit falscher Nummer drin.

{{file:ersatzteile-bp220}}

Neu ist der Satz 220-17-S (Gleitringdichtung mit Stützring). Den gab es bisher nur als Sonderteil, und jeder hat ihn anders genannt.

**Nachtrag:** Der Wellenmuttersatz 220-31 fehlte. Danke an Klaas, der hat wirklich Zeile für Zeile gelesen.`,
      },
    ],
  },
  {
    key: 'service-frostschutz', space: 'service', author: 'bozkurt', kind: 'note', day: -15, time: '16:30',
    markdown: `Aus der Abteilung „man muss nur mal hinsehen“: Pumpenhaus in Osterau, zwei BP-160 mit Frostschaden, Gehäuse gerissen. Begleitheizung war da, Stecker auch. Nur nicht in der Dose.

Bitte bei jeder Wartung ab Oktober einmal die Begleitheizung anfassen. Dauert zehn Sekunden, ein Gehäuse dauert sechs Wochen.`,
    comments: [
      { author: 'behrens', day: -15, time: '17:02', markdown: 'Anfassen ja, aber mit dem Handrücken. Hab ich 1987 gelernt.' },
      { author: 'maass', day: -14, time: '07:45', markdown: 'Steht ab heute als Punkt 14 im Wartungsblatt.' },
      { author: 'henningsen', day: -14, time: '09:10', markdown: 'Moin zusammen, ich kenne den Betriebsleiter in Osterau seit Jahren und spreche ihn darauf an, das ist ihm sicher unangenehm genug, da braucht es keinen langen Brief von uns. Gehäuse habe ich Nele schon zum Anbieten gegeben.' },
    ],
    thanks: ['maass', 'krueger'],
  },
  {
    key: 'service-luft', space: 'service', author: 'jessen', kind: 'question', day: -13, time: '13:47',
    title: 'BP-125 fördert nach Stillstand nicht, Druck pendelt',
    markdown: `Kühlwasser, Saughöhe etwa 3 m, nach jedem Wochenende dasselbe: Druck pendelt zwischen 0 und 2,5 bar, nach zehn Minuten Entlüften läuft sie. Saugleitung hab ich abgedrückt, dicht. Woran kann es noch liegen?`,
    comments: [
      { author: 'demir', day: -13, time: '14:05', markdown: 'Wie hoch ist die Mediumtemperatur, und was sagt das Vakuummeter im Betrieb? Bei 3 m Saughöhe und 35 °C bist du mit der NPSH schon knapp.' },
      { author: 'jessen', day: -13, time: '14:22', markdown: '22 °C, Vakuummeter −0,42 bar. Im Betrieb ist alles ruhig, nur der Anlauf nicht.' },
      { author: 'behrens', day: -13, time: '15:10', accepted: true, thanks: ['jessen', 'demir', 'bozkurt'], markdown: 'Fußventil. Hält die Säule nicht, über das Wochenende läuft die Leitung leer. Abdrücken der Saugleitung zeigt das nicht, weil der Druck von der falschen Seite kommt.\n\nProbe: abends abstellen, Manometer auf die Saugseite, morgens ablesen. Steht da null, ist es das Ventil. Meist sitzt ein Stein drin.' },
      { author: 'jessen', day: -11, time: '08:31', markdown: 'War ein Stück Kabelbinder. Ventil gereinigt, seit gestern läuft sie ohne Entlüften an. Danke Klaas.' },
      { author: 'demir', day: -11, time: '09:00', quotes: 2, markdown: 'Den Satz mit der falschen Seite merke ich mir.' },
    ],
  },
  {
    key: 'service-umrichter', space: 'service', author: 'bozkurt', kind: 'question', day: -12, time: '11:26',
    title: 'Frequenzumrichter schaltet bei 38 Hz ab, BP-220 mit 30 kW',
    markdown: `Fernwärme Lüderbruch. Umrichter geht bei 38 Hz auf Störung Überstrom, aber nur beim Hochfahren. Motor kalt, Welle dreht frei. Rampe steht auf 5 s. @[raman] hast du eine Idee?`,
    comments: [
      { author: 'raman', day: -12, time: '11:40', accepted: true, thanks: ['bozkurt', 'krueger'], markdown: 'Ja. 5 s sind zu kurz für diese Anlage. Hinter der Pumpe liegt ein langes Rohr, das Wasser muss erst in Bewegung kommen. Bitte Rampe auf 25 s stellen und die Stromgrenze auf 110 %. Außerdem prüfen, ob der quadratische Momentenverlauf gewählt ist; ab Werk steht dort „konstant“.' },
      { author: 'bozkurt', day: -12, time: '12:15', markdown: 'stand auf konstant. mit 25 s läuft er sauber hoch, höchster strom 41 A' },
      { author: 'raman', day: -12, time: '12:18', markdown: 'Sehr gut. 41 A passt zur Kennlinie.' },
      { author: 'krueger', day: -12, time: '14:00', markdown: 'Bitte in die Checkliste Inbetriebnahme aufnehmen, das ist der dritte Fall in diesem Jahr.' },
    ],
  },
  {
    key: 'service-checkliste', space: 'service', author: 'maass', kind: 'note', day: -10, time: '10:15',
    title: 'Checkliste Inbetriebnahme, neue Fassung',
    markdown: `Mit den Punkten zu Umrichter (Rampe, Momentenverlauf), Drehrichtung und Begleitheizung. Bitte ab sofort nur noch diese nehmen und **unterschrieben** zurückbringen, nicht „liegt im Auto“.

{{file:checkliste-inbetriebnahme}}`,
    fileKeys: ['checkliste-inbetriebnahme'],
    comments: [
      { author: 'jessen', day: -10, time: '11:30', markdown: 'Kann man die auch am Telefon ausfüllen?' },
      { author: 'maass', day: -10, time: '11:52', quotes: 0, markdown: 'Noch nicht. Der Kunde will eine Unterschrift auf Papier. Foto davon hier hinein reicht mir aber.' },
      { author: 'behrens', day: -10, time: '15:20', markdown: 'Punkt 6 und Punkt 11 sind dasselbe.' },
      { author: 'maass', day: -9, time: '07:50', quotes: 2, markdown: 'Stimmt. Punkt 11 ist raus.' },
    ],
    thanks: ['bozkurt', 'krueger', 'wulf'],
  },
  {
    key: 'service-moment', space: 'service', author: 'krueger', kind: 'announcement', day: -8, time: '08:30',
    title: 'BP-220: Deckelschrauben nur noch mit 55 Nm anziehen',
    markdown: `Die Konstruktion hat das Anzugsmoment für die Deckelschrauben der BP-220 geändert: **55 Nm statt 62 Nm**. Grund ist die neue Beschichtung der Schrauben, die leichter gleitet. Wer weiter mit 62 Nm zieht, quetscht die Flachdichtung und verzieht den Deckel.

- Schrauben mit **grünlicher** Beschichtung: 55 Nm
- alte, blanke Schrauben nicht mischen, immer den ganzen Satz tauschen (220-05, 12 Stück)
- Drehmomentschlüssel vor dem Einsatz auf 55 stellen, nicht „wie immer“

Bitte alle, die Deckel öffnen, das bestätigen.`,
    announcement: { mustConfirm: ['bozkurt', 'behrens', 'jessen', 'albers', 'maass', 'lorenzen', 'petrovic', 'schmidtke', 'petersen'], dueDay: 1 },
    confirmedBy: ['behrens', 'albers', 'maass', 'lorenzen', 'petrovic', 'petersen'],
    comments: [
      { author: 'behrens', day: -8, time: '09:12', markdown: 'Was ist mit den Pumpen draußen, die schon grüne Schrauben mit 62 Nm haben?' },
      { author: 'krueger', day: -8, time: '10:05', quotes: 0, markdown: 'Sind vier Stück, Liste kommt heute von Svenja. Bei der nächsten Wartung Satz tauschen, auf unsere Kosten. Keine Gefahr im Betrieb, sagt Jörg, aber auch kein zweites Anziehen.' },
      { author: 'albers', day: -8, time: '11:20', markdown: 'Fabriknummern 26-0211, 26-0214, 26-0219 und 26-0220. Vier Schraubensätze habe ich zurückgelegt, die gehen nicht anderweitig raus.' },
      { author: 'schmidtke', day: -7, time: '06:12', markdown: 'gilt das auch für die 250er' },
      { author: 'lorenzen', day: -7, time: '06:40', quotes: 3, markdown: 'Nein, nur BP-220. Bei der 250 bleibt alles.' },
    ],
    thanks: ['albers', 'hartwig'],
  },
  {
    key: 'service-dauerlauf', space: 'service', author: 'petersen', kind: 'note', day: -7, time: '14:20',
    title: 'Dauerlauf BP-220 mit Stützringdichtung: 500 Stunden voll',
    markdown: `Ergebnis in Kürze:

| Größe | Beginn | nach 250 h | nach 500 h |
|---|---:|---:|---:|
| Leckage in ml/h | 0,3 | 0,2 | 0,2 |
| Temperatur Dichtungsraum in °C | 61 | 62 | 62 |
| Schwinggeschwindigkeit in mm/s | 1,6 | 1,7 | 1,7 |

Medium: Wasser mit 65 % Propylenglykol, 60 °C, 10 bar, 2 950 1/min. Dichtung nach Zeichnung 220-17 Rev. C. Stündliche Werte liegen bei.

{{file:messwerte-dauerlauf}}

{{file:dichtung-220-17}}

Befund nach dem Ausbau: Gleitflächen blank, O-Ring ohne Verformung, Stützring ohne Spuren.`,
    fileKeys: ['messwerte-dauerlauf', 'dichtung-220-17'],
    comments: [
      { author: 'sievers', day: -7, time: '14:41', markdown: 'Sauber. Damit haben wir etwas Schriftliches in der Hand. Hebst du den ausgebauten O-Ring bitte auf? Ich will die Härte nachmessen.' },
      { author: 'petersen', day: -7, time: '15:02', quotes: 0, markdown: 'Liegt beschriftet im Schrank 3, Fach 2.' },
      { author: 'sievers', day: -5, time: '10:30', markdown: 'Gemessen: 71 Shore A, neu waren es 70. Also nichts passiert.' },
    ],
    thanks: ['sievers', 'krueger', 'demir'],
  },
  {
    key: 'service-bereitschaft', space: 'service', author: 'krueger', kind: 'decision', day: -6, time: '11:00',
    title: 'Bereitschaft ab Januar: zwei Personen, wöchentlich, Wechsel am Mittwoch',
    markdown: `Wir haben es lange hin und her gewendet. So machen wir es, zunächst für ein halbes Jahr. Der Betriebsrat hat zugestimmt, die Vergütung bleibt wie vereinbart.

Wer tauschen will, tauscht untereinander und sagt es @[maass]. Nicht am selben Tag.`,
    decision: {
      what: 'Ab Januar haben jede Woche zwei Personen Bereitschaft: eine fährt, eine berät am Telefon. Gewechselt wird mittwochs um 12 Uhr.',
      why: 'Im vergangenen Jahr waren 23 von 61 Einsätzen am Telefon lösbar. Und der Wechsel am Montag fiel immer in die meisten Störungen.',
      decidedBy: 'krueger',
    },
    comments: [
      { author: 'behrens', day: -6, time: '12:40', markdown: 'Telefon nehm ich. Fahren können die Jungen.' },
      { author: 'bozkurt', day: -6, time: '13:05', quotes: 0, markdown: 'die jungen sind 41 😉' },
      { author: 'jessen', day: -6, time: '13:30', markdown: 'Bin dabei. Wer macht die erste Woche mit mir?' },
      { author: 'maass', day: -5, time: '08:20', markdown: 'Plan bis Ostern hängt aus und ist hier bald auch zu sehen. Erste Woche Thorben fährt, Klaas telefoniert.' },
    ],
    thanks: ['maass', 'jessen'],
  },
  {
    key: 'service-verpackung', space: 'service', author: 'albers', kind: 'note', day: -5, time: '13:15',
    title: 'Gleitringe gehen wieder kaputt an: Verpackung geändert',
    markdown: `Im letzten Quartal kamen sieben von 112 Gleitringdichtungen mit gebrochenem Gegenring beim Kunden an. Alle in der kleinen Schachtel mit Luftpolster. Ab heute:

- Gegenring einzeln in Schaumstoff, Schachtel 180 × 180 × 90
- Aufkleber „Keramik, nicht werfen“ auf zwei Seiten
- Versand nie zusammen mit Lagern oder Wellenhülsen

@[yildiz] Danke an die Packerei, die Schaumstoffzuschnitte waren am selben Tag fertig.`,
    comments: [
      { author: 'yildiz', day: -5, time: '14:00', markdown: 'Gern. Wir haben probeweise drei Schachteln von der Rampe fallen lassen. Alle heil. Ring war ein alter, keine Sorge.' },
      { author: 'behrens', day: -5, time: '15:45', markdown: 'Ich nehme meine sowieso auf dem Beifahrersitz mit. Angeschnallt.' },
    ],
    thanks: ['krueger', 'bozkurt', 'yildiz'],
  },
  {
    key: 'service-hochlauf', space: 'service', author: 'schmidtke', kind: 'question', day: -4, time: '06:50',
    title: 'Passfeder BP-160 sitzt fest, abziehen oder ausbohren?',
    markdown: `rückläufer aus osterau, passfeder am wellenende rührt sich nicht. gewinde zum abdrücken ist abgerissen. ausbohren oder gibts nen trick`,
    comments: [
      { author: 'petrovic', day: -4, time: '07:05', accepted: true, thanks: ['schmidtke'], markdown: 'Nicht bohren. Mit einem stumpfen Meißel an einem Ende leicht nach innen kippen, dann am anderen mit der Zange raus. Vorher über Nacht Kriechöl. Neue Feder 10 × 8 × 50 nach Stückliste, die alte **nicht** wieder einsetzen. Komm rüber, ich zeig dir’s.' },
      { author: 'schmidtke', day: -4, time: '09:40', markdown: 'ist raus. nut ist noch gut. danke dragan' },
    ],
  },
  {
    key: 'service-wartungsvertrag', space: 'service', author: 'krueger', kind: 'note', day: -3, time: '10:45',
    title: 'Wartungsvertrag Linie 4: was wir zusagen können und was nicht',
    markdown: `Für das Angebot an Ahrens Hydraulik brauche ich bis {{day:2}} eure Zahlen. Mein Vorschlag:

| Leistung | Frist | wer |
|---|---|---|
| Störung am Telefon | 2 Stunden, werktags 7 bis 17 Uhr | Bereitschaft |
| Monteur vor Ort | nächster Werktag | Außendienst |
| Dichtungssatz, Ventilkegel | ab Lager | Ersatzteile |
| Ventilblock HV-40 komplett | 10 Werktage | Werk 2 |

Lieber weniger zusagen und halten. Einwände bitte bis morgen Abend.`,
    comments: [
      { author: 'albers', day: -3, time: '11:30', markdown: 'Dichtungssatz ab Lager geht, wenn ich auf Mindestbestand 6 gehe. Ventilkegel haben wir zwei, nachbestellt sind acht.' },
      { author: 'behrens', day: -3, time: '14:10', markdown: 'Nächster Werktag ja. Aber nicht bis Flensburg und zurück am selben Tag.' },
      { author: 'clasen', day: -2, time: '09:15', markdown: '10 Werktage für den kompletten Block nur, wenn Ahrens das Rohteil liefert. Sonst 15. Bitte als Bedingung hineinschreiben.' },
      { author: 'krueger', day: -2, time: '16:20', markdown: 'Übernommen. Mindestbestand 6 ist genehmigt, Svenja.' },
    ],
    thanks: ['paulsen'],
  },
  {
    key: 'service-suche-laufrad', space: 'service', author: 'jessen', kind: 'question', day: -2, time: '15:25',
    title: 'Hat noch jemand ein Laufrad 160-08 in Bronze im Auto?',
    markdown: `Brauche bis {{day:2}} eins für die Werft in Husum, Lager sagt vier Wochen. Abgedreht auf 152 mm ginge auch, das Nennmaß sowieso.`,
    comments: [],
  },
  {
    key: 'service-glykol', space: 'service', author: 'bozkurt', kind: 'question', day: -1, time: '17:04',
    title: 'Welche Dichtung passt zur BP-220 mit Glykolgemisch über 60 %?',
    markdown: `Stehe bei einem Kälteanlagenbauer, BP-220, Fabr.-Nr. 24-0178. Glykolgemisch 65 %, 60 °C, 10 bar. In der Stückliste steht nur „Gleitringdichtung Standard“. Kunde hat Angst, dass EPDM quillt, sein voriger Lieferant hat ihm FKM verkauft. Was nehm ich morgen mit?`,
    comments: [
      { author: 'behrens', day: -1, time: '17:21', markdown: 'FKM auf keinen Fall. Wird bei Glykol und den Zusätzen da drin hart. Hatte ich zweimal.' },
      { author: 'albers', day: -1, time: '17:35', markdown: 'Von 220-17-S liegen fünf am Lager, Platz 12-04. Zwei hab ich dir zurückgelegt, kannst sie ab 6 Uhr holen.' },
      { author: 'sievers', day: 0, time: '07:14', accepted: true, thanks: ['bozkurt', 'krueger', 'jessen'], markdown: 'EPDM quillt da nicht, aber nehmt die Variante mit Stützring. Zeichnung 220-17 Rev. C, haben wir 2019 bei Nordwerk so gelöst.\n\nDie Zeichnung hängt hier im Raum an Rolfs Beitrag zum Dauerlauf. Der Stützring gehört auf die **druckabgewandte** Seite des O-Rings. Ab 10 bar drückt es ihn sonst in den Spalt.' },
      { author: 'bozkurt', day: 0, time: '07:32', quotes: 2, markdown: 'super, genau das hab ich gebraucht. nehme die beiden von svenja mit' },
      { author: 'petersen', day: 0, time: '07:45', markdown: 'Passt zum Dauerlauf von neulich: 500 Stunden mit 65 % Glykol, 0,2 ml/h. Den Bericht kannst du dem Kunden zeigen, nur nicht dalassen.' },
    ],
  },
  {
    key: 'service-heute', space: 'service', author: 'albers', kind: 'note', day: 0, time: '07:02',
    markdown: `Einsätze heute (vertretungsweise von mir, Birgit ist im Urlaub):

- **Emre**: Kälteanlage, BP-220, Dichtung tauschen
- **Klaas**: Zuckerfabrik, Nachkontrolle Schwingung
- **Thorben**: Werft Husum, Aufnahme BP-160

Klaas, du hast den Leihwagen, deiner ist noch in der Werkstatt.`,
    comments: [
      { author: 'behrens', day: 0, time: '07:10', markdown: 'Der Leihwagen hat keine Anhängerkupplung. Hat da einer nachgedacht?' },
      { author: 'albers', day: 0, time: '07:16', quotes: 0, markdown: 'Nein. Aber Thorben hat eine und fährt nach Husum ohne Anhänger. Tauscht ihr?' },
      { author: 'jessen', day: 0, time: '07:20', markdown: 'Klar, Schlüssel liegt beim Pförtner.' },
    ],
  },
  {
    key: 'service-oring', space: 'service', author: 'jessen', kind: 'question', day: 0, time: '08:44',
    title: 'BP-160, Baujahr 2003: O-Ring 42 × 3 oder 42 × 3,5 am Deckel?',
    markdown: `In der alten Stückliste steht 42 × 3, der ausgebaute misst eher 3,5, ist aber breit gedrückt. Nut gemessen: 2,7 tief, 4,6 breit. @[sievers] was gehört da hinein? Ich stehe noch bis Mittag davor.`,
  },
];
