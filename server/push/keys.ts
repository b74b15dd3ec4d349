import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** The keys with which this house says to push services who it is (VAPID, RFC 8292): the point and the scalar, base64url. */
export interface PushKeys {
  readonly public: string;
  readonly private: string;
}

const HOURS = 12;
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The keys of the house, made at the first need; needs the owner's connection. */
export async function pushKeys(db: Kysely<Tables>): Promise<PushKeys> {
  const kept = await db.selectFrom('push_key').select(['public', 'private']).executeTakeFirst();
  if (kept) return kept;
  const { x, y, d } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]).toString('base64url');
  await db.insertInto('push_key').values({ public: point, private: d! }).onConflict((conflict) => conflict.doNothing()).execute();
  return db.selectFrom('push_key').select(['public', 'private']).executeTakeFirstOrThrow();
}

/** The Authorization header for a push service: a token signed for its origin, valid half a day, and our public key. `contact` is where its operators find us. */
export function authorization(keys: PushKeys, { endpoint, contact, now }: { endpoint: URL; contact: string; now: Date }): string {
  const point = Buffer.from(keys.public, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', d: keys.private, x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const token = `${encode({ typ: 'JWT', alg: 'ES256' })}.${encode({ aud: endpoint.origin, exp: Math.floor(now.getTime() / 1000) + HOURS * 3600, sub: contact })}`;
  const signature = sign('sha256', Buffer.from(token), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' });
  return `vapid t=${token}.${signature.toString('base64url')}, k=${keys.public}`;
}
