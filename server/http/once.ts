import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';

/** The Idempotency-Key of a POST with what it was sent for, so that the same key can't serve two different requests. */
export function onceOf(request: FastifyRequest): { key: string; request: string } | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string') return undefined;
  if (key.length < 8 || key.length > 200) throw new Problem('badRequest');
  // A body that comes as a stream is not read yet; its length has to tell it apart.
  const said = isStream(request.body) ? (request.headers['content-length'] ?? null) : (request.body ?? null);
  const digest = createHash('sha256').update(`${request.url}\n${JSON.stringify(said)}`).digest('base64url');
  return { key, request: digest };
}

const isStream = (body: unknown): boolean => body instanceof Object && Symbol.asyncIterator in body;
