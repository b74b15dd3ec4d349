import { Type, type Static } from 'typebox';
import { Ability, Audience, Id, Moment, Nullable, OneOf, Readers } from './basics.ts';
import { PersonRef } from './people.ts';

export const Access = OneOf('open', 'request', 'invitation');
export const SpaceRole = OneOf('owner', 'moderator', 'member', 'reader');
export type SpaceRole = Static<typeof SpaceRole>;
/** How strict a space is: everybody who writes publishes, publishes after approval, or only named people publish and the others answer. */
export const Strictness = OneOf('open', 'moderated', 'formal');
export type Strictness = Static<typeof Strictness>;
export const Level = OneOf('all', 'mentions', 'nothing', 'hidden');
export type Level = Static<typeof Level>;

/** What somebody of a partner sees of what was there before them. */
export const History = OneOf('today', 'all');
export type History = Static<typeof History>;

/** A space as named beside a post. */
export const SpaceRef = Type.Object({ id: Id, name: Type.String(), audience: Audience });
export type SpaceRef = Static<typeof SpaceRef>;

/** A space as the asker sees it; `mine` is null when the asker is no member. */
export const Space = Type.Object({
  id: Id,
  name: Type.String(),
  description: Type.String(),
  rules: Type.String(),
  audience: Audience,
  access: Access,
  strictness: Strictness,
  archived: Nullable(Moment),
  created: Moment,
  readers: Readers,
  mine: Nullable(Type.Object({ role: SpaceRole, level: Level, joined: Moment })),
  requested: Type.Boolean(),
  /** How many ask to join; for those who keep the space, else 0. */
  requests: Type.Integer(),
  unread: Type.Integer(),
  /** How many posts wait for approval; for those who decide on them, else 0. */
  submissions: Type.Integer(),
  abilities: Type.Object({ read: Ability, publish: Ability, submit: Ability, join: Ability, leave: Ability, manage: Ability, pin: Ability }),
});
export type Space = Static<typeof Space>;

export const NewSpace = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 80 }),
    audience: Audience,
    access: Access,
    description: Type.Optional(Type.String({ maxLength: 1000 })),
    rules: Type.Optional(Type.String({ maxLength: 4000 })),
    strictness: Type.Optional(Strictness),
    /** The companies that read in a partner space from the start. */
    companies: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type NewSpace = Static<typeof NewSpace>;

/** The audience of a space never changes here (PRODUCT.md: it never widens while it holds content). */
export const SpaceChange = Type.Partial(
  Type.Object({
    name: Type.String({ minLength: 1, maxLength: 80 }),
    access: Access,
    description: Type.String({ maxLength: 1000 }),
    rules: Type.String({ maxLength: 4000 }),
    strictness: Strictness,
    archived: Type.Boolean(),
  }),
  { additionalProperties: false },
);
export type SpaceChange = Static<typeof SpaceChange>;

export const Member = Type.Object({ person: PersonRef, role: SpaceRole, joined: Moment });
export type Member = Static<typeof Member>;
export const JoinRequest = Type.Object({ person: PersonRef, created: Moment });
export type JoinRequest = Static<typeof JoinRequest>;
