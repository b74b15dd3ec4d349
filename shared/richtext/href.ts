import { limits } from './limits.ts';
import { linkSchemes } from './names.ts';

// Blanks, controls, format characters (zero width, bidirectional) and backslashes: browsers drop or turn them, so that what is checked would not be what is opened.
const treacherous = /[\s\p{C}\\]/u;
const scheme = new RegExp(`^(${linkSchemes.join('|')}):`, 'i');

/** Whether a link may lead there: http(s) with a host and no credentials, mailto, tel, or a path of this Kontor beginning with one "/". */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > limits.href || treacherous.test(href)) return false;
  if (href.startsWith('/')) return !href.startsWith('//') && URL.parse(href, 'https://kontor.invalid')?.host === 'kontor.invalid';
  const name = scheme.exec(href)?.[1]?.toLowerCase();
  if (!name) return false;
  return name.startsWith('http') ? isSafeWebAddress(href) : href.length > name.length + 1 && !/%0[ad]/i.test(href);
}

function isSafeWebAddress(href: string) {
  const url = /^https?:\/\//i.test(href) ? URL.parse(href) : null;
  return url !== null && url.username === '' && url.password === '';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether this is an id of Kontor (RFC 9562 in its usual spelling). */
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
