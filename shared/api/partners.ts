import { Type, type Static } from 'typebox';
import { Ability, Day, Id, Label, Language, Moment, Nullable, OneOf, PersonName } from './basics.ts';
import { Region } from './time.ts';
import { PersonKind, PersonRef } from './people.ts';
import { FileRef } from './posts.ts';
import { History, SpaceRef } from './spaces.ts';

export const PartnerState = OneOf('prospective', 'active', 'ending', 'ended');
export type PartnerState = Static<typeof PartnerState>;
export const AgreementKind = OneOf('nda', 'data-processing', 'other');
export type AgreementKind = Static<typeof AgreementKind>;

/** A partner company as named beside a space. */
const PartnerRef = Type.Object({ id: Id, name: Type.String() });
export type PartnerRef = Static<typeof PartnerRef>;

/** A company that the house works with. `secrecy`: an agreement on secrecy (NDA) is valid today. */
export const Partner = Type.Object({
  id: Id,
  name: Type.String(),
  country: Type.String(),
  /** The state of the country whose holidays it keeps, as DE-BY; null when the country says enough. */
  region: Nullable(Type.String()),
  domains: Type.Array(Type.String()),
  state: PartnerState,
  since: Nullable(Day),
  until: Nullable(Day),
  houseContact: Nullable(PersonRef),
  partnerContact: Nullable(PersonRef),
  labels: Type.Array(Label),
  secrecy: Type.Boolean(),
  counts: Type.Object({ spaces: Type.Integer(), guests: Type.Integer(), contacts: Type.Integer() }),
  created: Moment,
  ended: Nullable(Moment),
  abilities: Type.Object({ change: Ability, agreements: Ability }),
});
export type Partner = Static<typeof Partner>;

const Domain = Type.String({ maxLength: 253, pattern: '^(?=.{1,253}$)[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$' });
const fields = {
  country: Type.String({ pattern: '^[A-Z]{2}$' }),
  region: Nullable(Region),
  domains: Type.Array(Domain, { maxItems: 20, uniqueItems: true }),
  since: Nullable(Day),
  until: Nullable(Day),
  houseContact: Nullable(Id),
  labels: Type.Array(OneOf('public', 'internal', 'confidential'), { maxItems: 3, uniqueItems: true }),
};
const name = Type.String({ minLength: 1, maxLength: 120 });

/** A new partner; the house contact is who adds it unless named. */
export const NewPartner = Type.Object({ name, state: Type.Optional(OneOf('prospective', 'active')), ...Type.Partial(Type.Object(fields)).properties }, { additionalProperties: false });
export type NewPartner = Static<typeof NewPartner>;

export const PartnerChange = Type.Partial(Type.Object({ name, state: OneOf('prospective', 'active'), ...fields, partnerContact: Nullable(Id) }), { additionalProperties: false });
export type PartnerChange = Static<typeof PartnerChange>;

/** An agreement with a partner; its file is for administrators and the house contact. */
export const Agreement = Type.Object({ id: Id, kind: AgreementKind, title: Type.String(), from: Day, until: Nullable(Day), valid: Type.Boolean(), file: Nullable(FileRef), created: Moment });
export type Agreement = Static<typeof Agreement>;

const agreement = { kind: AgreementKind, title: Type.String({ minLength: 1, maxLength: 200 }), from: Day, until: Nullable(Day), file: Nullable(Id) };
export const NewAgreement = Type.Object({ kind: agreement.kind, title: agreement.title, from: agreement.from, until: Type.Optional(agreement.until), file: Type.Optional(agreement.file) }, { additionalProperties: false });
export type NewAgreement = Static<typeof NewAgreement>;
export const AgreementChange = Type.Partial(Type.Object(agreement), { additionalProperties: false });
export type AgreementChange = Static<typeof AgreementChange>;

/** How somebody of a partner stands: without a sponsor they wait for a new one and are out after two weeks. */
export const OutsiderState = OneOf('active', 'waiting', 'expired', 'closed');
export type OutsiderState = Static<typeof OutsiderState>;

/** Somebody of a partner, as the house sees them: guest or contact, who answers for them, until when, and where they are. */
export const Outsider = Type.Object({
  person: PersonRef,
  kind: PersonKind,
  partner: PartnerRef,
  email: Nullable(Type.String()),
  sponsor: Nullable(PersonRef),
  until: Moment,
  state: OutsiderState,
  /** Their time ends within two weeks, or nobody answers for them. */
  review: Type.Boolean(),
  spaces: Type.Array(SpaceRef),
  abilities: Type.Object({ prolong: Ability, end: Ability, sponsor: Ability }),
});
export type Outsider = Static<typeof Outsider>;

/** The companies of a partner space, and what somebody new would see of what is there. */
export const SpaceCompanies = Type.Object({
  items: Type.Array(Type.Object({ partner: PartnerRef, state: PartnerState, secrecy: Type.Boolean(), added: Moment, persons: Type.Integer() })),
  content: Type.Object({ posts: Type.Integer(), comments: Type.Integer(), files: Type.Integer(), oldest: Nullable(Moment) }),
});
export type SpaceCompanies = Static<typeof SpaceCompanies>;

const address = Type.String({ format: 'email', maxLength: 254 });
const someone = { email: address, name: PersonName, role: Type.Optional(Nullable(Type.String({ maxLength: 120 }))), language: Type.Optional(Language), history: Type.Optional(History) };

/** Whom a member invites for a partner, into which spaces and until when: six months unless they say otherwise, twelve at most. */
export const NewGuest = Type.Object(
  { ...someone, partner: Id, spaces: Type.Array(Id, { minItems: 1, maxItems: 20, uniqueItems: true }), until: Type.Optional(Day), foreignDomain: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);
export type NewGuest = Static<typeof NewGuest>;

/** An invitation of a guest as those see it who may invite. `link` is set only in the answer to who invited, where no mail takes it. */
export const GuestInvitation = Type.Object({
  id: Id,
  partner: PartnerRef,
  email: Type.String(),
  name: Type.String(),
  spaces: Type.Array(SpaceRef),
  until: Moment,
  history: History,
  invitedBy: PersonRef,
  created: Moment,
  expires: Moment,
  state: OneOf('open', 'accepted', 'revoked', 'expired'),
  link: Type.Optional(Nullable(Type.String())),
});
export type GuestInvitation = Static<typeof GuestInvitation>;

/** What the bearer of a guest's link learns: names, no ids. */
export const OfferedGuest = Type.Object({ house: Type.String(), company: Type.String(), name: Type.String(), email: Type.String(), invitedBy: Type.String(), spaces: Type.Array(Type.String()), until: Moment, expires: Moment, language: Language });
export type OfferedGuest = Static<typeof OfferedGuest>;

/** Somebody who takes part by e-mail alone. */
export const NewContact = Type.Object({ ...someone, partner: Id, foreignDomain: Type.Optional(Type.Boolean()) }, { additionalProperties: false });
export type NewContact = Static<typeof NewContact>;

/** What about partners waits for the asker: agreements that run out, people whose time ends or who have nobody who answers for them. */
export const PartnerDuties = Type.Object({
  agreements: Type.Array(Type.Object({ partner: PartnerRef, agreement: Id, kind: AgreementKind, title: Type.String(), until: Day, days: Type.Integer() })),
  outsiders: Type.Array(Outsider),
});
export type PartnerDuties = Static<typeof PartnerDuties>;

/** What is handed over to both sides when a relation ends: how far it is made, and what it holds. */
export const RelationPackage = Type.Object({
  state: OneOf('waiting', 'running', 'done', 'failed'),
  done: Type.Integer(),
  total: Type.Integer(),
  size: Nullable(Type.Integer()),
  created: Moment,
  finished: Nullable(Moment),
  holds: Nullable(Type.Object({ spaces: Type.Integer(), posts: Type.Integer(), comments: Type.Integer(), files: Type.Integer() })),
});
export type RelationPackage = Static<typeof RelationPackage>;

/** What the end of a relation does, in numbers, before and after it is done. */
export const RelationEnd = Type.Object({
  state: PartnerState,
  guests: Type.Integer(),
  contacts: Type.Integer(),
  invitations: Type.Integer(),
  mails: Type.Integer(),
  spaces: Type.Array(Type.Object({ space: Nullable(SpaceRef), posts: Type.Integer(), comments: Type.Integer(), files: Type.Integer() })),
  package: Nullable(RelationPackage),
});
export type RelationEnd = Static<typeof RelationEnd>;
