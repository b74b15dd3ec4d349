import type { Kysely } from 'kysely';
import type { PushSettings } from '../../shared/api/push.ts';
import type { Tables } from '../database/tables.ts';
import { kept } from '../settings/kept.ts';

/** The push services of the browsers: Chrome and what is made of it, Firefox, Safari, Edge. A star stands for any name before it. */
const usualServices = ['fcm.googleapis.com', 'jmt17.google.com', '*.push.services.mozilla.com', '*.push.apple.com', '*.notify.windows.com'] as const;

const off: PushSettings = { on: false, services: [], inside: false };
const ENDPOINT_CHARS = 1000;

/** Whether and through whom devices may be told; off until an administrator turns it on. Needs the owner's connection. */
export const pushSettings = async (db: Kysely<Tables>): Promise<PushSettings> => (await kept(db, 'push')) ?? off;

/** Where a message may be brought. `inside`: to an address of the own network as well, because an administrator named its host and said so. */
export interface Destination {
  readonly url: URL;
  readonly inside: boolean;
}

const isUsual = (host: string): boolean => usualServices.some((one) => (one.startsWith('*') ? host.endsWith(one.slice(1)) && host.length >= one.length : host === one));

/**
 * Where an address that a browser gave leads, null when nothing may be sent there. Anybody can say any address (negative case H01), so
 * only the services of browsers and those that an administrator named are spoken to, by https alone.
 */
export function destinationOf(endpoint: string, { services, inside }: PushSettings): Destination | null {
  if (endpoint.length > ENDPOINT_CHARS || /[\u0000-\u0020\u007f-\uffff]/.test(endpoint) || !URL.canParse(endpoint)) return null;
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' || url.username || url.password || url.hash) return null;
  if (url.port === '' && isUsual(url.hostname)) return { url, inside: false };
  return services.includes(url.host) ? { url, inside } : null;
}
