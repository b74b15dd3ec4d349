import type { SettingChange, WorksAgreement } from '../../shared/api/agreement.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { keep, lockSettings } from '../settings/kept.ts';
import { noteSettings } from '../settings/noteSettings.ts';
import { worksAgreement } from './worksAgreement.ts';

/** Sets the works agreement; what changed is kept with date and author, and told to the council. */
export async function changeAgreement(kontor: Kontor, asker: Asker, agreement: WorksAgreement): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const changed = await ctx.asOwner(async (db) => {
      await lockSettings(db);
      const before = await worksAgreement(db);
      await keep(db, 'agreement', agreement);
      return noteSettings(ctx, db, before, agreement);
    });
    if (changed.length > 0) ctx.record({ kind: 'house.settingsChanged', data: { changed } });
  });
}

/** What was changed of the settings of the house, by whom, the latest first. */
export async function settingChangesFor(ctx: Ctx, { limit = 20, before }: { limit?: number; before?: string }): Promise<{ items: SettingChange[]; next: string | null }> {
  const rows = await ctx.db
    .selectFrom('setting_change as c')
    .leftJoin('person as p', 'p.id', 'c.person_id')
    .select(['c.id', 'c.changed', 'c.what', 'c.before', 'c.after', 'p.id as person', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .$if(before !== undefined, (query) => query.where('c.id', '<', before!))
    .orderBy('c.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const items = page.map((row) => ({
    id: row.id,
    changed: row.changed.toISOString(),
    person: row.person && row.name !== null ? personRef({ id: row.person, name: row.name, role: row.role, photo_id: row.photo_id, company: row.company }) : null,
    what: row.what,
    before: row.before,
    after: row.after,
  }));
  return { items, next: rows.length > limit ? page.at(-1)!.id : null };
}
