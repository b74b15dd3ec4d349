import { TOTP } from 'otpauth';

const PERIOD_S = 30;

/** The time-based code (RFC 6238: SHA-1, six digits, 30 s) of a secret, labelled for the person's app. */
export const totpOf = (secret: string, label: { house: string; person: string }): TOTP =>
  new TOTP({ secret, issuer: label.house, label: label.person, algorithm: 'SHA1', digits: 6, period: PERIOD_S });

/** The time step whose code this is, one step earlier or later allowed; null when it is none. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = totpOf(secret, { house: 'Kontor', person: '' }).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD_S) + delta;
}
