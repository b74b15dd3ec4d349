/** Key of a person, space, file or post of the story: lower-case letters, digits and hyphens, unique within its own kind. */
export type Key = string;

/**
 * Working days relative to the day the story is told on: 0 is that day, -1 the working day before, 4 the fourth one after.
 * Saturdays and Sundays don't count, so that nothing has to be moved off a weekend; `momentOf` in days.ts gives the date. The month begins
 * at -22; only the archived space, taken over from an older program, goes further back.
 */
export type Workday = number;

/** Time of day 'HH:MM' in Europe/Berlin. */
export type Clock = string;

/**
 * German text in the Markdown subset of posts (headings, lists, tables, bold, italic, quotes, links, code; no HTML) with three marks:
 * `@[person key]` is a mention, `{{file:key}}` on a line of its own a file, `{{day:n}}` the date of Workday n in words ("Freitag, 27. November").
 */
export type StoryText = string;

/** A person of the demo company; all are members of the house. */
export interface StoryPerson {
  key: Key;
  name: string;
  email: string;
  role: string;
  department: string;
  site: string;
  managerKey?: Key;
  skills?: string[];
  absence?: { from: Workday; to: Workday; deputyKey: Key; note: string };
  houseRoles?: ('administrator' | 'auditor' | 'council')[];
  language: 'de' | 'en';
  /** Offered on the demo's sign-in page, with one sentence: who that is and what is worth seeing as them. */
  cast?: { de: string; en: string };
}

/** A space of the house; `owner`, `moderators`, `members` and `readers` name each person once, the strongest role wins. */
export interface StorySpace {
  key: Key;
  name: string;
  description: string;
  rules?: string;
  audience: 'internal';
  access: 'open' | 'request' | 'invitation';
  ownerKey: Key;
  moderators: Key[];
  members: 'all' | Key[];
  readers: Key[];
  /** Archived after its posts were written: read-only, still found. */
  archived?: true;
}

/** A file below demo/files/, under the name that readers see. */
export interface StoryFile {
  key: Key;
  name: string;
  path: string;
}

/** A comment; `quotes` is the index of an earlier comment of the same post. */
export interface StoryComment {
  author: Key;
  markdown: StoryText;
  day: Workday;
  time: Clock;
  accepted?: true;
  quotes?: number;
  thanks?: Key[];
}

/** A later edit: from `day` and `time` on, the post reads `markdown`. */
export interface StoryEdit {
  author: Key;
  markdown: StoryText;
  day: Workday;
  time: Clock;
}

/** A post with all that followed from it, as far as the story tells. */
export interface StoryPost {
  key: Key;
  space: Key;
  author: Key;
  kind: 'note' | 'question' | 'decision' | 'announcement';
  title?: string;
  markdown: StoryText;
  day: Workday;
  time: Clock;
  /** Pinned by the space's owner. */
  pinned?: true;
  /** The files of the text; one file may stand in several posts. */
  fileKeys?: Key[];
  /** Only for decisions; `what` is one sentence that stands before the text, `replaces` the key of an older decision. */
  decision?: { what: string; why: string; decidedBy: Key; replaces?: Key };
  /** Only for announcements; 'all' means every reader of the space. */
  announcement?: { mustConfirm: 'all' | Key[]; dueDay: Workday };
  confirmedBy?: Key[];
  thanks?: Key[];
  edits?: StoryEdit[];
  comments?: StoryComment[];
}

/** The whole story. Lists are in the order in which the loader may create things. */
export interface Story {
  house: { name: string; timeZone: string; language: 'de'; people: number; fiction: { de: string; en: string } };
  people: StoryPerson[];
  spaces: StorySpace[];
  files: StoryFile[];
  posts: StoryPost[];
}
