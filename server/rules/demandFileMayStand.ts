import { commentFor } from '../comments/commentFor.ts';
import { fileFor } from '../files/fileFor.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import type { Received } from '../files/receive.ts';
import { demandMayStand } from './demandMayStand.ts';
import { loadRules } from './load.ts';

/** Lets the newest version of a file hang where it hangs, if outsiders read there. */
export async function demandFileMayStand(ctx: Ctx, id: string, confirmed: string | undefined): Promise<void> {
  const file = await fileFor(ctx, id, 'read');
  const held = file.post ? await postFor(ctx, file.post, 'read') : file.comment ? await commentFor(ctx, file.comment, 'read') : null;
  if (!held || held.post.space.audience === 'internal') return;
  await demandMayStand(ctx, held.post.space, { doc: { type: 'doc', content: [] }, files: [id], marking: { label: file.label, tlp: file.tlp }, confirmed });
}

/** Looks into a content before the transaction that makes it a version, so that this one finds the result in memory. */
export async function inspectContent(kontor: Kontor, { sha256, size, type }: Received): Promise<void> {
  const rules = await loadRules({ kontor, db: kontor.database.owner });
  await kontor.inspector.inspect(kontor.blobs, rules, { sha256, size, type: type.mime, image: type.image ?? null, text: type.text ?? null });
}
