import { randomBytes } from 'node:crypto';
import type { ReplyAddresses } from '../../shared/api/mailIn.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const SECRET_LETTERS = 32;

/** A secret for the front part of a mail address: 160 bits in letters and figures that no mail server changes (RFC 4648 base32, small). */
export const newAddressSecret = (): string => Array.from(randomBytes(SECRET_LETTERS), (byte) => LETTERS[byte % 32]).join('');

/** The whole address that belongs to a secret: `antwort+<secret>@firma.de`, or `<secret>@antwort.firma.de` on a domain of its own. */
export function addressOf(form: ReplyAddresses, secret: string): string {
  if (form.kind === 'domain') return `${secret}@${form.domain}`;
  const at = form.base.lastIndexOf('@');
  return `${form.base.slice(0, at)}+${secret}${form.base.slice(at)}`;
}

/** What an address of a mail means here: none of ours (null), ours without a secret (''), or the secret in it. Upper and lower case are one. */
export function secretIn(form: ReplyAddresses, address: string): string | null {
  const [front, domain] = splitAt(address.trim().toLowerCase());
  if (form.kind === 'domain') return domain === form.domain.toLowerCase() ? wellFormed(front) : null;
  const [base, baseDomain] = splitAt(form.base.toLowerCase());
  if (domain !== baseDomain) return null;
  if (front === base) return '';
  return front.startsWith(`${base}+`) ? wellFormed(front.slice(base.length + 1)) : null;
}

const splitAt = (address: string): [string, string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
};
const wellFormed = (secret: string): string => (/^[a-z2-7]{32}$/.test(secret) ? secret : '');

/** A text in which no address of ours shows its secret any more: quotes and forwarded heads may carry them. */
export function withoutSecrets(form: ReplyAddresses, text: string): string {
  return text.replace(/[^\s<>()[\]:;,"']{1,100}@[^\s<>()[\]:;,"']{1,255}/g, (address) => (secretIn(form, address.replace(/[.!?]+$/, '')) ? '…' : address));
}
