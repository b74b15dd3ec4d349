import type { StoryPost } from '../types.ts';

/** Vertrieb Nord: enquiries, offers, delivery times, visits. */
export const sales: StoryPost[] = [
  {
    key: 'vertrieb-lueder', space: 'vertrieb', author: 'reimers', kind: 'note', label: 'confidential', day: -20, time: '11:20',
    title: 'Fernwärme Lüderbruch: Anfrage über acht BP-220',
    markdown: `Acht Pumpen, je 140 m³/h auf 54 m, 30 kW am Umrichter, dazu Inbetriebnahme. Abgabe bis {{day:-9}}. Mitbewerber sind zwei, einer davon billiger, der andere schneller.

Was ich brauche: @[demir] Kennlinie mit Wirkungsgrad am Betriebspunkt, @[paulsen] Lieferzeit ehrlich, @[krueger] Preis für zwei Wochen Inbetriebnahme.`,
    comments: [
      { author: 'demir', day: -20, time: '13:05', markdown: 'Betriebspunkt liegt bei 78,6 %, Bestpunkt 79,2 %. Besser trifft man es nicht. Blatt kommt nach der Nachmessung am {{day:-17}}.' },
      { author: 'krueger', day: -20, time: '14:30', markdown: 'Zwei Techniker, neun Tage, 14 600 € mit Spesen. Ohne die Übernachtung beim Kunden im Container, das hatten wir einmal.' },
      { author: 'paulsen', day: -19, time: '09:15', markdown: 'Ehrlich: 14 Wochen. Neun sind nur möglich, wenn wir vier Gehäuse von einem anderen Auftrag nehmen. Das würde ich nicht machen.' },
      { author: 'reimers', day: -19, time: '09:40', quotes: 2, markdown: 'Ich auch nicht. 14 Wochen stehen im Angebot, und wir schreiben dazu, dass wir sie halten.' },
      { author: 'reimers', day: -9, time: '15:55', markdown: 'Abgegeben: 214 300 € netto. Jetzt warten.' },
    ],
    thanks: ['ohlsen'],
  },
  {
    key: 'vertrieb-lieferzeit', space: 'vertrieb', author: 'reimers', kind: 'decision', day: -16, time: '10:10',
    title: 'Lieferzeiten nur noch nach Rückfrage bei der Fertigung',
    markdown: `Drei Verspätungen im Sommer, alle drei aus Zusagen, die wir am Telefon gemacht haben. Auch ich. Nele hat den Draht in die Planung, eine Antwort dauert höchstens einen halben Tag.`,
    decision: {
      what: 'Lieferzeiten unter zwölf Wochen für Pumpen ab BP-160 sagt der Vertrieb erst zu, wenn Nele Paulsen sie mit der Fertigungsplanung abgestimmt hat.',
      why: 'Drei von vier Verspätungen des letzten Halbjahrs waren schon am Tag der Zusage nicht zu halten.',
      decidedBy: 'reimers',
    },
    comments: [
      { author: 'henningsen', day: -16, time: '11:30', markdown: 'Moin zusammen, ich verstehe den Gedanken und trage ihn mit, gebe aber zu bedenken, dass ich oft um vier Uhr nachmittags beim Kunden auf dem Hof stehe und der eine Zahl hören will. Was sage ich dem?' },
      { author: 'paulsen', day: -16, time: '11:45', quotes: 0, markdown: '„Morgen früh um neun haben Sie die Zahl, und die stimmt.“ Ich rufe dich um halb neun an.' },
      { author: 'henningsen', day: -16, time: '12:10', markdown: 'Damit kann ich leben.' },
      { author: 'brodersen', day: -16, time: '14:00', markdown: 'Vertragsstrafen im Sommer: 11 200 €. Nur damit die Zahl einmal dasteht.' },
    ],
    thanks: ['paulsen', 'brodersen', 'ohlsen'],
  },
  {
    key: 'vertrieb-norwegen', space: 'vertrieb', author: 'fraser', kind: 'question', day: -13, time: '09:00',
    title: 'Werft in Norwegen verlangt Werkszeugnis 3.2 für Gehäuse, können wir das?',
    markdown: `The yard writes: “Pump casings to be supplied with inspection certificate EN 10204 type 3.2.” Auf Deutsch: Abnahmeprüfzeugnis 3.2, also mit unabhängigem Abnehmer. Bisher haben wir immer 3.1 geliefert. Es geht um sechs BP-160 in Bronze.`,
    comments: [
      { author: 'demir', day: -13, time: '09:40', markdown: 'Geht, aber der Abnehmer muss beim Abguss der Proben dabei sein. Nachträglich stempelt keiner.' },
      { author: 'krueger', day: -13, time: '10:05', accepted: true, thanks: ['fraser', 'reimers'], markdown: 'Haben wir vor drei Jahren einmal gemacht. Abnehmer der Klassifikationsgesellschaft kommt zum Gießen **und** zur Druckprobe. Kosten damals 3 900 € pauschal bis zehn Gehäuse, zusätzlich vier Wochen. Rolf hat noch den Ansprechpartner.' },
      { author: 'fraser', day: -13, time: '10:30', markdown: 'Sehr gut. Ich biete beides an: 3.1 ohne Aufpreis und 3.2 mit 4 200 € und 18 Wochen.' },
      { author: 'fraser', day: -6, time: '11:15', markdown: 'Sie nehmen 3.2. Bestellung kommt nächste Woche.' },
    ],
  },
  {
    key: 'vertrieb-besuch', space: 'vertrieb', author: 'henningsen', kind: 'note', day: -10, time: '16:45',
    title: 'Besuch Meierei Osterau: Ärger verraucht, zwei neue Pumpen in Aussicht',
    markdown: `Moin zusammen, ich war heute drei Stunden in Osterau, davon zwei in der Kälte am Pumpenhaus. Der Betriebsleiter war anfangs sehr deutlich, wegen der undichten Dichtungen und, das gehört zur Wahrheit, auch wegen des Frostschadens, für den er selbst nichts hören wollte.

Umgestimmt hat ihn, dass wir angerufen haben, bevor er reklamiert hat, und dass wir sagen konnten, welche Pumpen betroffen sind und welche nicht. Er will im Frühjahr die Reinigungsanlage erweitern, zwei BP-125 mit Dichtung für Lauge 85 °C. Anfrage kommt schriftlich.

Zum Mittag gab es Käse.`,
    comments: [
      { author: 'reimers', day: -10, time: '17:10', markdown: 'Gut gemacht, Olaf. Bitte den Dank an Ines und Mehmet weitergeben, ohne die Liste hättest du da anders gestanden.' },
      { author: 'krueger', day: -9, time: '08:00', markdown: 'Gebe ich weiter.' },
      { author: 'paulsen', day: -4, time: '13:25', markdown: 'Anfrage ist da, Angebot geht am {{day:2}} hinaus.' },
    ],
    thanks: ['reimers', 'krueger', 'ohlsen'],
  },
  {
    key: 'vertrieb-ersatzpreise', space: 'vertrieb', author: 'paulsen', kind: 'question', day: -6, time: '14:40',
    title: 'Gilt die neue Preisliste schon für Angebote, die über Neujahr laufen?',
    markdown: `Ich habe elf offene Angebote mit Ersatzteilen, gültig bis Ende Januar. Alte oder neue Preise?`,
    comments: [
      { author: 'brodersen', day: -6, time: '15:05', accepted: true, thanks: ['paulsen', 'henningsen'], markdown: 'Angebot ist Angebot: Was bis zum 31. Dezember geschrieben ist, gilt mit alten Preisen bis zum Ende seiner Bindefrist. Neue Angebote ab sofort mit dem Satz „Preise ab 1. Januar nach neuer Liste“, es sei denn, die Lieferung ist noch in diesem Jahr.' },
      { author: 'paulsen', day: -6, time: '15:12', markdown: 'Danke, so mache ich es.' },
      { author: 'henningsen', day: -6, time: '16:00', markdown: 'Das verstehen auch die Kunden, so ein klarer Satz.' },
    ],
  },
  {
    key: 'vertrieb-nordwerk', space: 'vertrieb', author: 'reimers', kind: 'note', label: 'strictly-confidential', day: -3, time: '09:25',
    title: 'Rahmenvertrag Nordwerk: Gespräch zur Verlängerung',
    markdown: `Der Vertrag läuft noch bis März. Gespräch ist am {{day:7}}. Was Nordwerk vermutlich fordert: 3 % weniger, Lieferung in acht Wochen, Unterlagen als Dateien im eigenen System.

Was wir wollen: zwei Jahre fest, Ersatzteile nach neuer Liste ab dem zweiten Jahr, und dass sie unsere Maßblätter nicht abzeichnen lassen, bevor der Motor feststeht.

Wer etwas mit Nordwerk offen hat, sagt es mir **vorher**. Überraschungen am Tisch kosten Prozente.`,
    comments: [
      { author: 'krueger', day: -3, time: '09:50', markdown: 'Offen ist das Maßblatt BP-220 Rev. D, zugesagt für {{day:-1}}. Es hängt an einer Motorzeichnung.' },
      { author: 'reimers', day: -3, time: '10:02', quotes: 0, markdown: 'Das muss vor dem {{day:7}} dort sein. Sonst reden wir eine Stunde darüber.' },
      { author: 'raman', day: -2, time: '11:00', markdown: 'Motorenbauer verspricht die Zeichnung für {{day:1}}. Ich rufe jeden Tag an, ich bin jetzt dort bekannt.' },
      { author: 'krueger', day: -1, time: '16:10', markdown: 'Nordwerk weiß seit heute, dass es später wird, und hat es ruhig aufgenommen. Neuer Termin ist {{day:3}}.' },
    ],
    thanks: ['krueger', 'raman'],
  },
  {
    key: 'vertrieb-schulung', space: 'vertrieb', author: 'fraser', kind: 'note', day: -2, time: '13:35',
    markdown: `Kurzer Hinweis für alle, die englische Angebote schreiben: „Gleitringdichtung“ heißt *mechanical seal*, nicht „sliding ring gasket“. Der Kunde in Bergen hat gelacht, aber freundlich. Eine Wortliste mit 60 Begriffen habe ich begonnen, Ergänzungen gern an mich.`,
    comments: [
      { author: 'henningsen', day: -2, time: '14:10', markdown: 'Und „Stützring“?' },
      { author: 'fraser', day: -2, time: '14:15', quotes: 0, markdown: 'Backup ring. Steht unter S.' },
      { author: 'petermann', day: -1, time: '10:20', markdown: 'Die Liste nehme ich gleich für die Tafeln am Messestand.' },
    ],
    thanks: ['paulsen', 'petermann', 'demir'],
  },
  {
    key: 'vertrieb-lueder-sieg', space: 'vertrieb', author: 'reimers', kind: 'note', day: 0, time: '08:50',
    title: 'Lüderbruch: Wir haben den Auftrag',
    markdown: `Eben der Anruf: acht BP-220, Bestellung kommt heute noch schriftlich. Nicht wegen des Preises, wir waren die Zweiten. Sondern, Zitat: „Sie waren die Einzigen, die vierzehn Wochen geschrieben und begründet haben.“

Danke an alle, die gerechnet, gemessen und nicht geflunkert haben.`,
    comments: [
      { author: 'ohlsen', day: 0, time: '08:57', markdown: 'Glückwunsch, Frau Reimers. Und an Frau Paulsen, die auf den vierzehn Wochen bestanden hat.' },
      { author: 'krueger', day: 0, time: '09:05', markdown: 'Klasse. Ich halte Emre und Thorben für die Inbetriebnahme frei.' },
    ],
    thanks: ['ohlsen', 'brodersen', 'krueger', 'demir'],
  },
];
