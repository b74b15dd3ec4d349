import { Type, type Static } from 'typebox';
import { Ability, Day, Id, Language, Moment, Nullable, OneOf, PersonName } from './basics.ts';

export const HouseRole = OneOf('administrator', 'auditor', 'council');
export type HouseRole = Static<typeof HouseRole>;

/** A person as named beside what they wrote. */
export const PersonRef = Type.Object({
  id: Id,
  name: Type.String(),
  role: Nullable(Type.String()),
  photo: Nullable(Type.String()),
  /** The partner company the person works for; null for the house. */
  company: Nullable(Type.String()),
});
export type PersonRef = Static<typeof PersonRef>;

export const Absence = Type.Object({ from: Day, until: Day, deputy: Nullable(PersonRef) });
export type Absence = Static<typeof Absence>;

/** Somebody who is away now, until when (last day), and who stands in for them. */
export const Away = Type.Object({ person: PersonRef, until: Day, deputy: Nullable(PersonRef) });
export type Away = Static<typeof Away>;

/** What somebody is to the house: of it, a partner's guest who signs in, or a contact who takes part by e-mail. */
export const PersonKind = OneOf('member', 'guest', 'contact');
export type PersonKind = Static<typeof PersonKind>;

/** A person as colleagues see them in the directory. No e-mail unless the person shows it. */
export const Person = Type.Object({
  id: Id,
  kind: PersonKind,
  company: Nullable(Type.String()),
  name: Type.String(),
  state: OneOf('invited', 'active', 'deactivated'),
  role: Nullable(Type.String()),
  department: Nullable(Type.String()),
  site: Nullable(Type.String()),
  manager: Nullable(PersonRef),
  skills: Type.Array(Type.String()),
  email: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  photo: Nullable(Type.String()),
  absence: Nullable(Absence),
  houseRoles: Type.Array(HouseRole),
  abilities: Type.Object({ edit: Ability, deactivate: Ability }),
});
export type Person = Static<typeof Person>;

/** A time of day, HH:MM. */
export const Clock = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
export const Delivery = OneOf('now', 'digest', 'never');
export type Delivery = Static<typeof Delivery>;
export const NoticeKind = OneOf('required', 'asked', 'due', 'mention', 'answer', 'watched', 'space');
export type NoticeKind = Static<typeof NoticeKind>;

/** How a person is told things: per kind, when digests come, and the quiet hours of their own. */
export const NoticeRules = Type.Object({
  deliveries: Type.Object({ mention: Delivery, answer: Delivery, required: Delivery, asked: Delivery, due: Delivery, watched: Delivery, space: Delivery }),
  digestAt: Type.Array(Clock, { maxItems: 4 }),
  quiet: Type.Object({ from: Clock, until: Clock, weekends: Type.Boolean() }),
});
export type NoticeRules = Static<typeof NoticeRules>;

/** An emergency stop that holds, as every member is told of it; `by` is null when it was done at the server itself. */
const OutwardClosed = Type.Object({ started: Moment, by: Nullable(Type.String()), reason: Type.String() });
export type OutwardClosed = Static<typeof OutwardClosed>;

/** What the signed-in person gets about themself. */
export const Me = Type.Object({
  id: Id,
  kind: PersonKind,
  company: Nullable(Type.String()),
  /** When a guest's access ends; null for members. */
  accessUntil: Nullable(Moment),
  name: Type.String(),
  email: Type.String(),
  role: Nullable(Type.String()),
  department: Nullable(Type.String()),
  site: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  manager: Nullable(PersonRef),
  skills: Type.Array(Type.String()),
  showEmail: Type.Boolean(),
  photo: Nullable(Type.String()),
  language: Language,
  timeZone: Type.String(),
  absence: Nullable(Absence),
  houseRoles: Type.Array(HouseRole),
  rules: NoticeRules,
  house: Type.Object({ name: Type.String(), demo: Type.Boolean() }),
  twoFactor: Type.Boolean(),
  counts: Type.Object({ notices: Type.Integer(), actions: Type.Integer(), submissions: Type.Integer(), drafts: Type.Integer(), releases: Type.Integer() }),
  /** Up to when the feed is seen; since when somebody was away who has not caught up yet. */
  feed: Type.Object({ seen: Nullable(Moment), away: Nullable(Moment) }),
  /** Who closed all ways outward when and why, while an emergency stop holds; told to members. */
  outwardClosed: Nullable(OutwardClosed),
  nextDigest: Nullable(Moment),
});
export type Me = Static<typeof Me>;

const profile = {
  name: PersonName,
  role: Nullable(Type.String({ maxLength: 120 })),
  department: Nullable(Type.String({ maxLength: 120 })),
  site: Nullable(Type.String({ maxLength: 120 })),
  phone: Nullable(Type.String({ maxLength: 60 })),
  manager: Nullable(Id),
  skills: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20 }),
  showEmail: Type.Boolean(),
  language: Language,
  timeZone: Type.String({ maxLength: 60 }),
  absence: Nullable(Type.Object({ from: Day, until: Day, deputy: Type.Optional(Nullable(Id)) })),
};

/** What a person may change about themself. */
export const MeChange = Type.Partial(Type.Object({ ...profile, rules: NoticeRules }), { additionalProperties: false });
export type MeChange = Static<typeof MeChange>;

/** What an administrator may change about somebody: never how they want to be told things. */
export const PersonChange = Type.Partial(Type.Object({ ...profile, email: Type.String({ format: 'email', maxLength: 254 }) }), { additionalProperties: false });
export type PersonChange = Static<typeof PersonChange>;
