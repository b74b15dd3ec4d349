import type { HouseSettingsChange } from '../../shared/api/admin.ts';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { houseSettings } from './houseSettings.ts';
import { keep, kept, lockSettings } from './kept.ts';
import { isRegion } from '../time/regions.ts';
import { noteSettings } from './noteSettings.ts';
import { isTimeZone } from './timeZone.ts';

/** Changes the settings named; that the asker is an administrator was checked by the route. The event names what was changed; to what is kept for the council. */
export async function changeSettings(kontor: Kontor, asker: Asker, change: HouseSettingsChange): Promise<void> {
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) throw new Problem('invalid', { fields: [{ field: 'timeZone', says: 'timeZone' }] });
  if (change.region !== undefined && !isRegion(change.region)) throw new Problem('invalid', { fields: [{ field: 'region', says: 'region' }] });
  const { name, language, timeZone, region, limits, notices, push, log, questions } = change;
  const own = { ...(name !== undefined ? { name: name.trim() } : {}), ...(language !== undefined ? { language } : {}), ...(timeZone !== undefined ? { time_zone: timeZone } : {}), ...(region !== undefined ? { region } : {}) };
  await kontor.act(asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      await lockSettings(db);
      const before = await houseSettings(db);
      if (Object.keys(own).length > 0) await db.updateTable('house').set(own).execute();
      if (limits) await keep(db, 'files', { ...(await kept(db, 'files')), ...limits });
      if (notices) await keep(db, 'notices', notices);
      if (push) await keep(db, 'push', push);
      if (questions) await keep(db, 'questions', questions);
      if (log) await keep(db, 'log', { ...(await kept(db, 'log')), ...log });
      await noteSettings(ctx, db, before, await houseSettings(db));
    });
    const changed = Object.keys(change);
    if (changed.length > 0) ctx.record({ kind: 'house.settingsChanged', data: { changed } });
  });
}
