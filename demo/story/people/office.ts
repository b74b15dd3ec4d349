import type { StoryPerson } from '../types.ts';

/** Management, sales, purchasing, IT, personnel and the officers of the demo company. */
export const office: StoryPerson[] = [
  {
    key: 'ohlsen', name: 'Tobias Ohlsen', email: 'tobias.ohlsen@brandt-pumpen.example', role: 'Geschäftsführer',
    department: 'Geschäftsleitung', site: 'Werk 1', language: 'de', houseRoles: ['auditor'],
    cast: {
      de: 'Geschäftsführer, hält wenig von sozialen Medien: sieht auf einer Seite, was das Haus verlassen hat, und wer seine Bekanntmachung gelesen hat.',
      en: 'Managing director, no friend of social media: sees on one page what has left the house, and who has read his announcement.',
    },
  },
  {
    key: 'thomsen', name: 'Wiebke Thomsen', email: 'wiebke.thomsen@brandt-pumpen.example', role: 'Assistentin der Geschäftsleitung',
    department: 'Geschäftsleitung', site: 'Werk 1', managerKey: 'ohlsen', language: 'de',
    skills: ['Termine', 'Reisen', 'Wer wofür zuständig ist'],
  },
  {
    key: 'brodersen', name: 'Dr. Henning Brodersen', email: 'henning.brodersen@brandt-pumpen.example', role: 'Kaufmännischer Leiter',
    department: 'Geschäftsleitung', site: 'Werk 1', managerKey: 'ohlsen', language: 'de', skills: ['Kalkulation', 'Verträge', 'Versicherungen'],
  },
  {
    key: 'reimers', name: 'Sabine Reimers', email: 'sabine.reimers@brandt-pumpen.example', role: 'Leiterin Vertrieb Nord',
    department: 'Vertrieb', site: 'Vertriebsbüro', managerKey: 'ohlsen', language: 'de', skills: ['Rahmenverträge', 'Nordwerk', 'Fernwärme'],
  },
  {
    key: 'fraser', name: 'Callum Fraser', email: 'callum.fraser@brandt-pumpen.example', role: 'Vertriebsingenieur Skandinavien',
    department: 'Vertrieb', site: 'Vertriebsbüro', managerKey: 'reimers', language: 'en', skills: ['Skandinavien', 'Schiffbau', 'Englische Unterlagen'],
  },
  {
    key: 'henningsen', name: 'Olaf Henningsen', email: 'olaf.henningsen@brandt-pumpen.example', role: 'Außendienst',
    department: 'Vertrieb', site: 'Vertriebsbüro', managerKey: 'reimers', language: 'de', skills: ['Molkereien', 'Zuckerfabriken'],
  },
  {
    key: 'paulsen', name: 'Nele Paulsen', email: 'nele.paulsen@brandt-pumpen.example', role: 'Angebote und Aufträge',
    department: 'Vertrieb', site: 'Vertriebsbüro', managerKey: 'reimers', language: 'de', skills: ['Angebote', 'Lieferzeiten', 'Preislisten'],
  },
  {
    key: 'andresen', name: 'Silke Andresen', email: 'silke.andresen@brandt-pumpen.example', role: 'Rahmenverträge',
    department: 'Vertrieb', site: 'Vertriebsbüro', managerKey: 'reimers', language: 'de', left: { day: -4, time: '16:30' },
  },
  {
    key: 'voss', name: 'Martina Voß', email: 'martina.voss@brandt-pumpen.example', role: 'Leiterin Einkauf',
    department: 'Einkauf', site: 'Werk 1', managerKey: 'brodersen', language: 'de', skills: ['Gusspreise', 'Lieferanten', 'Rahmenbestellungen'],
  },
  {
    key: 'oltmanns', name: 'Jens Oltmanns', email: 'jens.oltmanns@brandt-pumpen.example', role: 'Einkäufer Guss und Normteile',
    department: 'Einkauf', site: 'Werk 1', managerKey: 'voss', language: 'de',
  },
  {
    key: 'nissen', name: 'Lars Nissen', email: 'lars.nissen@brandt-pumpen.example', role: 'Leiter IT',
    department: 'IT', site: 'Werk 1', managerKey: 'brodersen', language: 'de', houseRoles: ['administrator'],
    skills: ['Kontor', 'Netz', 'Zugänge', 'Datensicherung'],
    cast: {
      de: 'Leiter IT und Verwalter dieses Kontors, eine Stunde in der Woche: sieht Personen, Räume, Einstellungen und das Protokoll.',
      en: 'Head of IT and administrator of this Kontor, one hour a week: sees people, spaces, settings and the log.',
    },
  },
  {
    key: 'rahimi', name: 'Farid Rahimi', email: 'farid.rahimi@brandt-pumpen.example', role: 'Betreuer Warenwirtschaft',
    department: 'IT', site: 'Werk 1', managerKey: 'nissen', language: 'de', skills: ['Warenwirtschaft', 'Etikettendruck', 'Auswertungen'],
  },
  {
    key: 'feddersen', name: 'Claudia Feddersen', email: 'claudia.feddersen@brandt-pumpen.example', role: 'Leiterin Personal',
    department: 'Personal', site: 'Werk 1', managerKey: 'ohlsen', language: 'de', skills: ['Urlaub und Zeitkonto', 'Verträge', 'Einarbeitung'],
  },
  {
    key: 'wessels', name: 'Frank Wessels', email: 'frank.wessels@brandt-pumpen.example', role: 'Ausbildungsleiter',
    department: 'Personal', site: 'Werk 1', managerKey: 'feddersen', language: 'de', skills: ['Ausbildung', 'Berufsschule', 'Prüfungen der IHK'],
    absence: { from: -7, to: -1, deputyKey: 'feddersen', note: 'Urlaub. Prüfungstermine macht so lange Frau Feddersen.' },
    cast: {
      de: 'Ausbildungsleiter, heute aus dem Urlaub zurück: liest nach Wichtigkeit nach, was inzwischen kam, und ist in fünf Minuten damit fertig.',
      en: 'Head of training, back from his holidays today: catches up by importance with what came meanwhile, and is done in five minutes.',
    },
  },
  {
    key: 'hoffmann', name: 'Lena Hoffmann', email: 'lena.hoffmann@brandt-pumpen.example', role: 'Auszubildende Industriemechanikerin, 3. Lehrjahr',
    department: 'Ausbildung', site: 'Werk 1', managerKey: 'wessels', language: 'de',
  },
  {
    key: 'matthiesen', name: 'Finn Matthiesen', email: 'finn.matthiesen@brandt-pumpen.example', role: 'Auszubildender Technischer Produktdesigner, 2. Lehrjahr',
    department: 'Ausbildung', site: 'Werk 1', managerKey: 'wessels', language: 'de',
  },
  {
    key: 'harms', name: 'Monika Harms', email: 'monika.harms@brandt-pumpen.example', role: 'Vorsitzende des Betriebsrats',
    department: 'Betriebsrat', site: 'Werk 2', language: 'de', houseRoles: ['council'],
    skills: ['Betriebsvereinbarungen', 'Schichtmodelle', 'Wiedereingliederung'],
    cast: {
      de: 'Vorsitzende des Betriebsrats: sieht den eigenen Raum des Betriebsrats und kann jede Einstellung nachprüfen, aber nichts verstellen.',
      en: 'Head of the works council: sees the council’s own space and can check every setting, but change none.',
    },
  },
  {
    key: 'sanders', name: 'Dr. Ulrike Sanders', email: 'ulrike.sanders@brandt-pumpen.example', role: 'Datenschutzbeauftragte',
    department: 'Datenschutz', site: 'Werk 1', language: 'de', houseRoles: ['auditor'],
    skills: ['Datenschutz', 'Auskunft und Löschung', 'Auftragsverarbeitung'],
    cast: {
      de: 'Datenschutzbeauftragte: sieht im Protokoll, was wann geschah, ohne mitzulesen, was in geschlossenen Räumen steht.',
      en: 'Data-protection officer: sees in the log what happened when, without reading what stands in closed spaces.',
    },
  },
  {
    key: 'petermann', name: 'Julia Petermann', email: 'julia.petermann@brandt-pumpen.example', role: 'Messe und Öffentlichkeitsarbeit',
    department: 'Vertrieb', site: 'Werk 1', managerKey: 'reimers', language: 'de', skills: ['Messebau', 'Prospekte'],
  },
  {
    key: 'koester', name: 'Renate Köster', email: 'renate.koester@brandt-pumpen.example', role: 'Leiterin Kantine',
    department: 'Kantine', site: 'Werk 1', managerKey: 'feddersen', language: 'de',
  },
  {
    key: 'tietjen', name: 'Manfred Tietjen', email: 'manfred.tietjen@brandt-pumpen.example', role: 'Haustechnik',
    department: 'Haustechnik', site: 'Werk 1', managerKey: 'stolte', language: 'de', skills: ['Heizung', 'Schlüssel', 'Druckluft'],
  },
];
