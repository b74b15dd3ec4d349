import type { Draft } from '../../shared/api/posts.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { RichTextError } from '../../shared/richtext/error.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { spaceFor } from '../spaces/spaceFor.ts';

/** What is kept of a draft: where to, what, and when it is to be published. */
export interface DraftInput {
  space?: string | null;
  content?: unknown;
  publishAt?: string | null;
}

const MOST_DRAFTS = 200;
const MOST_BYTES = 300_000;

function demandSane(ctx: Ctx, draft: DraftInput): void {
  if (draft.content !== undefined && JSON.stringify(draft.content).length > MOST_BYTES) throw new Problem('tooLarge');
  if (draft.publishAt && new Date(draft.publishAt) <= ctx.now) throw new Problem('invalid', { fields: [{ field: 'publishAt', says: 'past' }] });
}

const present = (row: { id: string; space_id: string | null; content: unknown; publish_at: Date | null; failed: string | null; updated: Date }): Draft => ({
  id: row.id,
  space: row.space_id,
  content: row.content,
  doc: docOf(row.content),
  publishAt: row.publish_at?.toISOString() ?? null,
  failed: row.failed,
  updated: row.updated.toISOString(),
});

// The editor knows no Markdown. What is no text that could be published stays as it was written.
function docOf(content: unknown): unknown {
  const { doc, markdown } = (content ?? {}) as { doc?: unknown; markdown?: unknown };
  if (doc || typeof markdown !== 'string') return null;
  try {
    return docFromMarkdown(markdown);
  } catch (error) {
    if (error instanceof RichTextError) return null;
    throw error;
  }
}

const columns = ['id', 'space_id', 'content', 'publish_at', 'failed', 'updated'] as const;

/** The asker's drafts, the last touched first. */
export async function draftsFor(ctx: Ctx): Promise<{ items: Draft[]; next: null }> {
  const rows = await ctx.db.selectFrom('draft').select(columns).where('person_id', '=', ctx.asker.person).orderBy('updated', 'desc').limit(MOST_DRAFTS).execute();
  return { items: rows.map(present), next: null };
}

async function draftFor(ctx: Ctx, id: string) {
  const row = await ctx.db.selectFrom('draft').select(columns).where('id', '=', id).where('person_id', '=', ctx.asker.person).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Keeps a new draft; nobody but its writer ever sees it. */
export async function keepDraft(kontor: Kontor, asker: Asker, draft: DraftInput): Promise<Draft> {
  const id = await kontor.act(asker, async (ctx) => {
    demandSane(ctx, draft);
    if (draft.space) await spaceFor(ctx, draft.space, 'read');
    const kept = await ctx.db.selectFrom('draft').select((eb) => eb.fn.countAll<string>().as('n')).where('person_id', '=', asker.person).executeTakeFirstOrThrow();
    if (Number(kept.n) >= MOST_DRAFTS) throw new Problem('quotaReached');
    const made = newId();
    await ctx.db
      .insertInto('draft')
      .values({ id: made, person_id: asker.person, space_id: draft.space ?? null, content: JSON.stringify(draft.content ?? {}), publish_at: draft.publishAt ?? null })
      .execute();
    return made;
  });
  return kontor.read(asker, async (ctx) => present(await draftFor(ctx, id)));
}

/** Changes a draft: text, space or the time it is to be published. */
export async function changeDraft(kontor: Kontor, asker: Asker, id: string, change: DraftInput): Promise<Draft> {
  await kontor.act(asker, async (ctx) => {
    await draftFor(ctx, id);
    demandSane(ctx, change);
    if (change.space) await spaceFor(ctx, change.space, 'read');
    await ctx.db
      .updateTable('draft')
      .set({
        updated: ctx.now,
        failed: null,
        ...(change.space !== undefined ? { space_id: change.space } : {}),
        ...(change.content !== undefined ? { content: JSON.stringify(change.content) } : {}),
        ...(change.publishAt !== undefined ? { publish_at: change.publishAt } : {}),
      })
      .where('id', '=', id)
      .execute();
  });
  return kontor.read(asker, async (ctx) => present(await draftFor(ctx, id)));
}

/** Throws a draft away. */
export async function dropDraft(kontor: Kontor, asker: Asker, id: string): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await draftFor(ctx, id);
    await ctx.db.deleteFrom('draft').where('id', '=', id).execute();
  });
}
