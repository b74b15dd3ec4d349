import type { CheckResult, ToCheck } from '../../shared/api/rules.ts';
import { isOutsider, type Asker } from '../access/asker.ts';
import type { LabelVerdict } from '../../shared/api/labels.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { inheritedLabel } from '../labels/inherit.ts';
import { usualLabel } from '../labels/usualLabel.ts';
import { postFor } from '../posts/postFor.ts';
import { titleOf } from '../posts/title.ts';
import { fileFor } from '../files/fileFor.ts';
import { contentFor } from '../richtext/contentFor.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { examine, hashOfFindings, type ToExamine } from './examine.ts';
import { allowedFor, toExamine, verdictFor, type ToStand } from './demandMayStand.ts';

/** What the rules and labels say of something before it is sent into a space, for whoever may write there. Files are looked into outside of the transaction. */
export async function checkFor(kontor: Kontor, asker: Asker, { space, given }: { space: string; given: ToCheck }): Promise<CheckResult> {
  const { asked, label } = await kontor.read(asker, (ctx) => askedOf(ctx, space, given));
  const findings = asked ? await examine({ kontor, db: kontor.database.owner }, asked) : [];
  return { findings, hash: hashOfFindings(findings), blocked: findings.some((finding) => finding.effect === 'block'), label };
}

async function askedOf(ctx: Ctx, spaceId: string, given: ToCheck): Promise<{ asked: ToExamine | null; label: LabelVerdict | null }> {
  const space = await spaceFor(ctx, spaceId, 'publish');
  const content = await contentFor(ctx, space, { doc: given.doc, markdown: given.markdown }, { mayBeEmpty: true });
  const files = [...new Set([...(given.files ?? []), ...content.files])];
  // Only what the asker may read is looked into: findings tell what is in it.
  for (const id of files) await fileFor(ctx, id, 'read');
  const answered = given.post ? (await postFor(ctx, given.post, 'read')).post : null;
  const marking = await inheritedLabel(ctx, { given: { label: given.label ?? (await usualLabel(ctx, space, answered ?? undefined)), tlp: given.tlp ?? null }, doc: content.doc, files, ...(answered ? { post: answered } : {}) });
  const item: ToStand = { title: titleOf(given.title), doc: content.doc, why: given.why ?? null, files, marking };
  return { asked: await toExamine(ctx, space, item), label: sparing(ctx, await verdictFor(ctx, space.id, marking)) };
}

/** To outsiders it says whether, but not what the house agreed with whom. */
const sparing = (ctx: Ctx, verdict: LabelVerdict | null): LabelVerdict | null => (verdict && isOutsider(ctx.asker) ? { ...verdict, allowed: allowedFor(ctx, verdict), reasons: [] } : verdict);

