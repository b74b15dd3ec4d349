import type { Audience } from '../../shared/api/basics.ts';
import type { LabelReason, LabelVerdict } from '../../shared/api/labels.ts';
import type { WayOut } from '../../shared/api/rules.ts';
import type { Marking } from '../../shared/labels/order.ts';
import type { Refusal } from '../../shared/words/refusals.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { isOutsider } from '../access/asker.ts';
import { labelVerdict } from '../labels/labelVerdict.ts';
import { receiversIn } from '../labels/receiversIn.ts';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { examine, hashOfFindings, type ToExamine } from './examine.ts';

/** What is to stand in a space, with the word for the findings that its writer has confirmed. */
export interface ToStand {
  title?: string | null;
  doc: Doc;
  why?: string | null;
  files: readonly string[];
  marking: Marking;
  confirmed?: string | undefined;
}

const wayInto: Record<Audience, WayOut | null> = { internal: null, partners: 'partners', public: 'public' };

/**
 * Lets something stand in a space where people outside of the house read: its label may be read by all their companies, no rule holds it
 * back, and what rules warn of was confirmed in exactly this state. The rules are the house's: what outsiders write is theirs.
 */
export async function demandMayStand(ctx: Ctx, space: { id: string; audience: Audience }, item: ToStand): Promise<void> {
  if (wayInto[space.audience] === null) return;
  await demandLabelAllowed(ctx, space.id, item.marking);
  const asked = await toExamine(ctx, space, item);
  const findings = asked ? await ctx.asOwner((db) => examine({ kontor: ctx.kontor, db }, asked)) : [];
  if (findings.some((finding) => finding.effect === 'block')) throw new Problem('ruleBlocks', { findings, hash: hashOfFindings(findings) });
  const hash = hashOfFindings(findings);
  if (findings.length > 0 && item.confirmed !== hash) throw new Problem('ruleWarns', { findings, hash });
}

/** What is to be examined of something that is to stand in this space; null in spaces of the house, and for outsiders, who would learn the rules by it. */
export async function toExamine(ctx: Ctx, space: { id: string; audience: Audience }, item: ToStand): Promise<ToExamine | null> {
  const audience = wayInto[space.audience];
  if (audience === null || isOutsider(ctx.asker)) return null;
  const { title, doc, why, files, marking } = item;
  const members = await ctx.asOwner((db) => db.selectFrom('membership').select('person_id').where('space_id', '=', space.id).limit(2000).execute());
  return { title, doc, why, files: files.map((id) => ({ id })), audience, label: marking.label, known: [ctx.asker.person, ...members.map((row) => row.person_id)] };
}

const refusalOf: Record<LabelReason['why'], Refusal> = { permitted: 'labelNotForPartner', agreed: 'labelNotForPartner', notPermitted: 'labelNotForPartner', noAgreement: 'noAgreement', agreementOver: 'noAgreement', strictlyConfidential: 'strictlyStays', tlp: 'tlpStays' };

/** Refuses a label that not all companies of the space may receive; any label is fine in spaces of the house. */
export async function demandLabelAllowed(ctx: Ctx, space: string, marking: Marking): Promise<void> {
  const verdict = await verdictFor(ctx, space, marking);
  const no = verdict?.reasons.find((reason) => holdsBack(ctx, reason));
  if (no) throw new Problem('refused', { refusal: no.why === 'notPermitted' && no.partner === null ? 'publicOnly' : refusalOf[no.why] });
}

/** Whether what these reasons say lets the asker's writing stand. */
export const allowedFor = (ctx: Ctx, verdict: LabelVerdict): boolean => !verdict.reasons.some((reason) => holdsBack(ctx, reason));

// What outsiders write comes in: agreements on secrecy hold back what the house says, not what it is told.
const holdsBack = (ctx: Ctx, { why, allowed }: LabelReason): boolean => !allowed && !(isOutsider(ctx.asker) && (why === 'noAgreement' || why === 'agreementOver'));

/** What companies of a space may receive of this label; null in spaces of the house. */
export async function verdictFor(ctx: Ctx, space: string, marking: Marking): Promise<LabelVerdict | null> {
  return ctx.asOwner(async (db) => {
    const { audience } = await db.selectFrom('space').select('audience').where('id', '=', space).executeTakeFirstOrThrow();
    if (audience === 'internal') return null;
    if (audience === 'public') return { ...marking, allowed: marking.label === 'public', reasons: [{ why: marking.label === 'public' ? 'permitted' : 'notPermitted', allowed: marking.label === 'public', partner: null, until: null }] };
    return labelVerdict(marking, await receiversIn(db, space));
  });
}
