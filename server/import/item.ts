import type { Block } from '../../shared/richtext/doc.ts';
import type { Why } from '../../shared/words/import.ts';

/** Where in an archive something stands; lines count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

/** What a reference to the archive stands for here. */
export type ImportKind = 'person' | 'space' | 'post' | 'comment' | 'file';

/** Something that was not taken over, or not as it was, and why. */
export interface Left {
  readonly kind: 'left';
  readonly why: Why;
  readonly place: Place;
  readonly detail: string;
}

export interface FoundPerson {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: string | null;
  /** Gone or a program: an author, but nobody who could be invited. */
  readonly gone: boolean;
  readonly place: Place;
}

export interface FoundSpace {
  readonly kind: 'space';
  readonly id: string;
  readonly name: string;
  /** What tells it from a space of the same name: "Slack", or the name of its team. */
  readonly origin: string;
  readonly description: string;
  readonly open: boolean;
  readonly archived: boolean;
  readonly created: Date | null;
  readonly owners: readonly string[];
  readonly members: readonly string[];
  readonly place: Place;
}

/** A file of a message: `entry` is where the archive holds it, null when it does not; `link` is where it was. */
export interface FoundFile {
  readonly id: string;
  readonly name: string;
  readonly entry: string | null;
  readonly link: string | null;
}

/** Kontor's names for what a text mentions. */
export interface Names {
  person(id: string): { id: string; label: string } | null;
  space(id: string): { id: string; label: string } | null;
}

/** Hears of parts of a message that were not taken over as they were. */
export type Note = (why: Why, detail: string) => void;

export interface FoundMessage {
  readonly kind: 'message';
  readonly id: string;
  readonly space: string;
  readonly author: string;
  /** The message that begins its thread; null for one of its own. */
  readonly thread: string | null;
  /** Microseconds since 1970, so that messages of one millisecond keep their order. */
  readonly at: number;
  readonly edited: Date | null;
  readonly files: readonly FoundFile[];
  readonly place: Place;
  /** Its text as blocks of rich text; what can't be taken over as it is goes to `note`. */
  blocks(names: Names, note: Note): Block[];
  /** The same without any form, for texts beyond the limits of rich text. */
  readonly plain: string;
}

/** What a reader finds in an archive, in an order in which it can be written. `progress` says how far the reader is. */
export type Found = FoundPerson | FoundSpace | FoundMessage | Left | { readonly kind: 'progress'; readonly done: number };

/** An archive of one format, ready to be read once. */
export interface Reader {
  /** What `progress` counts up to. */
  readonly total: number;
  read(): AsyncGenerator<Found>;
}

/** Says that something was left out. */
export const left = (why: Why, place: Place, detail = ''): Left => ({ kind: 'left', why, place, detail: detail.slice(0, 300) });
