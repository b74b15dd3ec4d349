import type { FileVariant } from '../../shared/api/files.ts';
import { canTakeOriginal } from '../access/policies/file.ts';
import type { Ctx } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { fileFor, type LoadedFile } from './fileFor.ts';
import { isMedia } from './type.ts';
import type { Content } from './sendContent.ts';

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif', 'image/avif': 'avif' };

/** The content of a file that the asker gets: of images, films and sounds only what was made without metadata, `copy` unless they want another; anything else as it came. */
export async function contentFor(ctx: Ctx, id: string, wanted: { version?: number; variant?: FileVariant }): Promise<Content> {
  const file = await fileFor(ctx, id, 'read', wanted.version);
  const prepared = file.image !== null || isMedia(file.type);
  const variant = wanted.variant ?? (prepared ? 'copy' : 'original');
  if (variant !== 'original') return variantOf(ctx, file, variant);
  demand(canTakeOriginal(ctx.asker.person, { uploader: file.uploader, prepared }));
  return { sha256: file.sha256, size: file.size, type: file.type, name: file.name, inline: false };
}

async function variantOf(ctx: Ctx, file: LoadedFile, variant: 'copy' | 'view' | 'thumb'): Promise<Content> {
  if (!file.image && !isMedia(file.type)) throw notFound();
  if (file.state === 'waiting') throw new Problem('notReady', { retryAfter: 2 });
  if (file.state === 'refused') throw new Problem('imageRefused');
  const row = await ctx.db
    .selectFrom('file_variant')
    .select(['sha256', 'size', 'type'])
    .where('file_id', '=', file.id)
    .where('version', '=', file.version)
    .where('variant', '=', variant)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { sha256: row.sha256, size: Number(row.size), type: row.type, name: file.image ? named(file.name, row.type) : file.name, inline: file.image !== null };
}

/** The name with the extension of what is really sent. */
const named = (name: string, type: string): string => `${name.replace(/\.[^.]{1,5}$/, '')}.${extensions[type] ?? 'bin'}`;
