import type { FastifyRequest } from 'fastify';
import { isOutsider, type Asker } from '../access/asker.ts';
import type { RoutePolicy } from '../access/policyTable.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';

/**
 * Refuses what a foreign page makes a browser send (negative cases Q01, Q05): there is no CORS, so an Origin that is not
 * ours is never right, and a browser that says the request crosses sites is believed.
 */
export function demandOwnOrigin(request: FastifyRequest): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const reading = request.method === 'GET' || request.method === 'HEAD';
  if (origin !== undefined && hostOf(origin) !== request.host) throw new Problem('foreignOrigin');
  if (!reading && site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreignOrigin');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** The gate of the policy table. A route for other roles does not exist for those who lack them. */
export function demandAccess(policy: RoutePolicy, asker: Asker | null): void {
  if (policy.who === 'anyone') return;
  if (!asker) throw new Problem('notSignedIn');
  if (policy.who === 'person' && isOutsider(asker)) throw notFound();
  if (typeof policy.who !== 'string' && !policy.who.some((role) => asker.roles.includes(role))) throw notFound();
  if (asker.via.kind === 'token' && !asker.via.scopes.includes(policy.scope)) throw new Problem('scopeMissing');
  if (policy.proof) demandProof(asker);
}

/** Demands that the asker gave the password within the last minutes; a token can't (negative case K21). */
export function demandProof(asker: Asker): void {
  if (!provedLately(asker)) throw new Problem('proveAgain');
}

/** While the disk is nearly full nothing more is taken in; reading, signing in and deleting go on. */
export function demandRoom(policy: RoutePolicy, method: string, { room }: Kontor): void {
  const writes = (policy.scope === 'write' || policy.scope === 'admin') && method !== 'GET' && method !== 'DELETE';
  if (writes && room.scarce) throw new Problem('diskFull');
}

const PROOF_MS = 15 * 60_000;
const provedLately = (asker: Asker): boolean => asker.via.kind === 'session' && Date.now() - asker.via.proved.getTime() < PROOF_MS;
