import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rangeIn } from '../http/range.ts';
import type { Kontor } from '../kontor.ts';
import { contentDisposition } from './name.ts';

/** Bytes that someone may have, the right having been checked. */
export interface Content {
  sha256: string;
  size: number;
  type: string;
  name: string;
  /** Only for pictures that Kontor itself made. */
  inline: boolean;
  /** Seconds that the browser may keep it without asking again; only where its address changes with it. */
  keep?: number;
}

/**
 * Sends content so that nothing in it can run or be taken for something else (negative case I01). It may be kept by the
 * browser alone, and only to be asked about again each time; ranges and HEAD are answered.
 */
export async function sendContent({ kontor, request, reply }: { kontor: Kontor; request: FastifyRequest; reply: FastifyReply }, content: Content): Promise<FastifyReply> {
  const etag = `"${content.sha256.slice(0, 40)}"`;
  reply.headers({
    'content-type': content.type,
    'content-disposition': contentDisposition(content.name, content.inline ? 'inline' : 'attachment'),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': content.keep ? `private, max-age=${content.keep}` : 'private, no-cache',
    'accept-ranges': 'bytes',
    etag,
  });
  if (matches(request.headers['if-none-match'], etag)) return reply.code(304).removeHeader('content-type').send();
  const ranged = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const wanted = ranged ? rangeIn(request.headers.range, content.size) : 'whole';
  if (wanted === 'unsatisfiable') return reply.code(416).header('content-range', `bytes */${content.size}`).removeHeader('content-type').send();
  const part = wanted === 'whole' ? { length: content.size } : { ...wanted, length: wanted.end - wanted.start + 1 };
  reply.code(wanted === 'whole' ? 200 : 206).header('content-length', part.length);
  if (wanted !== 'whole') reply.header('content-range', `bytes ${wanted.start}-${wanted.end}/${content.size}`);
  // An empty stream, since Fastify takes back the length of an empty answer.
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  return reply.send(await kontor.blobs.open(content.sha256, { ...(wanted === 'whole' ? {} : wanted), size: content.size }));
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
