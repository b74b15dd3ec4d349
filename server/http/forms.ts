import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems.ts';

const LIMIT = 4096;
const takesForms = (url: string): boolean => url.startsWith('/api/v1/unsubscribe?') || url.startsWith('/api/v1/thread-mails/unsubscribe?');

/**
 * Mail programs send the one click of RFC 8058 as a form; the token in the address says all, so its content is not read. Everywhere else
 * a form is no content that Kontor takes, since forms can cross sites (negative case Q01).
 */
export function acceptOneClick(app: FastifyInstance): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: LIMIT }, (request, _body, done) => {
    if (takesForms(request.url)) done(null, null);
    else done(new Problem('wrongType'));
  });
}
