import type { Clock, Key, Workday } from './types.ts';

/** What happened to a commitment after it was made. */
export type StoryStep = { by: Key; day: Workday; time: Clock } & (
  | { step: 'agree' }
  | { step: 'move'; to: Workday; why: string }
  | { step: 'answer'; agreed: boolean; why?: string }
  | { step: 'done' }
  | { step: 'kept' }
  | { step: 'broken'; why: string }
  | { step: 'judge'; level: 'onTrack' | 'atRisk' | 'late'; why?: string }
);

/** A commitment of the story. With `from` it grew out of an answer (by its place under a post), whose author's word it is. */
export interface StoryCommitment {
  space: Key;
  author: Key;
  giver: Key;
  receiver: Key;
  title: string;
  markdown?: string;
  day: Workday;
  time: Clock;
  due: Workday;
  /** Due in the calendar week of that day, not on it. */
  byWeek?: true;
  departments?: { giver: string; receiver: string };
  from?: { post: Key; comment: number };
  steps: StoryStep[];
}

const kept = (giver: Key, receiver: Key, days: { agreed: Workday; done: Workday }): StoryStep[] => [
  { by: receiver, day: days.agreed, time: '10:40', step: 'agree' },
  { by: giver, day: days.done, time: '09:20', step: 'done' },
  { by: receiver, day: days.done, time: '14:10', step: 'kept' },
];

/** What the houses of the story have promised each other. */
export const commitments: StoryCommitment[] = [
  // A promise that could not be kept in time, said before anybody asked.
  {
    space: 'nordwerk', author: 'brandes', giver: 'krueger', receiver: 'brandes', title: 'Maßblatt BP-220 Rev. D mit neuem Motorflansch', day: -11, time: '14:40', due: -1, from: { post: 'nordwerk-massblatt', comment: 0 },
    steps: [
      { by: 'krueger', day: -3, time: '09:10', step: 'judge', level: 'atRisk', why: 'Es fehlt eine Zeichnung vom Motorenbauer.' },
      { by: 'krueger', day: -1, time: '16:08', step: 'move', to: 3, why: 'Die Zeichnung vom Motorenbauer ist nicht gekommen.' },
      { by: 'brandes', day: -1, time: '16:42', step: 'answer', agreed: true },
      { by: 'krueger', day: 0, time: '08:30', step: 'judge', level: 'onTrack', why: 'Der Motorenbauer liefert morgen.' },
    ],
  },
  // What a contact wrote in a mail, kept in one step.
  { space: 'ahrens', author: 'yildiz', giver: 'thiessen', receiver: 'yildiz', title: 'Zwölf Ventilblöcke gegen 9 Uhr an Tor 1 anliefern', day: 0, time: '09:05', due: 4, from: { post: 'ahrens-frueher', comment: 2 }, steps: [] },
  // Waits for Jana Krüger.
  { space: 'ahrens', author: 'lorenz', giver: 'lorenz', receiver: 'krueger', title: 'Prüfprotokolle der zwölf Blöcke vorab schicken', markdown: 'Je Block eines, mit der Blocknummer; die letzten zwei werden heute unterschrieben.', day: 0, time: '09:15', due: 1, steps: [] },
  {
    space: 'druckstation', author: 'brandes', giver: 'petersen', receiver: 'brandes', title: 'Unterlagen für die Anmeldung des Blasenspeichers', day: -2, time: '11:50', due: 1, from: { post: 'druckstation-speicher', comment: 2 },
    steps: [{ by: 'petersen', day: -1, time: '15:20', step: 'judge', level: 'onTrack' }],
  },
  // A month with a supplier: kept, moved with notice, and once not.
  { space: 'ahrens', author: 'hansen', giver: 'hansen', receiver: 'clasen', title: 'Gewinde M12 oben bohren, Bestätigung mit Maßbild', day: -17, time: '13:20', due: -12, steps: kept('hansen', 'clasen', { agreed: -16, done: -13 }) },
  { space: 'ahrens', author: 'hansen', giver: 'hansen', receiver: 'petersen', title: 'Spalte für die Öltemperatur im Prüfprotokoll', day: -10, time: '08:25', due: -7, steps: kept('hansen', 'petersen', { agreed: -10, done: -8 }) },
  { space: 'ahrens', author: 'clasen', giver: 'clasen', receiver: 'hansen', title: 'Ringschrauben M12 mitgeben', day: -16, time: '09:10', due: -9, steps: kept('clasen', 'hansen', { agreed: -16, done: -9 }) },
  {
    space: 'ahrens', author: 'lorenz', giver: 'lorenz', receiver: 'krueger', title: 'Zeichnungssatz HV-40 Rev. C zur Gegenprüfung', day: -18, time: '10:05', due: -14, byWeek: true,
    steps: [
      { by: 'krueger', day: -18, time: '11:15', step: 'agree' },
      { by: 'lorenz', day: -15, time: '08:50', step: 'move', to: -10, why: 'Die Dichtungsnut wird noch einmal gerechnet.' },
      { by: 'krueger', day: -15, time: '09:30', step: 'answer', agreed: true },
      { by: 'lorenz', day: -10, time: '16:00', step: 'done' },
      { by: 'krueger', day: -9, time: '08:15', step: 'kept' },
    ],
  },
  { space: 'ahrens', author: 'hansen', giver: 'hansen', receiver: 'petersen', title: 'Stückliste HV-40 mit den Dichtungen für Glykol', day: -15, time: '08:20', due: -8, steps: kept('hansen', 'petersen', { agreed: -15, done: -9 }) },
  { space: 'ahrens', author: 'lorenz', giver: 'lorenz', receiver: 'clasen', title: 'Vergleichsmessung auf dem Prüfstand von Ahrens', day: -12, time: '10:10', due: -7, steps: kept('lorenz', 'clasen', { agreed: -12, done: -6 }) },
  { space: 'ahrens', author: 'lorenz', giver: 'lorenz', receiver: 'mahler', title: 'Verpackungsmaße und Gewicht je Palette', day: -13, time: '09:40', due: -9, steps: kept('lorenz', 'mahler', { agreed: -13, done: -10 }) },
  {
    space: 'ahrens', author: 'krueger', giver: 'krueger', receiver: 'lorenz', title: 'Belegungsplan des Prüfstands vorab teilen', day: -16, time: '14:00', due: -12,
    steps: [
      { by: 'lorenz', day: -16, time: '15:10', step: 'agree' },
      { by: 'krueger', day: -11, time: '17:05', step: 'broken', why: 'Der Prüfstand war wegen der Wartung gesperrt, es gab keinen Plan, den wir hätten teilen können.' },
    ],
  },
  // Inside the house: one department promises another.
  {
    space: 'werk2', author: 'mahler', giver: 'mahler', receiver: 'krueger', title: 'Platz 7 frei, Kran geprüft', day: -6, time: '08:10', due: 3, departments: { giver: 'Montage', receiver: 'Service & Projekte' },
    steps: [
      { by: 'krueger', day: -6, time: '08:45', step: 'agree' },
      { by: 'mahler', day: -1, time: '13:30', step: 'judge', level: 'onTrack', why: 'Der Kranprüfer kommt am Vormittag.' },
    ],
  },
];
