import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId } from '../ids.ts';
import type { Work } from '../kontor.ts';
import { cookieName } from './askerOf.ts';
import { hashOf, newSecret } from './secrets.ts';

const DAYS = 30;

/** Begins a session for a person whose proof is already checked and returns its secret for the cookie. */
export async function beginSession(work: Work, person: string, request: FastifyRequest): Promise<string> {
  const secret = newSecret();
  const id = newId();
  await endFormer(work, request.cookies[cookieName]);
  await work.db
    .insertInto('session')
    .values({
      id,
      person_id: person,
      token_hash: hashOf(secret),
      agent: (request.headers['user-agent'] ?? '').slice(0, 300),
      address: request.ip,
      expires: new Date(work.now.getTime() + DAYS * 86_400_000),
    })
    .execute();
  work.record({ kind: 'session.begun', subject: person, data: { session: id } });
  return secret;
}

/** The session that the browser held before is over: an id from before signing in is worth nothing afterwards (negative case K10). */
async function endFormer(work: Work, former: string | undefined): Promise<void> {
  if (!former) return;
  const ended = await work.db.deleteFrom('session').where('token_hash', '=', hashOf(former)).returning(['id', 'person_id']).executeTakeFirst();
  if (ended) work.record({ kind: 'session.ended', subject: ended.person_id, data: { session: ended.id } });
}

/** Hands the session to the browser: only this host, only HTTPS, no script, no foreign page. */
export function setCookie(reply: FastifyReply, secret: string): void {
  reply.request.session = secret;
  reply.setCookie(cookieName, secret, { path: '/', httpOnly: true, secure: true, sameSite: 'lax', maxAge: DAYS * 86_400 });
}

/** Takes the session from the browser, with everything the page kept (negative case Q11). */
export function clearCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/', httpOnly: true, secure: true, sameSite: 'lax' }).header('clear-site-data', '"cache", "storage"');
}
