import type { StoryPerson } from '../types.ts';

/** Construction, service, quality and both works of the demo company. */
export const works: StoryPerson[] = [
  {
    key: 'krueger', name: 'Jana Krüger', email: 'jana.krueger@brandt-pumpen.example', role: 'Leiterin Service & Projekte',
    department: 'Service & Ersatzteile', site: 'Werk 2', managerKey: 'ohlsen', language: 'de', skills: ['Umbauten', 'Wartungsverträge', 'Linie 4'],
    cast: {
      de: 'Leiterin Service & Projekte, in den meisten Räumen dabei: hat einiges zu bestätigen und zu beantworten, der beste Anfang.',
      en: 'Head of service and projects, a member of most spaces: has several things to confirm and answer, the best start.',
    },
  },
  {
    key: 'bozkurt', name: 'Emre Bozkurt', email: 'emre.bozkurt@brandt-pumpen.example', role: 'Servicetechniker im Außendienst',
    department: 'Service & Ersatzteile', site: 'unterwegs', managerKey: 'krueger', language: 'de', skills: ['Inbetriebnahme', 'Schwingungsmessung', 'BP-220'],
    cast: {
      de: 'Servicetechniker, meist mit dem Telefon beim Kunden: hat gestern gefragt, welche Dichtung passt, und heute die Antwort.',
      en: 'Service engineer, mostly at the customer’s with his phone: asked yesterday which seal fits, and has the answer today.',
    },
  },
  {
    key: 'behrens', name: 'Klaas Behrens', email: 'klaas.behrens@brandt-pumpen.example', role: 'Servicemonteur',
    department: 'Service & Ersatzteile', site: 'unterwegs', managerKey: 'krueger', language: 'de', skills: ['Alte Baureihen', 'Lagerwechsel', 'Stopfbuchsen'],
  },
  {
    key: 'jessen', name: 'Thorben Jessen', email: 'thorben.jessen@brandt-pumpen.example', role: 'Servicetechniker im Außendienst',
    department: 'Service & Ersatzteile', site: 'unterwegs', managerKey: 'krueger', language: 'de',
  },
  {
    key: 'albers', name: 'Svenja Albers', email: 'svenja.albers@brandt-pumpen.example', role: 'Ersatzteillogistik',
    department: 'Service & Ersatzteile', site: 'Werk 2', managerKey: 'krueger', language: 'de', skills: ['Ersatzteile', 'Dichtungssätze', 'Mindestbestände'],
  },
  {
    key: 'maass', name: 'Birgit Maaß', email: 'birgit.maass@brandt-pumpen.example', role: 'Einsatzplanung Service',
    department: 'Service & Ersatzteile', site: 'Werk 2', managerKey: 'krueger', language: 'de', skills: ['Einsatzplanung', 'Serviceberichte'],
    absence: { from: -3, to: 4, deputyKey: 'albers', note: 'Urlaub. Eilige Einsätze bitte an Svenja Albers.' },
  },
  {
    key: 'lindemann', name: 'Jörg Lindemann', email: 'joerg.lindemann@brandt-pumpen.example', role: 'Leiter Konstruktion',
    department: 'Konstruktion', site: 'Werk 1', managerKey: 'ohlsen', language: 'de', skills: ['Zeichnungsfreigabe', 'Normen', 'Schraubenverbindungen'],
  },
  {
    key: 'sievers', name: 'Hanne Sievers', email: 'hanne.sievers@brandt-pumpen.example', role: 'Konstrukteurin Dichtungstechnik',
    department: 'Konstruktion', site: 'Werk 1', managerKey: 'lindemann', language: 'de', skills: ['Dichtungen', 'Glykol', 'BP-Reihe'],
    cast: {
      de: 'Konstrukteurin, die alle nach Dichtungen fragen: sieht die Konstruktion, ihre Entscheidungen und die Fragen, die auf sie warten.',
      en: 'The engineer everybody asks about seals: sees the construction space, its decisions and the questions that wait for her.',
    },
  },
  {
    key: 'clasen', name: 'Malte Clasen', email: 'malte.clasen@brandt-pumpen.example', role: 'Konstrukteur Hydraulik',
    department: 'Konstruktion', site: 'Werk 1', managerKey: 'lindemann', language: 'de', skills: ['Ventilblöcke', 'HV-40', 'Hydraulikpläne'],
  },
  {
    key: 'demir', name: 'Aylin Demir', email: 'aylin.demir@brandt-pumpen.example', role: 'Berechnung und Auslegung',
    department: 'Konstruktion', site: 'Werk 1', managerKey: 'lindemann', language: 'de', skills: ['Kennlinien', 'NPSH', 'Festigkeit'],
  },
  {
    key: 'nowak', name: 'Piotr Nowak', email: 'piotr.nowak@brandt-pumpen.example', role: 'Stücklisten und Zeichnungsverwaltung',
    department: 'Konstruktion', site: 'Werk 1', managerKey: 'lindemann', language: 'de', skills: ['Stücklisten', 'Zeichnungsnummern'],
  },
  {
    key: 'raman', name: 'Priya Raman', email: 'priya.raman@brandt-pumpen.example', role: 'Entwicklungsingenieurin Antriebe',
    department: 'Konstruktion', site: 'Werk 1', managerKey: 'lindemann', language: 'en', skills: ['Motoren', 'Frequenzumrichter'],
  },
  {
    key: 'wulf', name: 'Dörte Wulf', email: 'doerte.wulf@brandt-pumpen.example', role: 'Leiterin Qualität',
    department: 'Qualität', site: 'Werk 1', managerKey: 'ohlsen', language: 'de', skills: ['ISO 9001', '8D-Berichte', 'Prüfmittel'],
  },
  {
    key: 'hartwig', name: 'Ines Hartwig', email: 'ines.hartwig@brandt-pumpen.example', role: 'Reklamationen',
    department: 'Qualität', site: 'Werk 1', managerKey: 'wulf', language: 'de',
  },
  {
    key: 'kaya', name: 'Mehmet Kaya', email: 'mehmet.kaya@brandt-pumpen.example', role: 'Messtechnik und Wareneingang',
    department: 'Qualität', site: 'Werk 1', managerKey: 'wulf', language: 'de', skills: ['Messmittel', 'Wareneingangsprüfung', 'Rauheit'],
  },
  {
    key: 'petersen', name: 'Rolf Petersen', email: 'rolf.petersen@brandt-pumpen.example', role: 'Leiter Prüffeld, befähigte Person für Druckprüfungen',
    department: 'Qualität', site: 'Werk 2', managerKey: 'wulf', language: 'de', skills: ['Druckbehälter', 'Prüfprotokolle', 'Prüfstand'],
    cast: {
      de: 'Leiter Prüffeld, kennt jeden Druckbehälter: sieht die Qualität, das Werk 2 und die Rückfragen zum neuen Prüfprotokoll.',
      en: 'Head of the test field, knows every pressure vessel: sees quality, works 2 and the queries on the new test protocol.',
    },
  },
  {
    key: 'stolte', name: 'Uwe Stolte', email: 'uwe.stolte@brandt-pumpen.example', role: 'Werkleiter Werk 1',
    department: 'Werk 1', site: 'Werk 1', managerKey: 'ohlsen', language: 'de', skills: ['Fertigungsplanung', 'Maschinen'],
  },
  {
    key: 'bruegge', name: 'Katja Brügge', email: 'katja.bruegge@brandt-pumpen.example', role: 'Meisterin Zerspanung',
    department: 'Werk 1', site: 'Werk 1', managerKey: 'stolte', language: 'de', skills: ['Drehen und Fräsen', 'Werkzeuge', 'Grauguss'],
  },
  {
    key: 'dibbern', name: 'Ralf Dibbern', email: 'ralf.dibbern@brandt-pumpen.example', role: 'Zerspanungsmechaniker, Betriebsrat',
    department: 'Werk 1', site: 'Werk 1', managerKey: 'bruegge', language: 'de',
  },
  {
    key: 'yildiz', name: 'Hatice Yıldız', email: 'hatice.yildiz@brandt-pumpen.example', role: 'Leiterin Lager und Versand',
    department: 'Werk 1', site: 'Werk 1', managerKey: 'stolte', language: 'de', skills: ['Versand', 'Zollpapiere', 'Inventur'],
  },
  {
    key: 'carstens', name: 'Sönke Carstens', email: 'soenke.carstens@brandt-pumpen.example', role: 'Lagerist, Sicherheitsbeauftragter',
    department: 'Werk 1', site: 'Werk 1', managerKey: 'yildiz', language: 'de', skills: ['Stapler', 'Kran und Anschlagmittel', 'Arbeitssicherheit'],
  },
  {
    key: 'mahler', name: 'Gerd Mahler', email: 'gerd.mahler@brandt-pumpen.example', role: 'Werkleiter Werk 2',
    department: 'Werk 2', site: 'Werk 2', managerKey: 'ohlsen', language: 'de',
    absence: { from: 2, to: 11, deputyKey: 'lorenzen', note: 'Reha. Vertretung macht Anke Lorenzen.' },
  },
  {
    key: 'lorenzen', name: 'Anke Lorenzen', email: 'anke.lorenzen@brandt-pumpen.example', role: 'Meisterin Montage',
    department: 'Werk 2', site: 'Werk 2', managerKey: 'mahler', language: 'de', skills: ['Montage', 'Linie 4', 'Schichtplan'],
  },
  {
    key: 'petrovic', name: 'Dragan Petrović', email: 'dragan.petrovic@brandt-pumpen.example', role: 'Schichtführer Montage, Betriebsrat',
    department: 'Werk 2', site: 'Werk 2', managerKey: 'lorenzen', language: 'de', skills: ['Gleitringdichtungen einbauen', 'Ausrichten'],
  },
  {
    key: 'schmidtke', name: 'Kevin Schmidtke', email: 'kevin.schmidtke@brandt-pumpen.example', role: 'Monteur',
    department: 'Werk 2', site: 'Werk 2', managerKey: 'lorenzen', language: 'de',
  },
];
