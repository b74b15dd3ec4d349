import type { StoryRelease } from './types.ts';

/** What was to leave the house in this month, in the order of the requests: one of each kind of end, and two that wait. */
export const releases: StoryRelease[] = [
  {
    key: 'ablauf', post: 'werk2-umbau', to: { space: 'ahrens' }, requestedBy: 'mahler', day: -19, time: '10:15', until: -6, download: false,
    reason: 'Ahrens plant danach die Prüfstandszeiten. Gilt nur, bis die Sperrung feststeht.',
    decision: { by: 'krueger', day: -19, time: '13:40', as: 'released', comment: 'Nur Termine, nichts über Kosten.' },
    receipts: [{ who: 'lorenz', what: 'opened', day: -12, time: '09:05', times: 4 }, { who: 'hansen', what: 'opened', day: -18, time: '07:50', times: 1 }],
  },
  {
    key: 'hv40-alt', post: 'konstruktion-hv40', file: 'montage-hv40', to: { space: 'ahrens' }, requestedBy: 'clasen', day: -13, time: '09:30', download: true,
    reason: 'Ahrens will sehen, wie der Block bei uns sitzt.',
    decision: { by: 'lindemann', day: -13, time: '11:00', as: 'released', comment: 'Anschlussmaße kennt Ahrens ohnehin.' },
    receipts: [{ who: 'hansen', what: 'downloaded', day: -13, time: '12:25', times: 1 }, { who: 'lorenz', what: 'opened', day: -13, time: '13:30', times: 1 }],
    // Half an hour after the fault in step 4 was found.
    revoked: { by: 'clasen', day: -13, time: '13:40' },
  },
  {
    key: 'zeichnungsliste', post: 'konstruktion-gueltig', to: { space: 'nordwerk' }, requestedBy: 'nowak', day: -8, time: '11:00', download: false,
    reason: 'Nordwerk fragt bei jeder Bestellung nach dem gültigen Stand.',
  },
  {
    key: 'preisliste', post: 'service-preisliste', to: { space: 'nordwerk' }, requestedBy: 'paulsen', day: -6, time: '15:20', download: true,
    reason: 'Herr Ketelsen möchte die Liste in sein System übernehmen.',
    decision: { by: 'brodersen', day: -6, time: '16:10', as: 'refused', comment: 'Preise gehen mit einem Angebot hinaus, nicht als Liste. Für Nordwerk gelten ohnehin die Preise des Rahmenvertrags.' },
  },
  {
    key: 'stuetzring', post: 'konstruktion-stuetzring-stand', to: { space: 'nordwerk' }, requestedBy: 'krueger', day: -5, time: '09:00', until: 120, download: false,
    reason: 'Frau Brandes hat nach Erfahrungen gefragt. Andere Betreiber sind geschwärzt.',
    blacken: ['Zuckerfabrik Wendland', 'Fernwärme Lüderbruch', 'Kd-Nr. 20 114-7'],
    decision: { by: 'lindemann', day: -5, time: '10:30', as: 'released', comment: 'Geschwärzt ist es gut so.' },
    receipts: [{ who: 'brandes', what: 'opened', day: -1, time: '08:15', times: 3 }, { who: 'ketelsen', what: 'opened', day: -4, time: '14:00', times: 1 }],
  },
  {
    key: 'lageplan', post: 'aktuelles-lageplan', to: { space: 'ahrens' }, requestedBy: 'carstens', day: -5, time: '11:10', until: 5, download: true,
    reason: 'Der Fahrer von Ahrens kommt sonst an Tor 3 an.',
    decision: { by: 'krueger', day: -5, time: '11:35', as: 'released', comment: 'Plan zeigt nur die Zufahrt.' },
    receipts: [{ who: 'lorenz', what: 'opened', day: -5, time: '12:05', times: 2 }, { who: 'lorenz', what: 'downloaded', day: -5, time: '12:06', times: 1 }],
  },
  {
    key: 'versand', post: 'werk1-versand', to: { contacts: ['thiessen'] }, requestedBy: 'yildiz', day: -4, time: '09:00', download: false,
    reason: 'Herr Thießen plant die Abholung der Leergebinde.',
    decision: { by: 'brodersen', day: -4, time: '11:15', as: 'released', comment: 'Keine Bedenken.' },
  },
  {
    key: 'checkliste', post: 'service-checkliste', to: { space: 'nordwerk' }, requestedBy: 'jessen', day: -3, time: '08:40', download: true,
    reason: 'Nordwerk möchte sehen, was wir bei der Inbetriebnahme prüfen.',
    decision: { by: 'krueger', day: -3, time: '09:30', as: 'returned', comment: 'Gern, aber ohne den letzten Satz über das Auto. Bitte einen eigenen Beitrag daraus machen und neu anfragen.' },
  },
  {
    key: 'packung', post: 'wissen-stopfbuchse', to: { space: 'nordwerk' }, requestedBy: 'jessen', day: -3, time: '10:20', download: false,
    reason: 'Nordwerk stellt die Packungen selbst nach. Mit der Seite müssen wir nicht jedes Mal hinfahren.',
    decision: { by: 'krueger', day: -3, time: '11:05', as: 'released', comment: 'Steht nichts darin, was andere nicht wissen dürfen.' },
    receipts: [{ who: 'brandes', what: 'opened', day: -2, time: '08:40', times: 2 }],
  },
  {
    key: 'hv40', post: 'konstruktion-hv40-ahrens', to: { space: 'ahrens' }, requestedBy: 'clasen', day: 0, time: '08:40', until: 280, download: true,
    reason: 'Die richtige Fassung, in der Ahrens den Sitz der Blöcke nachprüft.',
  },
  {
    key: 'stuetzring-standard', post: 'konstruktion-stuetzring', to: { space: 'nordwerk' }, requestedBy: 'krueger', day: 0, time: '09:05', download: false,
    reason: 'Nordwerk bekommt seine nächsten BP-220 schon so.',
  },
];
