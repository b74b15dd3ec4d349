import { Type, type Static } from 'typebox';
import { Audience, Id, Language, Moment, Nullable } from './basics.ts';
import { FileLimits } from './files.ts';
import { NoticeRules, PersonRef } from './people.ts';
import { PushSettings } from './push.ts';
import { Access } from './spaces.ts';
import { Region } from './time.ts';

/** How the last backup went; kept in the settings of the house by `kontor backup`. */
export const LastBackup = Type.Object({ created: Moment, bytes: Type.Integer(), file: Type.String() });
export type LastBackup = Static<typeof LastBackup>;

const Count = Type.Integer();

/** What an administrator sees first: figures of the house, never of persons. Sizes in bytes. */
export const Overview = Type.Object({
  version: Type.String(),
  house: Type.Object({ name: Type.String(), demo: Type.Boolean(), created: Moment }),
  persons: Type.Object({ active: Count, invited: Count, deactivated: Count, administrators: Count }),
  spaces: Type.Object({ active: Count, archived: Count, ownerless: Count }),
  content: Type.Object({ posts: Count, comments: Count, files: Count }),
  storage: Type.Object({ place: Type.String(), blobs: Count, bytes: Count, kinds: Type.Array(Type.Object({ type: Type.String(), files: Count, bytes: Count })) }),
  database: Type.Object({ version: Type.String(), bytes: Count }),
  jobs: Type.Object({ waiting: Count, running: Count, retrying: Count, dead: Count, oldest: Nullable(Moment) }),
  mail: Type.Object({ server: Type.Boolean(), waiting: Count, failed: Count, kept: Count }),
  backup: Nullable(LastBackup),
});
export type Overview = Static<typeof Overview>;

/** A space as administrators know it: that it is there and who answers for it, nothing of what stands in it. `posts` counts to 10,000 at most. */
export const AdminSpace = Type.Object({
  id: Id,
  name: Type.String(),
  audience: Audience,
  access: Access,
  created: Moment,
  archived: Nullable(Moment),
  owners: Type.Array(PersonRef),
  ownerless: Type.Boolean(),
  members: Type.Integer(),
  posts: Type.Integer(),
});
export type AdminSpace = Static<typeof AdminSpace>;

/** One queue of the jobs: `reaction` holds what follows from events, the others return by the clock. */
export const Queue = Type.Object({ name: Type.String(), waiting: Count, later: Count, running: Count, retrying: Count, failed: Count, cron: Nullable(Type.String()), lastRun: Nullable(Moment) });
export type Queue = Static<typeof Queue>;

/** A job that runs or is to be tried again. */
export const OpenJob = Type.Object({ id: Id, queue: Type.String(), state: Type.String(), tries: Type.Integer(), reaction: Nullable(Type.String()), kind: Nullable(Type.String()), created: Moment, next: Moment, error: Nullable(Type.String()) });
export type OpenJob = Static<typeof OpenJob>;
export const Jobs = Type.Object({ queues: Type.Array(Queue), open: Type.Array(OpenJob) });
export type Jobs = Static<typeof Jobs>;

/** A reaction that failed at every try and waits for somebody to decide. */
export const DeadLetter = Type.Object({ id: Id, reaction: Type.String(), event: Nullable(Id), kind: Nullable(Type.String()), failed: Moment, error: Nullable(Type.String()) });
export type DeadLetter = Static<typeof DeadLetter>;

/** A line of the event log: who did what, where and when. Ids and numbers, never content. */
export const EventLine = Type.Object({
  id: Id,
  kind: Type.String(),
  actor: Nullable(PersonRef),
  via: Type.String(),
  space: Nullable(Type.Object({ id: Id, name: Nullable(Type.String()) })),
  post: Nullable(Id),
  subject: Nullable(Type.Object({ id: Id, name: Nullable(Type.String()) })),
  data: Type.Record(Type.String(), Type.Unknown()),
  created: Moment,
});
export type EventLine = Static<typeof EventLine>;

/** What of the event log is asked for; `kind` may end with a dot to name a family (`session.`). */
export const EventFilter = {
  kind: Type.Optional(Type.String({ pattern: '^[a-zA-Z]+\\.[a-zA-Z]*$', maxLength: 60 })),
  actor: Type.Optional(Id),
  space: Type.Optional(Id),
  from: Type.Optional(Moment),
  until: Type.Optional(Moment),
};
const EventFilterShape = Type.Object(EventFilter);
export type EventFilter = Static<typeof EventFilterShape>;

const settings = {
  name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
  language: Language,
  timeZone: Type.String({ minLength: 1, maxLength: 60 }),
  region: Region,
  limits: FileLimits,
  notices: NoticeRules,
  push: PushSettings,
  log: Type.Object({ keepDays: Type.Integer({ minimum: 30, maximum: 3650 }), headsTo: Type.Optional(Type.Array(Type.String({ format: 'email', maxLength: 254 }), { maxItems: 5 })) }, { additionalProperties: false }),
  /** Hours without an answer after which a question goes to those who may know and agreed to be asked. */
  questions: Type.Object({ passOnAfter: Type.Integer({ minimum: 1, maximum: 720 }) }, { additionalProperties: false }),
};

/** The settings of the house: its name, language and time zone; the country or state whose holidays it keeps; how much may be stored (bytes); how persons are told until they choose; whether their devices are told; how long sign-ins and reading of the log stay in it (days), and who gets the head of its audit chain by mail every day. */
export const HouseSettings = Type.Object(settings);
export type HouseSettings = Static<typeof HouseSettings>;

/** The settings to change; what isn't named stays. */
export const HouseSettingsChange = Type.Partial(Type.Object({ ...settings, limits: Type.Partial(FileLimits, { additionalProperties: false }) }), { additionalProperties: false });
export type HouseSettingsChange = Static<typeof HouseSettingsChange>;
