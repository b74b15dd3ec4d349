import { sql, type Kysely } from 'kysely';
import type { Block, Doc, DocNode } from '../../shared/richtext/doc.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import type { Tables } from '../database/tables.ts';
import { keepBlob } from '../files/keepFile.ts';
import type { Ctx } from '../kontor.ts';
import { blackenDoc, blackenText, findWords } from './blacken.ts';
import type { HeldRelease } from './releaseFor.ts';
import type { Rendition } from './renditions.ts';
import type { Source } from './source.ts';

/** What went out: the copy in the partner space (none for a release by mail), and what it says. */
export interface Copy {
  copy: string | null;
  title: string | null;
  doc: Doc;
  why: string | null;
  files: readonly Rendition[];
  redacted: number;
}

/** Makes the copy of a release in the transaction that decides; `db` sees past row security. It is written in the author's name. */
export async function makeCopy(db: Kysely<Tables>, ctx: Ctx, { held, source, files }: { held: HeldRelease; source: Source; files: readonly Rendition[] }): Promise<Copy> {
  const find = findWords(held.redactions.flatMap((one) => ('words' in one ? [one.words] : [])));
  const title = blackenText(source.title ?? '', find);
  const why = blackenText(source.why ?? '', find);
  const body = blackenDoc(source.doc, find, ctx.kontor.config.address);
  const ids = new Map(files.map((file) => [file.source, ctx.newId()]));
  const doc = withFiles(body.doc, ids);
  const redacted = title.places + why.places + body.places + files.reduce((sum, file) => sum + file.places, 0) + held.redactions.filter((one) => 'leaveOut' in one).length;
  const made = { title: title.text || null, doc, why: why.text || null, files, redacted };
  if (!held.to) return { ...made, copy: null };
  const id = ctx.newId();
  await db
    .insertInto('post')
    .values({
      id,
      space_id: held.to,
      author_id: source.author,
      kind: source.kind === 'question' || source.kind === 'decision' || source.kind === 'page' ? source.kind : 'note',
      title: made.title,
      doc: JSON.stringify(doc),
      text: docToText(doc),
      created: ctx.now,
      label: source.label,
      tlp: source.tlp,
      release_id: held.id,
      ...(source.kind === 'decision' ? { decision: JSON.stringify({ why: why.text, decidedBy: [] }) } : {}),
    })
    .execute();
  // Nobody keeps a copy, and what the page grew out of stays in the house.
  if (source.kind === 'page') await db.insertInto('page').values({ post_id: id }).execute();
  for (const [place, file] of files.entries()) await keepRendition(db, ctx, { file, id: ids.get(file.source)!, post: { id, space: held.to, author: source.author }, place });
  await db.insertInto('watch').values({ person_id: source.author, post_id: id, watching: true }).execute();
  ctx.record({ kind: 'post.published', space: held.to, post: id, data: { kind: 'note', mentions: [], spaces: [] } });
  return { ...made, copy: id };
}

interface Kept {
  file: Rendition;
  id: string;
  post: { id: string; space: string; author: string };
  place: number;
}

async function keepRendition(db: Kysely<Tables>, ctx: Ctx, { file, id, post, place }: Kept): Promise<void> {
  await keepBlob(db, file.blob);
  await db.insertInto('file').values({ id, name: file.name, owner_id: post.author, post_id: post.id, place, created: ctx.now }).execute();
  await sql`update file set label = (select label from post where id = ${post.id}) where id = ${id}`.execute(db);
  await sql`
    insert into file_version (file_id, version, uploader_id, sha256, size, type, image, text_format, width, height, state, pages, created)
    select ${id}, 1, ${post.author}, ${file.blob.sha256}, ${file.blob.size}, ${file.type}, ${file.image}, ${file.textFormat}, s.width, s.height, 'ready', ${file.pages}, ${ctx.now}
    from file_version s where s.file_id = ${file.source} and s.version = ${file.version}`.execute(db);
  await sql`
    insert into file_variant (file_id, version, variant, sha256, size, type, width, height)
    select ${id}, 1, variant, sha256, size, type, width, height from file_variant where file_id = ${file.source} and version = ${file.version}`.execute(db);
  if (file.text !== null) await db.insertInto('file_text').values({ file_id: id, version: 1, text: file.text.slice(0, 1_000_000).replaceAll('\u0000', '') }).execute();
  ctx.record({ kind: 'file.stored', space: post.space, post: post.id, subject: id, data: { version: 1 } });
}

/** The document with its files by their new names; what was left out leaves a line of text, or nothing where a picture stood. */
function withFiles(doc: Doc, ids: ReadonlyMap<string, string>): Doc {
  const walk = (node: DocNode): DocNode[] => {
    if (node.type === 'image') return ids.has(node.attrs.fileId) ? [{ ...node, attrs: { ...node.attrs, fileId: ids.get(node.attrs.fileId)! } }] : [{ type: 'paragraph' }];
    if (node.type === 'file') return ids.has(node.attrs.fileId) ? [{ ...node, attrs: { ...node.attrs, fileId: ids.get(node.attrs.fileId)! } }] : [{ type: 'text', text: '▇▇▇' }];
    if (!('content' in node) || !node.content) return [node];
    return [{ ...node, content: (node.content as Block[]).flatMap((child) => walk(child)) } as Block];
  };
  return walk(doc)[0] as Doc;
}
