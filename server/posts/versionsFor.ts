import type { Version } from '../../shared/api/posts.ts';
import { diffDocs } from '../../shared/richtext/diffDocs.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import { htmlLinks } from './htmlLinks.ts';
import { postFor } from './postFor.ts';

export interface VersionRow extends PersonRefRow {
  version: number;
  title: string | null;
  doc: Doc;
  at: Date;
}

const MOST_VERSIONS = 50;

/** The states of a text, newest first, each with what changed against the one before. */
export function presentVersions(rows: readonly VersionRow[]): { items: Version[]; next: null } {
  const items = rows.map((row, place) => {
    const before = rows[place + 1];
    return {
      version: row.version,
      editor: personRef(row),
      created: row.at.toISOString(),
      title: row.title,
      html: docToHtml(row.doc, htmlLinks),
      changes: before ? diffDocs(before.doc, row.doc) : [],
    };
  });
  return { items, next: null };
}

/** The history of a post, the present state first. */
export async function versionsFor(ctx: Ctx, id: string): Promise<{ items: Version[]; next: null }> {
  const { post } = await postFor(ctx, id, 'seeHistory');
  const earlier = await ctx.db
    .selectFrom('post_version as v')
    .innerJoin('person as p', 'p.id', 'v.editor_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company', 'v.version', 'v.title', 'v.doc', 'v.created as at'])
    .where('v.post_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  const { author } = post;
  // Whom an outsider does not know is missing: then its author stands for it.
  const last = await ctx.db.selectFrom('post as o').innerJoin('person as p', 'p.id', 'o.edited_by').select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company']).where('o.id', '=', id).executeTakeFirst();
  const editor = last ?? { id: author.id, name: author.name, role: author.role, photo_id: null, company: author.company };
  const now: VersionRow = { ...editor, version: post.version, title: post.title, doc: post.doc, at: post.edited ?? post.created };
  return presentVersions([now, ...earlier]);
}
