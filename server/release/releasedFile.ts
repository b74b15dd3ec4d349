import type { FastifyReply } from 'fastify';
import { buffer } from 'node:stream/consumers';
import type { FileVariant } from '../../shared/api/files.ts';
import { isOutsider, type Asker } from '../access/asker.ts';
import { contentFor } from '../files/contentFor.ts';
import { fileFor, type LoadedFile } from '../files/fileFor.ts';
import { contentDisposition } from '../files/name.ts';
import type { Content } from '../files/sendContent.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { markImage, pictureOf } from './markImage.ts';
import { noteDownloaded } from './receipts.ts';

/** A file of a released copy with the release that it belongs to. */
interface Released {
  file: LoadedFile;
  release: { id: string; number: number; download: boolean };
}

/** The release whose copy carries this file, null for every other file. */
async function releaseOfFile(ctx: Ctx, file: LoadedFile): Promise<Released['release'] | null> {
  if (!file.post) return null;
  const row = await ctx.db.selectFrom('post as p').innerJoin('release as r', 'r.id', 'p.release_id').select(['r.id', 'r.number', 'r.download', 'r.state']).where('p.id', '=', file.post).executeTakeFirst();
  if (!row) return null;
  if (row.state !== 'released') throw notFound();
  return { id: row.id, number: Number(row.number), download: row.download };
}

/** The mark that each reader's copy carries: who, of which company, when, which release. */
async function markOf(ctx: Ctx, number: number): Promise<string> {
  const { asker } = ctx;
  const me = await ctx.db.selectFrom('person').select(['name', 'company']).where('id', '=', asker.person).executeTakeFirstOrThrow();
  const house = await ctx.db.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeStyle: 'short', timeZone: house.time_zone }).format(ctx.now);
  return `${me.name} · ${me.company ?? house.name} · ${day} · F-${number}`;
}

interface Here {
  kontor: Kontor;
  asker: Asker;
  reply: FastifyReply;
}

/** What of a file is to be sent: plain content of an ordinary file, or null when a released one was sent with its mark already. */
export async function contentOrReleased(here: Here, id: string, wanted: { version?: number; variant?: FileVariant }): Promise<Content | null> {
  const { kontor, asker } = here;
  const found = await kontor.read(asker, async (ctx): Promise<{ content: Content; released: (Released & { mark: string }) | null }> => {
    const file = await fileFor(ctx, id, 'read', wanted.version);
    const release = await releaseOfFile(ctx, file);
    if (!release) return { content: await contentFor(ctx, id, wanted), released: null };
    const released = { file, release, mark: await markOf(ctx, release.number) };
    if (file.image) return { released, content: await contentFor(ctx, id, { ...wanted, variant: wanted.variant === 'original' ? 'copy' : (wanted.variant ?? 'copy') }) };
    if (!release.download) demand('viewOnly');
    return { released, content: { sha256: file.sha256, size: file.size, type: file.type, name: file.name, inline: false } };
  });
  if (!found.released) return found.content;
  const { content } = found;
  const { file, release, mark } = found.released;
  const bytes = await buffer(await kontor.blobs.open(content.sha256, { size: content.size }));
  if (file.image) {
    // View only: a picture of the size of the screen, never the whole one as a download.
    const whole = release.download && wanted.variant !== 'view' && wanted.variant !== 'thumb';
    if (whole) await noteDownloaded(kontor, asker, { release: release.id, file: id, name: file.name });
    const picture = await markImage(bytes, mark, release.download ? null : 1600);
    return send(here, { bytes: picture.bytes, type: picture.type, name: file.name, inline: true });
  }
  await noteDownloaded(kontor, asker, { release: release.id, file: id, name: file.name });
  if (file.text !== 'pdf') return content;
  const marked = await kontor.workshop.run({ do: 'mark', bytes, mark });
  return send(here, { bytes: Buffer.from(marked.bytes), type: file.type, name: file.name, inline: false });
}

/** One page of a released PDF as a picture with the reader's mark. */
export async function pageOfReleased(here: Here, id: string, page: number): Promise<FastifyReply> {
  const { kontor, asker } = here;
  const { file, release, mark } = await kontor.read(asker, async (ctx) => {
    const file = await fileFor(ctx, id, 'read');
    const release = await releaseOfFile(ctx, file);
    if (!release || file.text !== 'pdf') throw notFound();
    return { file, release, mark: await markOf(ctx, release.number) };
  });
  if (isOutsider(asker) && page === 1) await noteDownloaded(kontor, asker, { release: release.id, file: id, name: file.name });
  const bytes = await buffer(await kontor.blobs.open(file.sha256, { size: file.size }));
  const drawn = await kontor.workshop.run({ do: 'page', bytes, page, words: null }).catch(() => Promise.reject(notFound()));
  const picture = await markImage(await pictureOf(drawn), mark, 1600);
  await send(here, { bytes: picture.bytes, type: picture.type, name: `${file.name}.webp`, inline: true });
  return here.reply;
}

/** The text of a released document that can only be viewed and has no pages to be drawn. */
export async function textOfReleased(ctx: Ctx, id: string): Promise<{ text: string | null; pages: number | null }> {
  const file = await fileFor(ctx, id, 'read');
  if (!(await releaseOfFile(ctx, file))) throw notFound();
  const version = await ctx.db.selectFrom('file_version').select('pages').where('file_id', '=', id).where('version', '=', file.version).executeTakeFirst();
  const text = file.text === 'pdf' ? null : await ctx.db.selectFrom('file_text').select('text').where('file_id', '=', id).where('version', '=', file.version).executeTakeFirst();
  return { text: text?.text ?? null, pages: version?.pages ?? null };
}

async function send({ reply }: Here, { bytes, type, name, inline }: { bytes: Buffer; type: string; name: string; inline: boolean }): Promise<null> {
  if (bytes.length === 0) throw new Problem('failed');
  await reply
    .headers({
      'content-type': type,
      'content-disposition': contentDisposition(name, inline ? 'inline' : 'attachment'),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    .send(bytes);
  return null;
}
