import type { StorySpace } from './types.ts';

const council = ['harms', 'petrovic', 'dibbern'];
const construction = ['lindemann', 'sievers', 'clasen', 'demir', 'nowak', 'raman'];
const service = ['krueger', 'bozkurt', 'behrens', 'jessen', 'albers', 'maass'];
const sales = ['reimers', 'fraser', 'henningsen', 'paulsen', 'petermann'];

/** The spaces of the demo company: those of the house, and three with partners. */
export const spaces: StorySpace[] = [
  {
    key: 'aktuelles', name: 'Aktuelles', audience: 'internal', access: 'open',
    description: 'Was das ganze Haus angeht. Lieber ein Beitrag zu wenig als einer zu viel.',
    rules: 'Bekanntmachungen schreiben Geschäftsleitung, Personal, IT und Werkleiter. Antworten darf jeder. Keine Anzeigen, keine Witze, dafür gibt es Kantine & Hof.',
    ownerKey: 'thomsen', moderators: ['ohlsen', 'feddersen', 'nissen'], members: 'all', readers: [],
  },
  {
    key: 'konstruktion', name: 'Konstruktion', audience: 'internal', access: 'request',
    description: 'Zeichnungen, Auslegung, Werkstoffe, Übergaben an die Werke. Was hier entschieden wird, gilt.',
    rules: 'Zu jeder Frage gehören Baureihe und Zeichnungsnummer mit Revision. Entscheidungen als Entscheidung schreiben, nicht im dritten Nachsatz.',
    ownerKey: 'lindemann', moderators: ['sievers'], members: [...construction, 'krueger', 'petersen', 'wulf', 'mahler', 'stolte', 'bruegge', 'lorenzen', 'matthiesen'],
    readers: ['ohlsen', 'bozkurt', 'kaya', 'voss'],
  },
  {
    key: 'service', name: 'Service & Ersatzteile', audience: 'internal', access: 'open',
    description: 'Einsätze beim Kunden, Ersatzteile, Erfahrungen. Wer etwas repariert hat, schreibt auf, woran es lag.',
    rules: 'Fragen vom Einsatzort gehen vor. Keine Namen von Personen beim Kunden.',
    ownerKey: 'krueger', moderators: ['maass'], members: [...service, 'sievers', 'demir', 'clasen', 'raman', 'petersen', 'hartwig', 'wulf', 'lorenzen', 'petrovic', 'schmidtke', 'paulsen', 'henningsen', 'oltmanns', 'yildiz', 'hoffmann'],
    readers: ['ohlsen', 'reimers', 'brodersen'],
  },
  {
    key: 'vertrieb', name: 'Vertrieb Nord', audience: 'internal', access: 'request',
    description: 'Anfragen, Angebote, Lieferzeiten, Besuche.',
    rules: 'Preise und Nachlässe bleiben in diesem Raum.',
    ownerKey: 'reimers', moderators: ['paulsen'], members: [...sales, 'krueger', 'demir', 'brodersen', 'ohlsen', 'raman'], readers: ['voss', 'yildiz'],
  },
  {
    key: 'werk1', name: 'Werk 1', audience: 'internal', access: 'open',
    description: 'Zerspanung, Lager, Versand. Maschinen, Werkzeuge, Sicherheit.',
    ownerKey: 'stolte', moderators: ['bruegge'], members: ['stolte', 'bruegge', 'dibbern', 'yildiz', 'carstens', 'tietjen', 'kaya', 'lindemann', 'oltmanns', 'hoffmann', 'wessels', 'wulf', 'nowak'], readers: ['ohlsen', 'mahler', 'harms'],
  },
  {
    key: 'werk2', name: 'Werk 2', audience: 'internal', access: 'open',
    description: 'Montage, Linie 4, Prüffeld. Schichtübergaben und was dabei auffällt.',
    rules: 'Schichtübergabe: was läuft, was steht, was fehlt. Mehr nicht.',
    ownerKey: 'mahler', moderators: ['lorenzen'], members: ['mahler', 'lorenzen', 'petrovic', 'schmidtke', 'petersen', 'harms', 'krueger', 'albers', 'clasen', 'yildiz', 'carstens', 'hoffmann', 'tietjen', 'wulf'], readers: ['ohlsen', 'stolte', 'lindemann', 'nissen'],
  },
  {
    key: 'einkauf', name: 'Einkauf', audience: 'internal', access: 'request',
    description: 'Lieferanten, Preise, Rahmenbestellungen, Lieferverzug.',
    ownerKey: 'voss', moderators: ['oltmanns'], members: ['voss', 'oltmanns', 'brodersen', 'stolte', 'lindemann', 'kaya', 'albers', 'yildiz', 'clasen'], readers: ['ohlsen', 'wulf', 'krueger', 'mahler'],
  },
  {
    key: 'qualitaet', name: 'Qualität', audience: 'internal', access: 'open',
    description: 'Reklamationen, Prüfungen, ISO 9001, Messmittel.',
    rules: 'Wir suchen Ursachen, keine Schuldigen.',
    ownerKey: 'wulf', moderators: ['hartwig'], members: ['wulf', 'hartwig', 'kaya', 'petersen', 'krueger', 'lindemann', 'sievers', 'lorenzen', 'bruegge', 'stolte', 'mahler', 'voss', 'albers', 'bozkurt', 'petrovic', 'clasen', 'thomsen'], readers: ['ohlsen', 'reimers', 'paulsen', 'sanders', 'nissen'],
  },
  {
    key: 'it', name: 'IT & Werkzeuge', audience: 'internal', access: 'open',
    description: 'Warenwirtschaft, Drucker, Zugänge, Telefone. Störungen bitte zuerst hier suchen, dann fragen.',
    ownerKey: 'nissen', moderators: ['rahimi'], members: 'all', readers: [],
  },
  {
    key: 'ausbildung', name: 'Ausbildung', audience: 'internal', access: 'open',
    description: 'Lehrwerkstatt, Berufsschule, Prüfungen, Stationen in den Abteilungen.',
    ownerKey: 'wessels', moderators: [], members: ['wessels', 'hoffmann', 'matthiesen', 'bruegge', 'lorenzen', 'dibbern', 'petrovic', 'sievers', 'nowak', 'feddersen', 'harms'], readers: ['ohlsen', 'stolte', 'mahler'],
  },
  {
    key: 'betriebsrat', name: 'Betriebsrat', audience: 'internal', access: 'invitation',
    description: 'Nur für die Mitglieder des Betriebsrats.',
    rules: 'Was hier steht, bleibt hier.',
    ownerKey: 'harms', moderators: [], members: council, readers: [],
  },
  {
    key: 'geschaeftsleitung', name: 'Geschäftsleitung', audience: 'internal', access: 'invitation',
    description: 'Geschäftsleitung und Bereichsleiter. Zahlen, Vorhaben, Personal.',
    ownerKey: 'ohlsen', moderators: ['thomsen'], members: ['ohlsen', 'thomsen', 'brodersen', 'krueger', 'reimers', 'lindemann', 'stolte', 'mahler', 'wulf', 'feddersen', 'voss'], readers: [],
  },
  {
    key: 'messe', name: 'Messe 2027', audience: 'internal', access: 'request',
    description: 'Stand, Ausstellungsstücke, Dienstplan, Reise.',
    ownerKey: 'petermann', moderators: ['reimers'], members: [...sales, 'krueger', 'lindemann', 'demir', 'wessels', 'hoffmann', 'thomsen', 'carstens', 'yildiz'], readers: ['ohlsen', 'brodersen'],
  },
  {
    key: 'kantine', name: 'Kantine & Hof', audience: 'internal', access: 'open',
    description: 'Essen, Parken, Fundsachen, Mitfahren, Feierabend.',
    ownerKey: 'koester', moderators: ['tietjen'], members: 'all', readers: [],
  },
  {
    key: 'ahrens', name: 'Linie 4 · Ahrens Hydraulik', audience: 'partners', access: 'invitation', companies: ['ahrens'],
    description: 'Ventilblöcke HV-40 für den Umbau der Linie 4: Termine, technische Fragen, Anlieferung.',
    rules: 'Preise und Bestellungen laufen über den Einkauf. Zeichnungen kommen nur als Freigabe hierher.',
    ownerKey: 'krueger', moderators: ['clasen'], members: ['mahler', 'lorenzen', 'petersen', 'carstens', 'yildiz', 'nowak', 'stolte'], readers: ['ohlsen', 'voss'],
  },
  {
    key: 'nordwerk', name: 'Rahmenvertrag · Nordwerk', audience: 'partners', access: 'invitation', companies: ['nordwerk'],
    description: 'Pumpen und Ersatzteile für Nordwerk: Unterlagen, Termine, Fragen aus dem Betrieb.',
    rules: 'Eine Frage, ein Beitrag. Wer antwortet, nennt das Datum, bis zu dem etwas geschieht.',
    ownerKey: 'reimers', moderators: ['andresen'], members: ['paulsen', 'krueger', 'nowak', 'sievers', 'raman', 'jessen'], readers: ['ohlsen', 'brodersen'],
  },
  {
    key: 'druckstation', name: 'Druckstation Rendsburg', audience: 'partners', access: 'invitation', companies: ['ahrens', 'nordwerk'],
    description: 'Die erste Druckstation mit Ventilblock HV-40, für Nordwerk, mit Blöcken von Ahrens Hydraulik. Hier lesen alle drei Häuser.',
    rules: 'Was nur zwei Häuser angeht, gehört in den Raum der beiden.',
    ownerKey: 'krueger', moderators: ['reimers'], members: ['petersen', 'lorenzen', 'mahler', 'clasen'], readers: ['ohlsen', 'lindemann'],
  },
  {
    key: 'umzug-prueffeld', name: 'Umzug Prüffeld', audience: 'internal', access: 'open', archived: true,
    description: 'Abgeschlossen, aus dem früheren Nachrichtenprogramm übernommen. Das Prüffeld ist von Werk 1 nach Werk 2 gezogen; wer etwas zu Fundament oder Anschlüssen sucht, wird hier fündig.',
    ownerKey: 'petersen', moderators: [], members: ['petersen', 'mahler', 'tietjen', 'wulf', 'kaya', 'stolte', 'carstens', 'nissen'], readers: ['ohlsen', 'krueger', 'lindemann'],
  },
];
