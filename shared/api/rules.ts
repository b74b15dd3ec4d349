import { Type, type Static } from 'typebox';
import { Doc, Id, Label, Moment, Nullable, OneOf, Tlp } from './basics.ts';
import { LabelVerdict } from './labels.ts';

/** What a rule looks for. */
export const RuleKind = OneOf('terms', 'pattern', 'iban', 'tax', 'phone', 'privateMail', 'credentials', 'names', 'fileType', 'hidden', 'metadata');
export type RuleKind = Static<typeof RuleKind>;

/** `block` holds the text back, `warn` asks whoever sends it to confirm. */
export const Effect = OneOf('block', 'warn');
export type Effect = Static<typeof Effect>;

/** The ways out of the house that a rule watches. */
export const WayOut = OneOf('partners', 'mail', 'public');
export type WayOut = Static<typeof WayOut>;

/** What exactly was found; `unexamined` means that a file could not be looked into. */
export const Found = OneOf('term', 'pattern', 'iban', 'taxId', 'taxNumber', 'vatId', 'phone', 'privateMail', 'credential', 'name', 'fileType', 'trackedChanges', 'comments', 'hiddenText', 'hiddenSheet', 'hiddenRows', 'hiddenSlide', 'notes', 'macros', 'embedded', 'author', 'location', 'device', 'unexamined');
export type Found = Static<typeof Found>;

/** Why a file could not be examined. */
export const Unexamined = OneOf('unsupported', 'too-large', 'damaged', 'encrypted', 'bomb', 'time', 'memory', 'busy', 'missing', 'failed');
export type Unexamined = Static<typeof Unexamined>;

/**
 * Where something was found. `from` and `to` count UTF-16 code units in the title, in the plain text of the document (see docToText), in the
 * reason of a decision, in the target of a link or in a file's name. Inside a file `part` names the page, sheet or slide, where there is one.
 */
export const Where = Type.Object({
  in: OneOf('title', 'text', 'why', 'link', 'fileName', 'file'),
  from: Nullable(Type.Integer()),
  to: Nullable(Type.Integer()),
  file: Nullable(Id),
  name: Nullable(Type.String()),
  part: Nullable(Type.String()),
});
export type Where = Static<typeof Where>;

/** One finding: which rule, what, where; `excerpt` is what was found (of credentials only the beginning), with a little of what stands around it. */
export const Finding = Type.Object({
  rule: Nullable(Id),
  name: Type.String(),
  kind: Nullable(RuleKind),
  effect: Effect,
  found: Found,
  why: Nullable(Unexamined),
  where: Where,
  before: Type.String(),
  excerpt: Type.String(),
  after: Type.String(),
});
export type Finding = Static<typeof Finding>;

/** What a rule looks for besides its kind: the words of a list, one pattern, or endings of file names. */
const terms = Type.Array(Type.String({ maxLength: 80 }), { maxItems: 20_000 });
const patterns = Type.Array(Type.String({ minLength: 1, maxLength: 500 }), { maxItems: 20 });
const what = { name: Type.String({ minLength: 1, maxLength: 120 }), effect: Effect, audiences: Type.Array(WayOut, { minItems: 1, maxItems: 3, uniqueItems: true }), labels: Type.Array(Label, { minItems: 1, maxItems: 4, uniqueItems: true }), active: Type.Boolean() };

export const Rule = Type.Object({ id: Id, kind: RuleKind, ...what, terms: Type.Array(Type.String()), patterns: Type.Array(Type.String()), changed: Moment });
export type Rule = Static<typeof Rule>;

export const NewRule = Type.Object({ kind: RuleKind, ...what, terms: Type.Optional(terms), patterns: Type.Optional(patterns) }, { additionalProperties: false });
export type NewRule = Static<typeof NewRule>;

const { name, effect, audiences, labels, active } = what;
export const RuleChange = Type.Object(
  { name: Type.Optional(name), effect: Type.Optional(effect), audiences: Type.Optional(audiences), labels: Type.Optional(labels), active: Type.Optional(active), terms: Type.Optional(terms), patterns: Type.Optional(patterns) },
  { additionalProperties: false },
);
export type RuleChange = Static<typeof RuleChange>;

/** A text or uploaded files of one's own to be tried; `rule` tries one rule as it is written, kept or not. */
export const Trial = Type.Object(
  { text: Type.Optional(Type.String({ maxLength: 100_000 })), files: Type.Optional(Type.Array(Id, { maxItems: 5 })), rule: Type.Optional(NewRule) },
  { additionalProperties: false },
);
export type Trial = Static<typeof Trial>;
export const TrialResult = Type.Object({ findings: Type.Array(Finding), milliseconds: Type.Number() });
export type TrialResult = Static<typeof TrialResult>;

/** What is about to be sent into a space, as the composer asks about it. */
export const ToCheck = Type.Object(
  {
    title: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
    doc: Type.Optional(Doc),
    markdown: Type.Optional(Type.String({ maxLength: 100_000 })),
    why: Type.Optional(Type.String({ maxLength: 5000 })),
    files: Type.Optional(Type.Array(Id, { maxItems: 50 })),
    label: Type.Optional(Label),
    tlp: Type.Optional(Nullable(Tlp)),
    /** The post that it answers. */
    post: Type.Optional(Id),
  },
  { additionalProperties: false },
);
export type ToCheck = Static<typeof ToCheck>;

/** What rules and labels say of it; `label` is null in a space of the house. */
export const CheckResult = Type.Object({ findings: Type.Array(Finding), hash: Type.String(), blocked: Type.Boolean(), label: Nullable(LabelVerdict) });
export type CheckResult = Static<typeof CheckResult>;
