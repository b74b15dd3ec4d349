import type { File, FileVersion } from '../../shared/api/files.ts';
import { canTakeOriginal } from '../access/policies/file.ts';
import { ability } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { changeVerdict, fileFor } from './fileFor.ts';
import { fileRef } from './filesOf.ts';
import { isMedia } from './type.ts';

const MOST_VERSIONS = 100;

/** A file as the API shows it to someone who may read it. */
export async function showFile(ctx: Ctx, id: string): Promise<File> {
  const file = await fileFor(ctx, id, 'read');
  const owner = await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company']).where('id', '=', file.owner).executeTakeFirstOrThrow();
  const original = canTakeOriginal(ctx.asker.person, { uploader: file.uploader, prepared: file.image !== null || isMedia(file.type) });
  return {
    ...fileRef({ ...file, size: String(file.size) }),
    state: file.state,
    owner: personRef(owner),
    created: file.created.toISOString(),
    post: file.post,
    comment: file.comment,
    versions: await versionsOf(ctx, id),
    abilities: { change: ability(await changeVerdict(ctx, file)), original: ability(original) },
  };
}

async function versionsOf(ctx: Ctx, id: string): Promise<FileVersion[]> {
  const rows = await ctx.db
    .selectFrom('file_version as v')
    .innerJoin('person as p', 'p.id', 'v.uploader_id')
    .select(['v.version', 'v.type', 'v.size', 'v.state', 'v.created', 'p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where('v.file_id', '=', id)
    .orderBy('v.version', 'desc')
    .limit(MOST_VERSIONS)
    .execute();
  return rows.map((row) => ({ version: row.version, type: row.type, size: Number(row.size), state: row.state, uploader: personRef(row), created: row.created.toISOString() }));
}
