import type { CommitmentAbilities, CommitmentSide, CommitmentState } from '../../../shared/api/commitments.ts';
import type { PersonKind } from '../../../shared/api/people.ts';
import { all, when, type Verdict } from '../verdict.ts';
import { canPublish, type SpaceFacts } from './space.ts';

/** A side of a commitment as the policies see it. */
export interface SideFacts {
  /** The partner company, null for the house. */
  partner: string | null;
  owner: string;
  kind: PersonKind;
  /** Whether the owner can come in at all. */
  active: boolean;
  /** Who acts for the owner today, while they are away. */
  deputy: string | null;
  agreed: boolean;
}

/** What the policies of a commitment need to know. */
export interface CommitmentFactsForPolicy {
  asker: { person: string; partner: string | null };
  state: CommitmentState;
  deleted: boolean;
  giver: SideFacts;
  receiver: SideFacts;
  /** Who asked for a move that waits. */
  moving: CommitmentSide | null;
  /** Whether the giver said that it is done. */
  done: boolean;
  space: SpaceFacts;
}

/** How somebody acts for a side: as its own, or by writing down what a mail of its owner says. */
export type Acting = 'acts' | 'record' | null;

const otherOf = { giver: 'receiver', receiver: 'giver' } as const;
const ended: ReadonlySet<CommitmentState> = new Set(['kept', 'broken', 'withdrawn', 'declined']);

/**
 * The owner of a side acts for it, while away their deputy. Where the owner can't come in, who keeps the space acts for the house, and a
 * colleague for a partner. For an owner of a partner who takes part by mail alone, or can't come in, members of the house write down what
 * their mail says. Nobody acts for both sides.
 */
export function actingFor(facts: Pick<CommitmentFactsForPolicy, 'asker' | 'giver' | 'receiver' | 'space'>, side: CommitmentSide): Acting {
  const { asker, space } = facts;
  const [own, other] = [facts[side], facts[otherOf[side]]];
  if (asker.person === own.owner) return 'acts';
  const ofTheirs = asker.partner === own.partner;
  if (asker.person === other.owner && ofTheirs) return null;
  if (ofTheirs && own.deputy === asker.person) return 'acts';
  const keeps = space.role === 'owner' || space.role === 'moderator';
  if (ofTheirs && !own.active && (own.partner !== null || keeps)) return 'acts';
  if (ofTheirs && own.kind === 'contact') return 'acts';
  return own.partner !== null && asker.partner === null && (own.kind === 'contact' || !own.active) ? 'record' : null;
}

type Facts = CommitmentFactsForPolicy;
const may = (facts: Facts, side: CommitmentSide): Verdict => when(actingFor(facts, side) !== null, side === 'giver' ? 'giverOnly' : 'receiverOnly');
const either = (facts: Facts): Verdict => when(actingFor(facts, 'giver') !== null || actingFor(facts, 'receiver') !== null, 'notOfCommitment');
const open = (facts: Facts): Verdict => all(when(!facts.deleted, 'deleted'), when(!ended.has(facts.state), 'commitmentOver'), canPublish(facts.space));
const stands = (facts: Facts): Verdict => all(open(facts), when(facts.state !== 'proposed', 'commitmentNotAgreed'));
const proposed = (facts: Facts): Verdict => all(open(facts), when(facts.state === 'proposed', 'commitmentAgreed'));

/** The sides whose word is missing and for which the asker may give it. */
export const agreeingSides = (facts: Facts): CommitmentSide[] => (['giver', 'receiver'] as const).filter((side) => !facts[side].agreed && actingFor(facts, side) !== null);

/** Whose word is missing agrees or says no. */
const canAgree = (facts: Facts): Verdict => all(proposed(facts), either(facts), when(agreeingSides(facts).length > 0, 'otherSideAnswers'));
/** Either side asks for another day, once at a time. */
const canMove = (facts: Facts): Verdict => all(stands(facts), either(facts), when(facts.moving === null, 'moveWaits'));
/** The other side answers it. */
const canAnswerMove = (facts: Facts): Verdict =>
  all(stands(facts), when(facts.moving !== null, 'noMove'), either(facts), when(facts.moving !== null && actingFor(facts, otherOf[facts.moving]) !== null, 'otherSideAnswers'));
/** Who asked takes it back. */
const canWithdrawMove = (facts: Facts): Verdict => all(stands(facts), when(facts.moving !== null, 'noMove'), when(facts.moving !== null && actingFor(facts, facts.moving) !== null, 'otherSideAnswers'));
/** The giver says that it is done. */
const canSayDone = (facts: Facts): Verdict => all(stands(facts), may(facts, 'giver'), when(!facts.done, 'doneAlready'));
/** The receiver confirms that it was kept, or says that it was not yet. */
const canConfirmKept = (facts: Facts): Verdict => all(stands(facts), may(facts, 'receiver'));
/** Either side says that it was broken. */
const canBreak = (facts: Facts): Verdict => all(stands(facts), either(facts));
/** A proposal is taken back by either side; what was agreed on, the receiver alone lets go. */
const canWithdraw = (facts: Facts): Verdict => all(open(facts), facts.state === 'proposed' ? either(facts) : may(facts, 'receiver'));
/** The giver says how sure it is. */
const canJudge = (facts: Facts): Verdict => all(stands(facts), may(facts, 'giver'));
/** Who acts for a side, or keeps the space for the house, names another owner of the same company. */
const canHandOver = (facts: Facts, side: CommitmentSide): Verdict =>
  all(open(facts), when(actingFor(facts, side) !== null || (facts[side].partner === null && facts.asker.partner === null && facts.asker.person !== facts[otherOf[side]].owner && (facts.space.role === 'owner' || facts.space.role === 'moderator')), 'notOfCommitment'));

/** Every ability with its verdict. */
export const commitmentVerdicts: { [K in keyof CommitmentAbilities]: (facts: Facts) => Verdict } = {
  agree: canAgree,
  decline: canAgree,
  move: canMove,
  answerMove: canAnswerMove,
  withdrawMove: canWithdrawMove,
  done: canSayDone,
  confirm: canConfirmKept,
  break: canBreak,
  withdraw: canWithdraw,
  judge: canJudge,
  handOverGiver: (facts) => canHandOver(facts, 'giver'),
  handOverReceiver: (facts) => canHandOver(facts, 'receiver'),
};
