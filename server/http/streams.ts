import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

const MOST_FIELDS = 10;

/** Lets bodies of files through as streams, unread: the routes that take them count and store as they come. */
export function takeStreams(app: FastifyInstance): void {
  app.addContentTypeParser(['application/octet-stream', 'application/offset+octet-stream'], (_request, payload, done) => done(null, payload));
  void app.register(multipart, { limits: { files: 1, fields: MOST_FIELDS, fieldSize: 10_000, parts: MOST_FIELDS + 1, headerPairs: 50 }, throwFileSizeLimit: false });
}
