import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { demand, notFound } from '../problems.ts';
import { sessionOf } from './devices.ts';
import { pushKeys } from './keys.ts';
import { bringTo } from './sendPushes.ts';
import { pushSettings } from './services.ts';

const SECONDS = 60;

/** Tells the asker's own device at once, for trying whether it works, and says whether its push service took it. */
export async function tryDevice(kontor: Kontor, asker: Asker): Promise<boolean> {
  const { owner } = kontor.database;
  demand((await pushSettings(owner)).on ? true : 'pushOff');
  const device = await owner.selectFrom('push_subscription').select(['session_id', 'endpoint', 'p256dh', 'auth', 'urgent']).where('session_id', '=', sessionOf(asker)).where((eb) => eb.not(eb.fn<boolean>('outward_closed', []))).executeTakeFirst();
  if (!device) throw notFound();
  const { state } = await bringTo(kontor, device, { keys: await pushKeys(owner), now: new Date(), seconds: SECONDS });
  if (state === 'gone') await owner.deleteFrom('push_subscription').where('session_id', '=', device.session_id).where('endpoint', '=', device.endpoint).execute();
  return state === 'taken';
}
