import type { SiteQuiet } from '../../shared/api/agreement.ts';
import { isKeptQuiet, worksAgreement } from '../agreement/worksAgreement.ts';
import { sql } from 'kysely';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { isQuiet, isAway, type Away } from '../notices/quiet.ts';
import { rulesOf } from '../people/rules.ts';
import { houseRules } from '../settings/houseSettings.ts';
import { bring, type Brought } from './bring.ts';
import { encryptFor } from './encrypt.ts';
import { authorization, pushKeys, type PushKeys } from './keys.ts';
import { destinationOf, pushSettings } from './services.ts';

const MINUTE = 60_000;
/** How long a push waits after each try that failed; after the last it is given up, for its notices are in Kontor all the same. */
const waits = [1, 5, 15, 60].map((minutes) => minutes * MINUTE);
const AT_ONCE = 8;
const MOST_PER_RUN = 2000;
const STEP_MS = 15 * MINUTE;
const LONGEST_MS = 4 * 60 * MINUTE;

// There is something: that is all a device is told. What it is, the app asks Kontor itself.
const message = Buffer.from('{}');

interface Due extends Away {
  session_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  urgent: boolean;
  attempts: number;
  rules: any;
  time_zone: string;
  site: string | null;
}

/**
 * Tells the devices that are due at `now`, and returns how many took it. Each is claimed for its try before the network is touched. While
 * the ways outward are closed, nothing goes out; nor to anybody who is not welcome any more, or whose session is over.
 */
export async function sendDue(kontor: Kontor, now: Date): Promise<number> {
  const { owner } = kontor.database;
  if (!(await pushSettings(owner)).on) return 0;
  const keys = await pushKeys(owner);
  let taken = 0;
  for (let tried = 0; tried < MOST_PER_RUN; tried += AT_ONCE) {
    const batch = await claim(kontor, now);
    const brought = await Promise.all(batch.map((due) => tellOne(kontor, due, { keys, now })));
    taken += brought.filter((state) => state === 'taken').length;
    if (batch.length < AT_ONCE || brought.every((state) => state === 'later')) break;
  }
  return taken;
}

/** See sendDue; also nudged when notices were claimed. */
export const sendPushes: Timetable = {
  name: 'send-pushes',
  cron: '* * * * *',
  run: async (kontor) => void (await sendDue(kontor, new Date())),
};

async function claim({ database }: Kontor, now: Date): Promise<Due[]> {
  const { rows } = await sql<Due>`
    update push_subscription u set attempts = u.attempts + 1, next_try = ${now}::timestamptz + (${waits}::float8[])[least(u.attempts + 1, ${waits.length})] * interval '1 millisecond'
    from person p where p.id = u.person_id and u.session_id = any(array(
      select v.session_id from push_subscription v join session s on s.id = v.session_id and s.expires > ${now}
      where v.due is not null and v.next_try <= ${now} and is_welcome(v.person_id) and not (select outward_closed()) order by v.next_try, v.session_id limit ${AT_ONCE} for update of v skip locked))
    returning u.session_id, u.endpoint, u.p256dh, u.auth, u.urgent, u.attempts, p.rules, p.time_zone, p.absent_from, p.absent_until, p.site`.execute(database.owner);
  return rows;
}

/** Until when a device may be told that is out of reach now: never into quiet hours (one's own or `bound`, those of the works agreement) or an absence. Zero when they have begun. */
export function keptFor({ urgent, site = null, ...away }: Away & { urgent: boolean; site?: string | null }, { rules, timeZone, now, bound = [] }: { rules: Parameters<typeof isQuiet>[0]; timeZone: string; now: Date; bound?: readonly SiteQuiet[] }): number {
  let kept = -1;
  for (let ms = 0; ms <= LONGEST_MS; ms += STEP_MS) {
    const then = new Date(now.getTime() + ms);
    if (isAway(away, timeZone, then) || (!urgent && (isQuiet(rules, timeZone, then) || isKeptQuiet(bound, { site, timeZone }, then)))) break;
    kept = ms;
  }
  return kept < 0 ? 0 : Math.max(kept, MINUTE);
}

async function tellOne(kontor: Kontor, due: Due, { keys, now }: { keys: PushKeys; now: Date }): Promise<Brought['state'] | 'quiet'> {
  const { owner } = kontor.database;
  const rules = rulesOf(due.rules, await houseRules(owner));
  const ms = keptFor(due, { rules, timeZone: due.time_zone, now, bound: (await worksAgreement(owner)).quiet });
  if (ms === 0) {
    await settle(kontor, due, { due: null });
    return 'quiet';
  }
  const brought = await bringTo(kontor, due, { keys, now, seconds: Math.floor(ms / 1000) });
  if (brought.state === 'gone') await owner.deleteFrom('push_subscription').where('session_id', '=', due.session_id).where('endpoint', '=', due.endpoint).execute();
  else if (brought.state === 'taken') await settle(kontor, due, { due: null, sent: now });
  else if (brought.state !== 'later' || due.attempts > waits.length) await settle(kontor, due, { due: null });
  else if (brought.after !== null) await settle(kontor, due, { next_try: new Date(now.getTime() + Math.max(brought.after, MINUTE)) });
  if (brought.state === 'refused') kontor.log.warn({ service: new URL(due.endpoint).host }, 'a push service refused');
  return brought.state;
}

/** What happened counts only for the address it happened to, and leaves alone what came due meanwhile. */
const settle = ({ database }: Kontor, { session_id, endpoint, attempts }: Due, set: { due?: null; sent?: Date; next_try?: Date }) =>
  database.owner.updateTable('push_subscription').set(set).where('session_id', '=', session_id).where('endpoint', '=', endpoint).where('attempts', '=', attempts).execute();

/** Brings one device that there is something, whatever its person's rules say. */
export async function bringTo(kontor: Kontor, device: Pick<Due, 'endpoint' | 'p256dh' | 'auth' | 'urgent'>, { keys, now, seconds }: { keys: PushKeys; now: Date; seconds: number }): Promise<Brought> {
  const destination = destinationOf(device.endpoint, await pushSettings(kontor.database.owner));
  if (!destination) return { state: 'refused' };
  const headers = {
    authorization: authorization(keys, { endpoint: destination.url, contact: kontor.config.address, now }),
    'content-type': 'application/octet-stream',
    'content-encoding': 'aes128gcm',
    ttl: seconds,
    urgency: device.urgent ? 'high' : 'normal',
    // A newer one takes the place of one that has not been fetched.
    topic: 'kontor',
  };
  return bring(destination, headers, encryptFor(device, message));
}
