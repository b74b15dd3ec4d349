import { sql } from 'kysely';
import type { Label, Tlp } from '../../shared/api/basics.ts';
import { canChangeFile } from '../access/policies/file.ts';
import { canEdit, canEditPost } from '../access/policies/post.ts';
import type { Verdict } from '../access/verdict.ts';
import { commentFor } from '../comments/commentFor.ts';
import type { Ctx } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { policyFacts } from '../posts/presentPost.ts';
import { demand, notFound } from '../problems.ts';
import type { ImageFormat, TextFormat } from './type.ts';

/** What one may want to do with a file. */
export type FileAbility = 'read' | 'change';

/** A file with the asked version, by default its newest. */
export interface LoadedFile {
  id: string;
  name: string;
  owner: string;
  post: string | null;
  comment: string | null;
  created: Date;
  label: Label;
  tlp: Tlp | null;
  /** The newest version, whichever was asked for. */
  newest: number;
  version: number;
  uploader: string;
  sha256: string;
  size: number;
  type: string;
  image: ImageFormat | null;
  text: TextFormat | null;
  width: number | null;
  height: number | null;
  state: 'waiting' | 'ready' | 'refused';
}

/** The file of this id, if the asker may do that with it: the only way to hold one. It is readable where its item is. */
export async function fileFor(ctx: Ctx, id: string, wanted: FileAbility, version?: number): Promise<LoadedFile> {
  const { rows } = await sql<Omit<LoadedFile, 'size'> & { size: string }>`
    select f.id, f.name, f.owner_id as owner, f.post_id as post, f.comment_id as comment, f.created, f.label, f.tlp, f.version as newest,
      v.version, v.uploader_id as uploader, v.sha256, v.size, v.type, v.image, v.text_format as text, v.width, v.height, v.state
    from file f join file_version v on v.file_id = f.id and v.version = coalesce(${version ?? null}::integer, f.version)
    where f.id = ${id} and f.removed is null`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw notFound();
  const file = { ...row, size: Number(row.size) };
  if (wanted === 'change') demand(await changeVerdict(ctx, file));
  return file;
}

/** Whether the asker may put a new version in the file's place, or take it away. */
export const changeVerdict = async (ctx: Ctx, file: LoadedFile): Promise<Verdict> => canChangeFile(ctx.asker.person, file, await itemVerdict(ctx, file));

async function itemVerdict(ctx: Ctx, file: LoadedFile): Promise<Verdict | null> {
  if (file.post) {
    const { post, mine } = await postFor(ctx, file.post, 'read');
    return canEditPost(policyFacts(post, mine));
  }
  if (!file.comment) return null;
  const { comment, post, mine } = await commentFor(ctx, file.comment, 'read');
  return canEdit({ ...policyFacts(post, mine), released: false, author: comment.author.id, deleted: comment.deleted ?? post.deleted });
}
