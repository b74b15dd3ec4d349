import { sql, type Kysely } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import type { FileRef } from '../../shared/api/posts.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import type { Tables } from '../database/tables.ts';
import { filesOf } from '../files/filesOf.ts';
import { personRef } from '../people/personRef.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import { htmlLinks } from '../posts/htmlLinks.ts';

/** A comment with all that does not depend on who reads it. */
export interface CommentFacts {
  id: string;
  post: string;
  space: string;
  author: PersonRef;
  doc: Doc;
  html: string;
  text: string;
  label: Label;
  tlp: Tlp | null;
  version: number;
  created: Date;
  edited: Date | null;
  deleted: Date | null;
  files: FileRef[];
}

interface Row {
  id: string; post_id: string; space_id: string; doc: Doc; text: string; label: Label; tlp: Tlp | null; version: number; created: Date; edited: Date | null; deleted: Date | null;
  author_id: string; author_name: string; author_role: string | null; author_photo: string | null; author_company: string | null;
}

/** Comments of these ids as far as row security lets them be seen, oldest first. */
export async function loadComments(db: Kysely<Tables>, ids: readonly string[]): Promise<CommentFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select c.id, c.post_id, c.space_id, c.doc, c.text, c.label, c.tlp, c.version, c.created, c.edited, c.deleted, a.id as author_id, a.name as author_name, a.role as author_role, a.photo_id as author_photo, a.company as author_company
    from comment c join person a on a.id = c.author_id where c.id = any(${ids}::uuid[]) order by c.id`.execute(db);
  const files = await filesOf(db, { comments: rows.map((row) => row.id) });
  return rows.map((row) => ({
    id: row.id,
    post: row.post_id,
    space: row.space_id,
    author: personRef({ id: row.author_id, name: row.author_name, role: row.author_role, photo_id: row.author_photo, company: row.author_company }),
    doc: row.deleted ? { type: 'doc', content: [] } : row.doc,
    html: row.deleted ? '' : docToHtml(row.doc, htmlLinks),
    text: row.deleted ? '' : row.text,
    label: row.label,
    tlp: row.tlp,
    version: row.version,
    created: row.created,
    edited: row.edited,
    deleted: row.deleted,
    files: row.deleted ? [] : (files.get(row.id) ?? []),
  }));
}
