import { sql, type Kysely } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import { strictest, type Marking } from '../../shared/labels/order.ts';
import type { Doc, DocNode } from '../../shared/richtext/doc.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';

/** What an item takes its label from besides what its writer says: its files, what it quotes, and the post it answers. */
export interface Sources {
  given: Marking;
  doc: Doc;
  files: readonly string[];
  /** The post that a comment answers. */
  post?: Marking;
  /** Posts and answers that a page grows out of. */
  grownFrom?: readonly { post: string; comment?: string | null }[] | undefined;
}

/** The label that an item gets: at least that of every file it carries, of every answer it quotes, and of what it grew out of. */
export async function inheritedLabel(ctx: Ctx, { given, doc, files, post, grownFrom = [] }: Sources): Promise<Marking> {
  const quotes = quotesIn(doc);
  if (files.length + quotes.length + grownFrom.length === 0) return post ? strictest(given, post) : given;
  const answers = grownFrom.flatMap(({ comment }) => comment ?? []);
  const found = await ctx.asOwner((db) => markingsOf(db, { files, answers: [...quotes, ...answers], posts: grownFrom.map((one) => one.post) }));
  return strictest(given, ...(post ? [post] : []), ...found);
}

async function markingsOf(db: Kysely<Tables>, { files, answers, posts }: { files: readonly string[]; answers: readonly string[]; posts: readonly string[] }): Promise<Marking[]> {
  const { rows } = await sql<{ label: Label; tlp: Tlp | null }>`
    select label, tlp from file where id = any(${files}::uuid[])
    union select label, tlp from comment where id = any(${answers}::uuid[])
    union select label, tlp from post where id = any(${posts}::uuid[])
    union select p.label, p.tlp from comment c join post p on p.id = c.post_id where c.id = any(${answers}::uuid[])`.execute(db);
  return rows;
}

/** The answers that a text quotes. */
function quotesIn(doc: Doc): string[] {
  const found = new Set<string>();
  const walk = (node: DocNode): void => {
    if (node.type === 'blockquote' && node.attrs?.commentId) found.add(node.attrs.commentId);
    if ('content' in node) for (const child of (node.content ?? []) as DocNode[]) walk(child);
  };
  walk(doc);
  return [...found];
}

/** Files get at least the label of the item that carries them. `db` sees past row security. */
export async function labelFiles(db: Kysely<Tables>, files: readonly string[], marking: Marking): Promise<void> {
  if (files.length === 0) return;
  const rows = await db.selectFrom('file').select(['id', 'label', 'tlp']).where((eb) => eb('id', '=', eb.fn.any(eb.val(files)))).execute();
  for (const row of rows) {
    const to = strictest(row, marking);
    if (to.label !== row.label || to.tlp !== row.tlp) await db.updateTable('file').set(to).where('id', '=', row.id).execute();
  }
}
