import type { Kysely } from 'kysely';
import type { LabelSetting } from '../../shared/api/labels.ts';
import { lowers, strictest, type Marking } from '../../shared/labels/order.ts';
import type { Asker } from '../access/asker.ts';
import { commentFor } from '../comments/commentFor.ts';
import type { Tables } from '../database/tables.ts';
import { fileFor } from '../files/fileFor.ts';
import { itemOf } from '../files/keepFile.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { Problem } from '../problems.ts';
import { demandLabelAllowed } from '../rules/demandMayStand.ts';

type Table = 'post' | 'comment' | 'file';
interface Item {
  table: Table;
  id: string;
  space: string | null;
  post: string | null;
}

/** Sets the label of a post; its files follow: raised with it, and lowered with it where they had the same. */
export const setPostLabel = (kontor: Kontor, asker: Asker, id: string, to: LabelSetting): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const { post } = await postFor(ctx, id, 'label');
    await change(ctx, { table: 'post', id, space: post.space.id, post: id }, to);
  });

/** Sets the label of an answer, and of its files. */
export const setCommentLabel = (kontor: Kontor, asker: Asker, id: string, to: LabelSetting): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const { comment } = await commentFor(ctx, id, 'label');
    await change(ctx, { table: 'comment', id, space: comment.space, post: comment.post }, to);
  });

/** Sets the label of a file; the item that carries it is raised to at least the same. */
export const setFileLabel = (kontor: Kontor, asker: Asker, id: string, to: LabelSetting): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const file = await fileFor(ctx, id, 'change');
    const carrier = file.post ? ({ table: 'post', id: file.post } as const) : file.comment ? ({ table: 'comment', id: file.comment } as const) : null;
    // What carries is locked before what is carried, as the search does it: two who went opposite ways would wait for each other.
    const before = carrier && (await ctx.asOwner((db) => markingOf(db, carrier)));
    const at = await ctx.asOwner((db) => itemOf(db, id));
    const after = await change(ctx, { table: 'file', id, space: at.space ?? null, post: at.post ?? null }, to);
    if (!carrier || !before) return;
    await ctx.asOwner((db) => db.updateTable(carrier.table).set(strictest(before, after)).where('id', '=', carrier.id).execute());
  });

const markingOf = (db: Kysely<Tables>, { table, id }: Pick<Item, 'table' | 'id'>): Promise<Marking> => db.selectFrom(table).select(['label', 'tlp']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();

async function change(ctx: Ctx, item: Item, { label, tlp = null, reason }: LabelSetting): Promise<Marking> {
  const to: Marking = { label, tlp };
  if (item.space) await demandLabelAllowed(ctx, item.space, to);
  const done = await ctx.asOwner(async (db) => {
    const from = await markingOf(db, item);
    if (from.label === label && from.tlp === tlp) return null;
    if (item.table !== 'file') await demandNotBelowFiles(db, item, { from, to });
    await noteChange(ctx, db, { item, from, to, reason });
    await db.updateTable(item.table).set(to).where('id', '=', item.id).execute();
    if (item.table !== 'file') await takeFilesAlong(db, item, { from, to });
    return from;
  });
  if (done) ctx.record({ kind: lowers(done, to) ? 'label.lowered' : 'label.raised', space: item.space, post: item.post, subject: item.id, data: { from: done.label, to: label } });
  return to;
}

/** Keeps who changed a label from what to what; who lowers it must say why. */
export async function noteChange(ctx: Ctx, db: Kysely<Tables>, { item, from, to, reason }: { item: Pick<Item, 'table' | 'id'>; from: Marking; to: Marking; reason: string | undefined }): Promise<void> {
  const why = reason?.trim() || null;
  if (lowers(from, to) && !why) throw new Problem('invalid', { fields: [{ field: 'reason', says: 'reason' }] });
  const column = { post: 'post_id', comment: 'comment_id', file: 'file_id' } as const;
  await db
    .insertInto('label_change')
    .values({ id: ctx.newId(), [column[item.table]]: item.id, from_label: from.label, to_label: to.label, from_tlp: from.tlp, to_tlp: to.tlp, reason: why, person_id: ctx.asker.person, created: ctx.now })
    .execute();
}

/** An item is at least as strict as the files it carries that do not follow it. */
async function demandNotBelowFiles(db: Kysely<Tables>, item: Item, { from, to }: { from: Marking; to: Marking }): Promise<void> {
  const others = (await filesOn(db, item)).filter((file) => file.label !== from.label || file.tlp !== from.tlp);
  if (others.some((file) => lowers(file, to))) throw new Problem('refused', { refusal: 'fileStricter' });
}

const filesOn = (db: Kysely<Tables>, item: Item) =>
  db.selectFrom('file').select(['id', 'label', 'tlp']).where(item.table === 'post' ? 'post_id' : 'comment_id', '=', item.id).where('removed', 'is', null).execute();

async function takeFilesAlong(db: Kysely<Tables>, item: Item, { from, to }: { from: Marking; to: Marking }): Promise<void> {
  for (const file of await filesOn(db, item)) {
    const followed = file.label === from.label && file.tlp === from.tlp ? to : strictest(file, to);
    await db.updateTable('file').set({ label: followed.label, tlp: followed.tlp }).where('id', '=', file.id).execute();
  }
}
