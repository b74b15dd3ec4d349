import { Type, type Static } from 'typebox';
import { Ability, Audience, Day, Id, Label, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';
import { Finding } from './rules.ts';

/** Requested; returned with a comment; refused; void (the source was changed, or the request withdrawn); released; revoked; expired. */
export const ReleaseState = OneOf('requested', 'returned', 'refused', 'void', 'released', 'revoked', 'expired');
export type ReleaseState = Static<typeof ReleaseState>;
/** What is released; pages follow. */
const ReleaseKind = OneOf('post', 'file');

/** What a released copy says of its release; the names as they stand beside it, also for outsiders. */
export const ReleaseNote = Type.Object({
  id: Id,
  number: Type.Integer(),
  state: ReleaseState,
  released: Nullable(Moment),
  releasedBy: Nullable(Type.String()),
  until: Nullable(Day),
  download: Type.Boolean(),
  redacted: Type.Integer(),
  ended: Nullable(Moment),
  endedBy: Nullable(Type.String()),
});
export type ReleaseNote = Static<typeof ReleaseNote>;

/** What a source says of its releases, for readers of the house. */
export const Outward = Type.Object({ id: Id, number: Type.Integer(), released: Moment });

/** What is blackened: words, gone from title, text and files wherever they stand; or a file that is left out. */
export const Redaction = Type.Union([
  Type.Object({ words: Type.String({ minLength: 2, maxLength: 200 }) }, { additionalProperties: false }),
  Type.Object({ leaveOut: Id }, { additionalProperties: false }),
]);
export type Redaction = Static<typeof Redaction>;
const Redactions = Type.Array(Redaction, { maxItems: 200 });

/** Where it is to go: one partner space, or named contacts by mail. */
const to = { space: Type.Optional(Id), contacts: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 50, uniqueItems: true })) };

/** What is asked for: the whole post, or one of its files; where it goes, and on which conditions. */
export const ReleaseRequest = Type.Object(
  {
    file: Type.Optional(Id),
    ...to,
    until: Type.Optional(Nullable(Day)),
    download: Type.Boolean(),
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    /** The former release in whose place this one goes. */
    replaces: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type ReleaseRequest = Static<typeof ReleaseRequest>;

/** One check before a release. A block holds it; a warning wants a reason. */
export const Check = Type.Object({
  check: OneOf('label', 'receiver', 'agreement', 'approvers', 'outward', 'rules', 'finding', 'metadata', 'fileLeft'),
  state: OneOf('ok', 'warn', 'block'),
  /** The code of a refusal in the catalogue, for a block that is none of a rule. */
  refusal: Nullable(Type.String()),
  finding: Nullable(Finding),
  /** A partner, file or rule that the check speaks of. */
  name: Nullable(Type.String()),
  until: Nullable(Day),
  /** Whether what was found is blackened or left out already. */
  mended: Type.Boolean(),
});
export type Check = Static<typeof Check>;

const place = Type.Object({ id: Id, name: Type.String(), audience: Audience, persons: Type.Integer(), companies: Type.Array(Type.Object({ name: Type.String(), persons: Type.Integer(), house: Type.Boolean() })) });

/** What a request would meet, before it is made. */
export const ReleaseCheck = Type.Object({ checks: Type.Array(Check), approvers: Type.Array(PersonRef), to: Nullable(place), former: Nullable(Type.Object({ id: Id, number: Type.Integer() })) });
export type ReleaseCheck = Static<typeof ReleaseCheck>;

/** A line in a list of releases. Names of spaces that the asker may not know are null. */
export const ReleaseLine = Type.Object({
  id: Id,
  number: Type.Integer(),
  kind: ReleaseKind,
  state: ReleaseState,
  title: Nullable(Type.String()),
  label: Label,
  from: Nullable(Type.String()),
  to: Nullable(Type.String()),
  contacts: Type.Array(Type.String()),
  companies: Type.Array(Type.String()),
  requestedBy: PersonRef,
  requested: Moment,
  decidedBy: Nullable(PersonRef),
  decided: Nullable(Moment),
  ended: Nullable(Moment),
  endedBy: Nullable(PersonRef),
  until: Nullable(Day),
  download: Type.Boolean(),
  redacted: Type.Integer(),
  comment: Type.String(),
  copy: Nullable(Id),
  waitsForMe: Type.Boolean(),
});
export type ReleaseLine = Static<typeof ReleaseLine>;

/** A file of a release as the review shows it. */
const ReleaseFile = Type.Object({ id: Id, name: Type.String(), type: Type.String(), size: Type.Integer(), pages: Nullable(Type.Integer()), image: Type.Boolean(), leftOut: Type.Boolean(), text: Nullable(Type.String()) });

/** Who of the outsiders had it; never anybody of the house. */
export const Receipt = Type.Object({ person: Type.Object({ id: Id, name: Type.String(), company: Nullable(Type.String()) }), what: OneOf('opened', 'downloaded', 'mailed'), file: Nullable(Type.String()), first: Moment, last: Moment, times: Type.Integer() });
export type Receipt = Static<typeof Receipt>;

/** A release with all that its page needs. The content stands as it would go out, unblackened, with what is to be blackened beside it. */
export const Release = Type.Object({
  ...ReleaseLine.properties,
  post: Id,
  author: PersonRef,
  written: Moment,
  reason: Type.String(),
  source: Type.Object({ title: Nullable(Type.String()), text: Type.String(), html: Type.String(), why: Nullable(Type.String()), files: Type.Array(ReleaseFile) }),
  redactions: Type.Array(Redaction),
  checks: Type.Array(Check),
  fromPlace: Nullable(place),
  toPlace: Nullable(place),
  approvers: Type.Array(PersonRef),
  replaces: Nullable(Type.Object({ id: Id, number: Type.Integer() })),
  receipts: Type.Array(Receipt),
  abilities: Type.Object({ decide: Ability, redact: Ability, withdraw: Ability, revoke: Ability }),
});
export type Release = Static<typeof Release>;

export const Decision = Type.Object({ comment: Type.Optional(Type.String({ maxLength: 2000 })) }, { additionalProperties: false });
export const Return = Type.Object({ comment: Type.String({ minLength: 1, maxLength: 2000 }) }, { additionalProperties: false });
export const RedactionsChange = Type.Object({ redactions: Redactions }, { additionalProperties: false });

/** What of the register is wanted; days include themselves. */
export const registerFilter = {
  partner: Type.Optional(Id),
  space: Type.Optional(Id),
  label: Type.Optional(Label),
  person: Type.Optional(Id),
  state: Type.Optional(OneOf('released', 'revoked', 'expired')),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
};
export const RegisterFilter = Type.Object({ ...registerFilter, limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })), before: Type.Optional(Id) });
export type RegisterFilter = Static<typeof RegisterFilter>;

/** The answer for the managing director: the last twelve months in figures. */
export const RegisterSummary = Type.Object({
  /** Whether the asker reads the whole register, and not only what they have to do with. */
  whole: Type.Boolean(),
  released: Type.Integer(),
  standing: Type.Integer(),
  revoked: Type.Integer(),
  expired: Type.Integer(),
  redacted: Type.Integer(),
  refused: Type.Integer(),
  companies: Type.Array(Type.Object({ id: Id, name: Type.String(), releases: Type.Integer(), standing: Type.Integer(), opened: Type.Integer() })),
  labels: Type.Array(Type.Object({ label: Label, releases: Type.Integer() })),
});
export type RegisterSummary = Static<typeof RegisterSummary>;

/** Who decides, for one label or all (null), and who does so in their place. */
export const Approver = Type.Object({ person: PersonRef, deputy: Nullable(PersonRef), label: Nullable(Label) });
export type Approver = Static<typeof Approver>;
/** Those of the space; where there are none, those of the house decide. */
export const Approvers = Type.Object({ own: Type.Array(Approver), house: Type.Array(Approver), abilities: Type.Object({ change: Ability }) });
export type Approvers = Static<typeof Approvers>;
export const ApproversChange = Type.Object(
  { approvers: Type.Array(Type.Object({ person: Id, deputy: Type.Optional(Nullable(Id)), label: Type.Optional(Nullable(OneOf('public', 'internal', 'confidential'))) }, { additionalProperties: false }), { maxItems: 50 }) },
  { additionalProperties: false },
);
export type ApproversChange = Static<typeof ApproversChange>;
