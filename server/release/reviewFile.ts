import type { FastifyReply, FastifyRequest } from 'fastify';
import { buffer } from 'node:stream/consumers';
import type { Asker } from '../access/asker.ts';
import { contentDisposition } from '../files/name.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { findWords } from './blacken.ts';
import { pictureOf } from './markImage.ts';
import { releaseFor } from './releaseFor.ts';
import { makeRenditions } from './renditions.ts';
import { loadSource } from './source.ts';

/** A file as it would go out, blackened as it stands now, for those who have to do with an open request; of a PDF one page as a picture. */
export async function reviewFile({ kontor, reply }: { kontor: Kontor; request: FastifyRequest; reply: FastifyReply }, asker: Asker, wanted: { release: string; file: string; page: number | undefined }): Promise<FastifyReply> {
  const { held, file } = await kontor.read(asker, async (ctx) => {
    const held = await releaseFor(ctx, wanted.release, 'see');
    const source = held.state === 'requested' ? await ctx.asOwner((db) => loadSource(db, held)) : null;
    const file = source?.hash === held.hash ? source.files.find((one) => one.id === wanted.file) : undefined;
    if (!file) throw notFound();
    return { held, file };
  });
  const words = held.redactions.flatMap((one) => ('words' in one ? [one.words] : []));
  if (file.text === 'pdf') {
    const bytes = await buffer(await kontor.blobs.open(file.sha256, { size: file.size }));
    const drawn = await kontor.workshop.run({ do: 'page', bytes, page: wanted.page ?? 1, words: findWords(words)?.source ?? null }).catch(() => Promise.reject(notFound()));
    return send(reply, { bytes: await pictureOf(drawn), type: 'image/png', name: `${file.name}.png`, inline: true, pages: drawn.pages });
  }
  const { made } = await makeRenditions(kontor, [file], words);
  const [one] = made;
  if (!one) throw new Problem('refused', { refusal: 'fileNotRedacted' });
  return send(reply, { bytes: await buffer(await kontor.blobs.open(one.blob.sha256, { size: one.blob.size })), type: one.type, name: one.name, inline: one.image !== null, pages: 1 });
}

const send = (reply: FastifyReply, { bytes, type, name, inline, pages }: { bytes: Buffer; type: string; name: string; inline: boolean; pages: number }): FastifyReply =>
  reply
    .headers({
      'content-type': type,
      'content-disposition': contentDisposition(name, inline ? 'inline' : 'attachment'),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      'kontor-pages': String(pages),
    })
    .send(bytes);
