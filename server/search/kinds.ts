import type { Hit } from '../../shared/api/feed.ts';
import { PostKind } from '../../shared/api/posts.ts';
import { spelled } from './parseQuery.ts';

/** What `art:` may name: a kind of hit or a kind of post. */
export type WantedKind = Hit['kind'] | PostKind;

const words: Record<WantedKind, string[]> = {
  note: ['note', 'notes', 'Notiz', 'Notizen'],
  question: ['question', 'questions', 'Frage', 'Fragen'],
  decision: ['decision', 'decisions', 'Entscheidung', 'Entscheidungen'],
  announcement: ['announcement', 'announcements', 'Bekanntmachung', 'Bekanntmachungen', 'Bekanntgabe', 'Bekanntgaben', 'Ankündigung', 'Ankündigungen', 'Mitteilung'],
  goal: ['goal', 'goals', 'Ziel', 'Ziele'],
  poll: ['poll', 'polls', 'Umfrage', 'Umfragen'],
  date: ['date', 'dates', 'appointment', 'Termin', 'Termine'],
  page: ['page', 'pages', 'Seite', 'Seiten'],
  commitment: ['commitment', 'commitments', 'promise', 'Zusage', 'Zusagen'],
  post: ['post', 'posts', 'Beitrag', 'Beiträge'],
  comment: ['comment', 'comments', 'answer', 'answers', 'Antwort', 'Antworten', 'Kommentar', 'Kommentare'],
  file: ['file', 'files', 'Datei', 'Dateien', 'Anhang'],
  person: ['person', 'persons', 'people', 'Personen', 'Leute'],
  space: ['space', 'spaces', 'Raum', 'Räume'],
};

const byWord = new Map(Object.entries(words).flatMap(([kind, said]) => said.map((word) => [spelled(word), kind as WantedKind])));

/** The kind a word names in German or English, or undefined. */
export const kindOf = (word: string): WantedKind | undefined => byWord.get(spelled(word));

/** Whether a kind is one of posts. */
export const isPostKind = (kind: WantedKind | null): kind is PostKind => kind !== null && (PostKind as unknown as { enum: string[] }).enum.includes(kind);
