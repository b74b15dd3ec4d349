import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { answerProblem } from './answerProblem.ts';

const dist = resolve(import.meta.dirname, '../../web/dist');
const YEAR_MS = 365 * 86_400_000;

/** Serves the built web app: hashed assets for a year, the page itself fresh each time; every other path outside /api gets the page. */
export async function publishWeb(app: FastifyInstance, kontor: Kontor): Promise<void> {
  const built = existsSync(join(dist, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: dist,
      wildcard: false,
      index: false,
      maxAge: YEAR_MS,
      immutable: true,
      setHeaders: (reply, path) => {
        if (!path.includes(`${join(dist, 'assets')}/`)) reply.header('cache-control', 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const page = built && (request.method === 'GET' || request.method === 'HEAD') && !request.url.startsWith('/api') && !/\.[a-z0-9]{2,5}$/i.test(request.url.split('?')[0]!);
    if (page) return reply.header('cache-control', 'no-cache').sendFile('index.html', dist, { maxAge: 0, immutable: false, cacheControl: false });
    return answerProblem(kontor, notFound(), request, reply);
  });
}
