import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../problems.ts';

/** The Idempotency-Key of a POST with what it was sent for, so that the same key can't serve two different requests. */
export function onceOf(request: FastifyRequest): { key: string; request: string } | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || typeof key !== 'string') return undefined;
  if (key.length < 8 || key.length > 200) throw new Problem('badRequest');
  const digest = createHash('sha256').update(`${request.url}\n${JSON.stringify(request.body ?? null)}`).digest('base64url');
  return { key, request: digest };
}
