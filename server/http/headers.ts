import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const csp = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The headers every answer carries. Answers of the API belong to one person and are never kept by a shared cache. */
export async function protect(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers({
    'content-security-policy': csp,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  });
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000');
  if (request.url.startsWith('/api/')) reply.headers({ 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization, Accept-Language' });

}

const versions = new WeakMap<FastifyReply, number>();

/** Lets the ETag of an answer name the version of what it shows, so that it can be given back as If-Match. */
export const tagVersion = (reply: FastifyReply, version: number): void => void versions.set(reply, version);

/** Gives each readable answer of the API an ETag and answers 304 to who has it already (RFC 9110, weak comparison). */
export async function conditional(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (request.method !== 'GET' || reply.statusCode !== 200 || !request.url.startsWith('/api/')) return payload;
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
  const version = versions.get(reply);
  if (!reply.hasHeader('etag')) reply.header('etag', `W/"${version === undefined ? '' : `v${version}.`}${createHash('sha1').update(payload).digest('base64url')}"`);
  if (request.headers['if-none-match'] !== reply.getHeader('etag')) return payload;
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}
