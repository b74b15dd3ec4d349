import type { DistributionListChange, NewDistributionList, NewListEntry } from '../../shared/api/lists.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { listFor } from './listFor.ts';

/** Makes a distribution list; who makes it keeps it. Returns its id. */
export async function makeList(kontor: Kontor, asker: Asker, given: NewDistributionList): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    const id = ctx.newId();
    await demandFreeName(ctx, given.name, null);
    await ctx.db.insertInto('distribution_list').values({ id, name: given.name.trim(), purpose: given.purpose?.trim() ?? '', keeper_id: asker.person, created: ctx.now, created_by: asker.person }).execute();
    await writeEntries(ctx, id, given.entries);
    ctx.record({ kind: 'list.made', subject: id, data: { list: id } });
    return id;
  });
}

/** Changes a distribution list or lays it to rest. What was distributed by it before stays as it was then. */
export async function changeList(kontor: Kontor, asker: Asker, id: string, change: DistributionListChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await listFor(ctx, id, 'change');
    if (change.name !== undefined) await demandFreeName(ctx, change.name, id);
    if (change.keeper !== undefined && !(await isColleague(ctx, change.keeper))) throw new Problem('invalid', { fields: [{ field: 'keeper', says: 'unknownPerson' }] });
    if (change.entries) {
      await ctx.db.deleteFrom('distribution_entry').where('list_id', '=', id).execute();
      await writeEntries(ctx, id, change.entries);
    }
    const { name, purpose, keeper, archived } = change;
    await ctx.db
      .updateTable('distribution_list')
      .set({
        changed: ctx.now,
        changed_by: asker.person,
        ...(name !== undefined ? { name: name.trim() } : {}),
        ...(purpose !== undefined ? { purpose: purpose.trim() } : {}),
        ...(keeper !== undefined ? { keeper_id: keeper } : {}),
        ...(archived !== undefined ? { archived: archived ? ctx.now : null } : {}),
      })
      .where('id', '=', id)
      .execute();
    ctx.record({ kind: 'list.changed', subject: id, data: { list: id, changed: Object.keys(change) } });
  });
}

const isColleague = async (ctx: Ctx, person: string): Promise<boolean> => (await ctx.db.selectFrom('person').select('id').where('id', '=', person).where('kind', '=', 'member').where('state', '=', 'active').executeTakeFirst()) !== undefined;

async function demandFreeName(ctx: Ctx, name: string, but: string | null): Promise<void> {
  const same = await ctx.db
    .selectFrom('distribution_list')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.trim().toLowerCase()))
    .where('archived', 'is', null)
    .$if(but !== null, (query) => query.where('id', '<>', but!))
    .executeTakeFirst();
  if (same) throw new Problem('invalid', { fields: [{ field: 'name', says: 'taken' }] });
}

async function writeEntries(ctx: Ctx, list: string, entries: readonly NewListEntry[]): Promise<void> {
  const wanted = entries.map(({ part, person, department, site, role }) => ({ id: newId(), list_id: list, part, person_id: person ?? null, department: department?.trim() || null, site: site?.trim() || null, role: role?.trim() || null }));
  wanted.forEach((entry, place) => {
    const rule = entry.department ?? entry.site ?? entry.role;
    if ((entry.person_id === null) === (rule === null)) throw new Problem('invalid', { fields: [{ field: `entries.${place}`, says: 'wrong' }] });
  });
  const persons = [...new Set(wanted.flatMap((entry) => entry.person_id ?? []))];
  const known = await ctx.db.selectFrom('person').select('id').where((eb) => eb('id', '=', eb.fn.any(eb.val(persons)))).where('kind', '<>', 'contact').where('state', '<>', 'deactivated').execute();
  if (known.length !== persons.length) throw notFound();
  await ctx.db.insertInto('distribution_entry').values(wanted).execute();
}
