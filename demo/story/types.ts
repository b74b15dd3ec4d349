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
  /** Left the house at this moment; their account is closed. */
  left?: { day: Workday; time: Clock };
  /** Offered on the demo's sign-in page, with one sentence: who that is and what is worth seeing as them. */
  cast?: { de: string; en: string };
}

/** An agreement with a partner company, with its file; `until` null lasts until it is ended. */
export interface StoryAgreement {
  kind: 'nda' | 'data-processing' | 'other';
  title: string;
  from: Workday;
  until: Workday | null;
  fileKey?: Key;
}

/** A company that the house works with. */
export interface StoryPartner {
  key: Key;
  name: string;
  country: string;
  /** The state whose holidays it keeps. */
  region?: string;
  domains: string[];
  state: 'prospective' | 'active';
  since?: Workday;
  houseContactKey: Key;
  /** Who answers for the relation there. */
  contactKey?: Key;
  labels: ('public' | 'internal' | 'confidential')[];
  agreements: StoryAgreement[];
}

/** Somebody of a partner company: a guest signs in, a contact takes part by e-mail alone. The sponsor keeps all their spaces. */
export interface StoryOutsider {
  key: Key;
  name: string;
  email: string;
  role: string;
  partnerKey: Key;
  kind: 'guest' | 'contact';
  sponsorKey: Key;
  spaces: Key[];
  /** Last day; half a year when missing. */
  until?: Workday;
  language: 'de' | 'en';
  cast?: { de: string; en: string };
}

/** An invitation that nobody has followed yet. */
export interface StoryInvitation {
  name: string;
  email: string;
  role: string;
  partnerKey: Key;
  sponsorKey: Key;
  spaces: Key[];
  day: Workday;
  time: Clock;
}

/** What a rule of the house looks for: words for a rule that is there from the start, or patterns for one of the house's own. */
export type StoryRule = { name: string; terms: string[] } | { name: string; patterns: string[] };

/** Who decides on what leaves a space; without a space, wherever a space names nobody. */
export interface StoryApprovers {
  space?: Key;
  namedBy: Key;
  approvers: { person: Key; deputy?: Key }[];
}

/** The way of a post, or of one of its files, into a partner space or to contacts by mail, as far as it came. */
export interface StoryRelease {
  key: Key;
  post: Key;
  file?: Key;
  to: { space: Key } | { contacts: Key[] };
  requestedBy: Key;
  day: Workday;
  time: Clock;
  reason: string;
  until?: Workday;
  download: boolean;
  blacken?: string[];
  decision?: { by: Key; day: Workday; time: Clock; as: 'released' | 'returned' | 'refused'; comment: string };
  revoked?: { by: Key; day: Workday; time: Clock };
  /** Who of the partner looked at it, or took its file along, and how often until the last time. */
  receipts?: { who: Key; what: 'opened' | 'downloaded'; day: Workday; time: Clock; times: number }[];
}

/** A space of the house; `owner`, `moderators`, `members` and `readers` name each person once, the strongest role wins. */
export interface StorySpace {
  key: Key;
  name: string;
  description: string;
  rules?: string;
  audience: 'internal' | 'partners';
  /** The companies of a partner space. */
  companies?: Key[];
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
  /** Came as a mail of a contact; below the words stood this, which Kontor cuts off. */
  mail?: { below: string };
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
  kind: 'note' | 'question' | 'decision' | 'announcement' | 'page';
  title?: string;
  /** Internal when missing. */
  label?: 'public' | 'confidential' | 'strictly-confidential';
  markdown: StoryText;
  day: Workday;
  time: Clock;
  /** Pinned by the space's owner. */
  pinned?: true;
  /** The files of the text; one file may stand in several posts. */
  fileKeys?: Key[];
  /** Only for decisions; `what` is one sentence that stands before the text, `replaces` the key of an older decision. */
  decision?: { what: string; why: string; decidedBy: Key; replaces?: Key };
  /** Only for pages: below which other one, what it grew out of (a question with its accepted answer), who else keeps it, and the day on which it is looked at again. */
  page?: { template?: 'howTo' | 'decision' | 'lesson' | 'meeting'; parent?: Key; sources?: Key[]; owner?: Key; reviewDay?: Workday };
  /** Only for announcements; 'all' means every reader of the space. */
  announcement?: { mustConfirm: 'all' | Key[]; dueDay: Workday };
  confirmedBy?: Key[];
  thanks?: Key[];
  edits?: StoryEdit[];
  comments?: StoryComment[];
}

/** Somebody wants to come back to a post on a day still to come. */
export interface StoryReminder {
  personKey: Key;
  postKey: Key;
  day: Workday;
  time: Clock;
}

/** The whole story. Lists are in the order in which the loader may create things. */
export interface Story {
  house: { name: string; timeZone: string; region: string; language: 'de'; people: number; fiction: { de: string; en: string } };
  people: StoryPerson[];
  spaces: StorySpace[];
  files: StoryFile[];
  posts: StoryPost[];
  partners: StoryPartner[];
  outsiders: StoryOutsider[];
  invitations: StoryInvitation[];
  rules: StoryRule[];
  approvers: StoryApprovers[];
  releases: StoryRelease[];
  reminders: StoryReminder[];
}
