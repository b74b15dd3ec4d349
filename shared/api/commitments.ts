import { Type, type Static } from 'typebox';
import { Ability, Audience, Day, Id, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';

/**
 * Proposed until both sides agreed (accepted) or one said no (declined); moved when both agreed on another day; then kept, as the
 * receiver confirms, broken, or withdrawn, when the receiver lets go of it or it was never agreed on.
 */
export const CommitmentState = OneOf('proposed', 'accepted', 'moved', 'kept', 'broken', 'withdrawn', 'declined');
export type CommitmentState = Static<typeof CommitmentState>;

/** Who promises, and whom. */
export const CommitmentSide = OneOf('giver', 'receiver');
export type CommitmentSide = Static<typeof CommitmentSide>;

/** How sure the giver is to keep it. */
export const Confidence = OneOf('onTrack', 'atRisk', 'late');
export type Confidence = Static<typeof Confidence>;

/** A week as ISO 8601 writes it: 2026-W48. */
const Week = Type.String({ pattern: '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$', examples: ['2026-W48'] });

const when = { due: Type.Optional(Nullable(Day)), week: Type.Optional(Nullable(Week)) };
const side = Type.Object({ person: Id, department: Type.Optional(Nullable(Type.String({ maxLength: 120 }))) }, { additionalProperties: false });

/** What a commitment is made of beside title and text. Either a last day (`due`) or a week. The company of a side is that of its owner. */
export const NewCommitment = Type.Object(
  {
    giver: side,
    receiver: side,
    ...when,
    /** The post or answer in which it was said: its author has agreed by saying it. */
    source: Type.Optional(Nullable(Type.Object({ post: Id, comment: Type.Optional(Nullable(Id)) }, { additionalProperties: false }))),
    /** Posts of the same space that belong to it. */
    links: Type.Optional(Type.Array(Id, { maxItems: 10, uniqueItems: true })),
  },
  { additionalProperties: false },
);
export type NewCommitment = Static<typeof NewCommitment>;

/** What of a proposal may be mended; a new day asks the other side again. */
export const CommitmentChange = Type.Object({ ...when, links: Type.Optional(Type.Array(Id, { maxItems: 10, uniqueItems: true })) }, { additionalProperties: false });

/** One side: a company (null: the house), within the house a department, and its owner. `byMail`: the owner takes part by mail alone. */
const Side = Type.Object({ partner: Nullable(Type.Object({ id: Id, name: Type.String() })), department: Nullable(Type.String()), person: PersonRef, byMail: Type.Boolean(), agreed: Nullable(Moment) });

/** A move that waits for the other side. */
const Move = Type.Object({ due: Day, week: Nullable(Week), side: CommitmentSide, by: PersonRef, why: Type.String(), asked: Moment });

export const CommitmentAbilities = Type.Object({
  agree: Ability,
  decline: Ability,
  move: Ability,
  answerMove: Ability,
  withdrawMove: Ability,
  done: Ability,
  confirm: Ability,
  break: Ability,
  withdraw: Ability,
  judge: Ability,
  handOverGiver: Ability,
  handOverReceiver: Ability,
});
export type CommitmentAbilities = Static<typeof CommitmentAbilities>;

/** A commitment as its post shows it. Of `due` the whole day counts; of a week its Sunday is given. */
export const Commitment = Type.Object({
  state: CommitmentState,
  giver: Side,
  receiver: Side,
  due: Day,
  week: Nullable(Week),
  firstDue: Day,
  firstWeek: Nullable(Week),
  move: Nullable(Move),
  moves: Type.Integer(),
  confidence: Nullable(Type.Object({ level: Confidence, why: Type.String(), at: Moment })),
  /** When the giver said that it is done. */
  done: Nullable(Moment),
  /** The day that it was kept on. */
  fulfilled: Nullable(Day),
  settled: Nullable(Moment),
  links: Type.Array(Type.Object({ post: Id, comment: Nullable(Id), title: Type.String(), source: Type.Boolean() })),
  /** The sides for which the asker acts; `record`: by writing down what a mail of theirs says. */
  mine: Type.Object({ giver: Nullable(OneOf('acts', 'record')), receiver: Nullable(OneOf('acts', 'record')) }),
  abilities: CommitmentAbilities,
});
export type Commitment = Static<typeof Commitment>;

/** Which words say it, and why: who acts for somebody who takes part by mail names the answer that says it. */
const said = {
  why: Type.Optional(Type.String({ maxLength: 1000 })),
  evidence: Type.Optional(Nullable(Id)),
  /** The word for the findings of the rules that may leave all the same. */
  confirmed: Type.Optional(Type.String({ maxLength: 64 })),
};
const needed = { ...said, why: Type.String({ minLength: 1, maxLength: 1000 }) };
const closed = { additionalProperties: false } as const;

/** `version` is that of the post as it was read: to other words nobody agrees by mistake. */
export const Acceptance = Type.Object({ agreed: Type.Boolean(), version: Type.Optional(Type.Integer({ minimum: 1 })), ...said }, closed);
export const NewMove = Type.Object({ ...when, ...needed }, closed);
export const MoveAnswer = Type.Object({ agreed: Type.Boolean(), ...said }, closed);
export const DoneNote = Type.Object({ day: Type.Optional(Nullable(Day)), ...said }, closed);
export const Confirmation = Type.Object({ kept: Type.Boolean(), day: Type.Optional(Nullable(Day)), ...said }, closed);
export const Ending = Type.Object({ as: OneOf('broken', 'withdrawn'), ...needed }, closed);
export const Judgement = Type.Object({ level: Confidence, ...said }, closed);
export const HandOver = Type.Object({ side: CommitmentSide, person: Id }, closed);
export type Said = Static<typeof DoneNote>;

export const StepKind = OneOf('proposed', 'agreed', 'declined', 'moveAsked', 'moved', 'moveRefused', 'moveWithdrawn', 'done', 'notDone', 'kept', 'broken', 'withdrawn', 'judged', 'handedOver');
export type StepKind = Static<typeof StepKind>;

/** One step of a commitment: who did what for which side, when and why; `for` and `evidence` where it was written down from a mail. */
export const CommitmentStep = Type.Object({
  id: Id,
  what: StepKind,
  side: Nullable(CommitmentSide),
  by: PersonRef,
  for: Nullable(PersonRef),
  evidence: Nullable(Type.Object({ post: Id, comment: Nullable(Id) })),
  why: Type.String(),
  due: Nullable(Day),
  week: Nullable(Week),
  beforeDue: Nullable(Day),
  beforeWeek: Nullable(Week),
  confidence: Nullable(Confidence),
  to: Nullable(PersonRef),
  created: Moment,
});
export type CommitmentStep = Static<typeof CommitmentStep>;

/** What of a text may become a commitment: the sentence, the date recognised in it, and the sides as far as they are plain. */
export const CommitmentSuggestion = Type.Object({
  title: Type.String(),
  due: Nullable(Day),
  week: Nullable(Week),
  /** The words that were taken for the date. */
  words: Nullable(Type.String()),
  space: Type.Object({ id: Id, name: Type.String(), audience: Audience }),
  giver: Nullable(PersonRef),
  receiver: Nullable(PersonRef),
});
export type CommitmentSuggestion = Static<typeof CommitmentSuggestion>;

/** A line of the ledger. `waits`: whose word is missing now; `late`: the day has passed and it is open. */
export const LedgerLine = Type.Object({
  post: Id,
  title: Type.String(),
  space: Type.Object({ id: Id, name: Type.String(), audience: Audience }),
  state: CommitmentState,
  giver: Type.Object({ partner: Nullable(Type.Object({ id: Id, name: Type.String() })), department: Nullable(Type.String()), person: Type.Object({ id: Id, name: Type.String() }) }),
  receiver: Type.Object({ partner: Nullable(Type.Object({ id: Id, name: Type.String() })), department: Nullable(Type.String()), person: Type.Object({ id: Id, name: Type.String() }) }),
  due: Day,
  week: Nullable(Week),
  firstDue: Day,
  firstWeek: Nullable(Week),
  moveDue: Nullable(Day),
  moveWeek: Nullable(Week),
  confidence: Nullable(Confidence),
  fulfilled: Nullable(Day),
  waits: Type.Array(Type.Object({ side: CommitmentSide, for: OneOf('agree', 'answerMove', 'confirm') })),
  late: Type.Boolean(),
});
export type LedgerLine = Static<typeof LedgerLine>;

/** How many commitments of a ledger stand how: `waiting` for the asker's word, `late`, `open` in all (these among them), `settled`. */
const LedgerCounts = Type.Object({ open: Type.Integer(), late: Type.Integer(), waiting: Type.Integer(), settled: Type.Integer() });

/** A page of the ledger, by due day; `counts` with the first page, over all that the filters of place and side leave. */
export const Ledger = Type.Object({ items: Type.Array(LedgerLine), next: Nullable(Type.String()), counts: Nullable(LedgerCounts) });
export type Ledger = Static<typeof Ledger>;

/** How a ledger is asked for: where (space, partner, own), which (state or a group of them), from when until when. */
export const LedgerQuery = Type.Object({
  space: Type.Optional(Id),
  partner: Type.Optional(Id),
  mine: Type.Optional(Type.Boolean()),
  /** Promised by the asker's company (`giver`) or to it (`receiver`). */
  side: Type.Optional(CommitmentSide),
  which: Type.Optional(OneOf('open', 'late', 'waiting', 'settled', 'all')),
  state: Type.Optional(CommitmentState),
  q: Type.Optional(Type.String({ maxLength: 100 })),
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  order: Type.Optional(OneOf('due', 'latest')),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  before: Type.Optional(Type.String({ maxLength: 200 })),
});
export type LedgerQuery = Static<typeof LedgerQuery>;
