import { sql } from 'kysely';
import type { Push, PushDevice } from '../../shared/api/push.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { areKeys } from './encrypt.ts';
import { pushKeys } from './keys.ts';
import { destinationOf, pushSettings } from './services.ts';

/** The session of the asker; whoever comes by another way has no device. */
export function sessionOf({ via }: Asker): string {
  if (via.kind !== 'session') throw notFound();
  return via.id;
}

/** What the device of this session needs to know of pushes. */
export const pushFor = (kontor: Kontor, asker: Asker): Promise<Push> =>
  kontor.system(async ({ db }) => {
    const { on } = await pushSettings(db);
    const device = await db.selectFrom('push_subscription').select(['created', 'sent']).where('session_id', '=', sessionOf(asker)).executeTakeFirst();
    return { key: on ? (await pushKeys(db)).public : null, since: device?.created.toISOString() ?? null, sent: device?.sent?.toISOString() ?? null };
  });

/** Has the device of this session told from now on. An address stands for one browser: whoever had it before has it no more. */
export const subscribe = (kontor: Kontor, asker: Asker, { endpoint, keys }: PushDevice): Promise<void> =>
  kontor.act(asker, (ctx) =>
    ctx.asOwner(async (db) => {
      const settings = await pushSettings(db);
      demand(settings.on ? true : 'pushOff');
      if (!destinationOf(endpoint, settings)) throw new Problem('invalid', { fields: [{ field: 'endpoint', says: 'pushEndpoint' }] });
      if (!areKeys(keys)) throw new Problem('invalid', { fields: [{ field: 'keys', says: 'pushKeys' }] });
      const session = sessionOf(asker);
      await db.deleteFrom('push_subscription').where((eb) => eb.or([eb('session_id', '=', session), eb('endpoint', '=', endpoint)])).execute();
      await db.insertInto('push_subscription').values({ session_id: session, person_id: asker.person, endpoint, ...keys }).execute();
    }),
  );

/** The device of this session is told no more. */
export const unsubscribeDevice = (kontor: Kontor, asker: Asker): Promise<void> =>
  kontor.act(asker, (ctx) => ctx.asOwner(async (db) => void (await db.deleteFrom('push_subscription').where('session_id', '=', sessionOf(asker)).execute())));

/** Notes, in the transaction that claims their notices, that the asker's devices are to be told that there is something; several times before they are is once. */
export const tellDevices = (ctx: Ctx, urgent: boolean): Promise<void> =>
  ctx.asOwner(async (db) => {
    await db
      .updateTable('push_subscription')
      .set({ due: ctx.now, urgent: sql<boolean>`(due is not null and urgent) or ${urgent}`, attempts: 0, next_try: ctx.now })
      .where('person_id', '=', ctx.asker.person)
      .execute();
  });
