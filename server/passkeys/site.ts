import type { Kontor } from '../kontor.ts';

/** What passkeys are bound to (WebAuthn): the address of this Kontor, never a header of the request. */
export function siteOf(kontor: Kontor): { rpID: string; origin: string } {
  const address = new URL(kontor.config.address);
  return { rpID: address.hostname, origin: address.origin };
}

/** The kinds of keys that are taken (COSE): EdDSA, ES256, RS256. */
export const algorithms = [-8, -7, -257];
