import { Type, type Static } from 'typebox';
import { Day, Id, Language, Moment, Nullable, OneOf, Ability, PersonName } from './basics.ts';
import { HouseRole } from './people.ts';

/** Where a person is signed in: the program in plain words, no place. `seen` is a day in their time zone. */
export const OpenSession = Type.Object({ id: Id, agent: Type.String(), created: Moment, seen: Day, present: Type.Boolean() });
export type OpenSession = Static<typeof OpenSession>;

export const TotpState = Type.Object({ on: Type.Boolean(), since: Nullable(Moment), recoveryCodes: Type.Integer() });
export type TotpState = Static<typeof TotpState>;
/** What an authenticator app needs: the secret to type (base32), the otpauth address, and its QR code as SVG. */
export const TotpSetup = Type.Object({ secret: Type.String(), url: Type.String(), qr: Type.String() });
export type TotpSetup = Static<typeof TotpSetup>;
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) });
export type RecoveryCodes = Static<typeof RecoveryCodes>;

export const Passkey = Type.Object({ id: Id, name: Type.String(), created: Moment, used: Nullable(Moment) });
export type Passkey = Static<typeof Passkey>;

export const TokenScope = OneOf('read', 'write', 'admin');
export type TokenScope = Static<typeof TokenScope>;
/** An API token as its owner sees it; the secret is shown once, when it is made. */
export const Token = Type.Object({ id: Id, name: Type.String(), scopes: Type.Array(TokenScope), created: Moment, used: Nullable(Day), expires: Moment });
export type Token = Static<typeof Token>;
export const NewToken = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 120 }), scopes: Type.Array(TokenScope, { minItems: 1, maxItems: 3, uniqueItems: true }), days: Type.Integer({ minimum: 1, maximum: 365 }) },
  { additionalProperties: false },
);
export type NewToken = Static<typeof NewToken>;

export const NewInvitation = Type.Object(
  {
    email: Type.String({ format: 'email', maxLength: 254 }),
    name: PersonName,
    role: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
    department: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
    language: Type.Optional(Language),
    houseRoles: Type.Optional(Type.Array(HouseRole, { maxItems: 3, uniqueItems: true })),
    spaces: Type.Optional(Type.Array(Id, { maxItems: 50, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type NewInvitation = Static<typeof NewInvitation>;

/** An invitation as administrators see it. `link` is set only in the answer to who invited, where no mail takes it. */
export const Invitation = Type.Object({
  id: Id,
  email: Type.String(),
  name: Type.String(),
  role: Nullable(Type.String()),
  department: Nullable(Type.String()),
  houseRoles: Type.Array(HouseRole),
  spaces: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  invitedBy: Nullable(Type.Object({ id: Id, name: Type.String() })),
  created: Moment,
  expires: Moment,
  state: OneOf('open', 'accepted', 'revoked', 'expired'),
  link: Type.Optional(Nullable(Type.String())),
});
export type Invitation = Static<typeof Invitation>;

/** What the bearer of an invitation's link learns: names, no ids. */
export const OfferedInvitation = Type.Object({ house: Type.String(), name: Type.String(), email: Type.String(), invitedBy: Type.String(), expires: Moment, language: Language });
export type OfferedInvitation = Static<typeof OfferedInvitation>;

/** How a list of invitations went in: line by line, what could not be taken and why. */
export const InvitationList = Type.Object({
  invited: Type.Array(Type.Object({ line: Type.Integer(), email: Type.String(), name: Type.String(), link: Nullable(Type.String()) })),
  refused: Type.Array(Type.Object({ line: Type.Integer(), reason: Type.String(), detail: Type.String() })),
});
export type InvitationList = Static<typeof InvitationList>;

/** A person as administrators see them: with the address they sign in by. */
export const AdminPerson = Type.Object({
  id: Id,
  name: Type.String(),
  /** The partner company the person works for; null for the house. */
  company: Nullable(Type.String()),
  email: Nullable(Type.String()),
  state: OneOf('invited', 'active', 'deactivated'),
  role: Nullable(Type.String()),
  department: Nullable(Type.String()),
  houseRoles: Type.Array(HouseRole),
  twoFactor: Type.Boolean(),
  photo: Nullable(Type.String()),
  created: Moment,
  deactivated: Nullable(Moment),
  abilities: Type.Object({ edit: Ability, deactivate: Ability }),
});
export type AdminPerson = Static<typeof AdminPerson>;
