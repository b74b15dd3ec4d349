import type { StoryApprovers, StoryInvitation, StoryOutsider, StoryPartner, StoryRule } from './types.ts';

const years = (n: number): number => n * 261;

/** The companies that Brandt Pumpen works with, invented like itself. */
export const partners: StoryPartner[] = [
  {
    key: 'ahrens', name: 'Ahrens Hydraulik', country: 'DE', region: 'DE-BY', domains: ['ahrens-hydraulik.example'], state: 'active', since: -years(9),
    houseContactKey: 'krueger', contactKey: 'lorenz', labels: ['public', 'internal', 'confidential'],
    agreements: [
      { kind: 'nda', title: 'Geheimhaltung Ventilblöcke HV-40', from: 10 - years(2), until: 10, fileKey: 'nda-ahrens' },
      { kind: 'data-processing', title: 'Auftragsverarbeitung Lieferabwicklung', from: -years(1), until: years(1), fileKey: 'avv-ahrens' },
    ],
  },
  {
    key: 'nordwerk', name: 'Nordwerk Anlagenbetrieb', country: 'DE', region: 'DE-SH', domains: ['nordwerk.example'], state: 'active', since: -years(12),
    houseContactKey: 'reimers', contactKey: 'brandes', labels: ['public', 'internal'],
    agreements: [
      { kind: 'nda', title: 'Geheimhaltung zum Rahmenvertrag', from: -years(2), until: years(3), fileKey: 'nda-nordwerk' },
      { kind: 'data-processing', title: 'Auftragsverarbeitung Fernauslesung', from: -4 - years(3), until: -4, fileKey: 'avv-nordwerk' },
    ],
  },
  { key: 'rothe', name: 'Gießerei Rothe', country: 'DE', region: 'DE-NW', domains: ['giesserei-rothe.example'], state: 'prospective', houseContactKey: 'voss', labels: ['public'], agreements: [] },
];

/** Their people, as far as they take part. */
export const outsiders: StoryOutsider[] = [
  {
    key: 'lorenz', name: 'Miriam Lorenz', email: 'm.lorenz@ahrens-hydraulik.example', role: 'Projektleiterin', partnerKey: 'ahrens', kind: 'guest', sponsorKey: 'krueger', spaces: ['ahrens', 'druckstation'], language: 'de',
    cast: {
      de: 'Projektleiterin beim Lieferanten: sieht zwei Räume und was dort freigegeben ist, vom Haus Brandt sonst nichts.',
      en: 'Project manager at the supplier: sees two spaces and what was released there, and nothing else of Brandt Pumpen.',
    },
  },
  { key: 'hansen', name: 'Dirk Hansen', email: 'd.hansen@ahrens-hydraulik.example', role: 'Konstruktion Ventilblöcke', partnerKey: 'ahrens', kind: 'guest', sponsorKey: 'clasen', spaces: ['ahrens'], until: 7, language: 'de' },
  { key: 'thiessen', name: 'Uwe Thießen', email: 'versand@ahrens-hydraulik.example', role: 'Versandleiter', partnerKey: 'ahrens', kind: 'contact', sponsorKey: 'krueger', spaces: ['ahrens'], language: 'de' },
  {
    key: 'brandes', name: 'Katrin Brandes', email: 'katrin.brandes@nordwerk.example', role: 'Leiterin Instandhaltung', partnerKey: 'nordwerk', kind: 'guest', sponsorKey: 'reimers', spaces: ['nordwerk', 'druckstation'], language: 'de',
    cast: {
      de: 'Leiterin Instandhaltung beim Kunden: wartet auf ein Maßblatt, liest eine geschwärzte Freigabe und sieht den Lieferanten nur im Raum zu dritt.',
      en: 'Head of maintenance at the customer: waits for a drawing, reads a redacted release, and meets the supplier only in the space of all three.',
    },
  },
  { key: 'ketelsen', name: 'Jens Ketelsen', email: 'jens.ketelsen@nordwerk.example', role: 'Technischer Einkauf', partnerKey: 'nordwerk', kind: 'guest', sponsorKey: 'andresen', spaces: ['nordwerk'], language: 'de' },
  { key: 'wiese', name: 'Holger Wiese', email: 'holger.wiese@nordwerk.example', role: 'Montageleiter', partnerKey: 'nordwerk', kind: 'contact', sponsorKey: 'krueger', spaces: ['druckstation'], language: 'de' },
];

/** Sent yesterday and not followed yet. */
export const invitations: StoryInvitation[] = [
  { name: 'Svea Matzen', email: 's.matzen@ahrens-hydraulik.example', role: 'Qualitätssicherung', partnerKey: 'ahrens', sponsorKey: 'krueger', spaces: ['ahrens'], day: -1, time: '15:20' },
];

/** What must not leave the house. */
export const rules: StoryRule[] = [
  { name: 'Kundendaten bleiben im Haus', terms: ['Zuckerfabrik Wendland', 'Meierei Osterau', 'Fernwärme Lüderbruch', 'Werft Husum'] },
  { name: 'Projektnamen bleiben im Haus', terms: ['Projekt Seehund', 'Baureihe BP-400'] },
  { name: 'Kundennummern bleiben im Haus', patterns: ['\\bKd-?\\.?-?\\s?Nr\\.?\\s?\\d{2}[\\s.]?\\d{3}-\\d\\b'] },
];

/** Who looks a second time before something leaves. */
export const approvers: StoryApprovers[] = [
  { namedBy: 'nissen', approvers: [{ person: 'krueger', deputy: 'reimers' }, { person: 'brodersen', deputy: 'ohlsen' }] },
  { space: 'konstruktion', namedBy: 'lindemann', approvers: [{ person: 'lindemann', deputy: 'sievers' }, { person: 'krueger' }] },
];
