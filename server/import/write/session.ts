import type { ImportCounts } from '../../../shared/api/imports.ts';
import type { Why } from '../../../shared/words/import.ts';
import type { Kontor } from '../../kontor.ts';
import type { Archive } from '../archive.ts';
import type { Left, Names } from '../item.ts';
import { keyOf } from './rows.ts';

/** What an import was asked to do. */
export interface Order {
  run: string;
  source: string;
  /** Persons of the archive become the accounts with their address, instead of persons of their own. */
  matchEmail: boolean;
  /** Owns the spaces for which the archive names nobody. */
  owner: string | null;
}

/** A space as messages need it. */
export interface KnownSpace {
  id: string;
  label: string;
  open: boolean;
}

/** An import under way: what of the archive exists here already, and what is counted. */
export interface Session {
  readonly kontor: Kontor;
  readonly archive: Archive;
  readonly order: Order;
  readonly people: Map<string, { id: string; label: string }>;
  /** Persons made by this run. */
  readonly newPeople: Set<string>;
  readonly spaces: Map<string, KnownSpace>;
  readonly counts: ImportCounts;
  readonly reasons: Partial<Record<Why, number>>;
  /** How many lines of the report are written. */
  reported: number;
}

/** Begins with what earlier runs of the same source have put in. */
export async function openSession(kontor: Kontor, archive: Archive, order: Order): Promise<Session> {
  const db = kontor.database.owner;
  const people = await db.selectFrom('import_ref as r').innerJoin('person as p', 'p.id', 'r.id').select(['r.external_id as key', 'p.id', 'p.name as label']).where('r.source', '=', order.source).where('r.kind', '=', 'person').execute();
  const spaces = await db.selectFrom('import_ref as r').innerJoin('space as s', 's.id', 'r.id').select(['r.external_id as key', 's.id', 's.name as label', 's.access']).where('r.source', '=', order.source).where('r.kind', '=', 'space').execute();
  return {
    kontor,
    archive,
    order,
    people: new Map(people.map(({ key, id, label }) => [key, { id, label }])),
    newPeople: new Set(),
    spaces: new Map(spaces.map(({ key, id, label, access }) => [key, { id, label, open: access === 'open' }])),
    counts: { persons: 0, spaces: 0, posts: 0, comments: 0, files: 0, known: 0 },
    reasons: {},
    reported: 0,
  };
}

/** What a text in this space may name: everybody, and the spaces that all its readers may know. */
export function namesIn(session: Session, space: KnownSpace): Names {
  return {
    person: (id) => session.people.get(keyOf(personKey(id))) ?? null,
    space: (id) => {
      const found = session.spaces.get(keyOf(spaceKey(id)));
      return found && (found.open || found.id === space.id) ? { id: found.id, label: found.label } : null;
    },
  };
}

/** Keys of references: ids of an archive are unique within their kind. */
export const personKey = (id: string): string => `person:${id}`;
export const spaceKey = (id: string): string => `space:${id}`;
export const messageKey = (id: string): string => `message:${id}`;
/** Stands for a thread whose beginning is not in the archive. */
export const threadKey = (id: string): string => `thread:${id}`;
export const fileKey = (message: string, file: string): string => `file:${message}:${file}`;

/** Counts a reason; returns it for the report. */
export function note(session: Session, left: Left): Left {
  session.reasons[left.why] = (session.reasons[left.why] ?? 0) + 1;
  return left;
}
