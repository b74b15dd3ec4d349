import type { DistributionList, ListEntry } from '../../shared/api/lists.ts';
import { canChangeList } from '../access/policies/list.ts';
import { ability } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { demand, notFound } from '../problems.ts';
import { countParts, resolveLists, type Meant } from './resolve.ts';

const MOST = 200;

const listRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('distribution_list as l')
    .leftJoin('person as k', 'k.id', 'l.keeper_id')
    .select(['l.id', 'l.name', 'l.purpose', 'l.keeper_id', 'l.created', 'l.changed', 'l.archived', 'k.name as keeper_name', 'k.role as keeper_role', 'k.photo_id as keeper_photo', 'k.company as keeper_company']);

type ListRow = Awaited<ReturnType<ReturnType<typeof listRows>['execute']>>[number];

/** The lists of the house by name. */
export async function listsFor(ctx: Ctx, wanted: { archived: boolean }): Promise<{ items: DistributionList[]; next: null }> {
  const rows = await listRows(ctx)
    .$if(!wanted.archived, (query) => query.where('l.archived', 'is', null))
    .orderBy((eb) => eb.fn('lower', ['l.name']))
    .limit(MOST)
    .execute();
  return { items: await present(ctx, rows), next: null };
}

/** The list of this id, if the asker may do that with it: the only way to hold one. */
export async function listFor(ctx: Ctx, id: string, wanted: 'read' | 'change'): Promise<DistributionList> {
  const row = await listRows(ctx).where('l.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  if (wanted === 'change') demand(canChangeList(ctx.asker, { keeper: row.keeper_id }));
  return (await present(ctx, [row]))[0]!;
}

async function present(ctx: Ctx, rows: readonly ListRow[]): Promise<DistributionList[]> {
  const ids = rows.map((row) => row.id);
  const meant = Map.groupBy(await resolveLists(ctx.db, ids, null), (one) => one.list);
  const entries = await entriesOf(ctx, ids, meant);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    purpose: row.purpose,
    keeper: row.keeper_id && row.keeper_name !== null ? personRef({ id: row.keeper_id, name: row.keeper_name, role: row.keeper_role, photo_id: row.keeper_photo, company: row.keeper_company }) : null,
    changed: (row.changed ?? row.created).toISOString(),
    archived: row.archived?.toISOString() ?? null,
    entries: entries.get(row.id) ?? [],
    persons: countParts(meant.get(row.id) ?? []),
    abilities: { change: ability(canChangeList(ctx.asker, { keeper: row.keeper_id })) },
  }));
}

async function entriesOf(ctx: Ctx, lists: readonly string[], meant: Map<string, Meant[]>): Promise<Map<string, ListEntry[]>> {
  const rows = await ctx.db
    .selectFrom('distribution_entry as e')
    .leftJoin('person as p', 'p.id', 'e.person_id')
    .select(['e.id', 'e.list_id', 'e.part', 'e.person_id', 'e.department', 'e.site', 'e.role', 'p.name', 'p.role as title', 'p.photo_id', 'p.company'])
    .where((eb) => eb('e.list_id', '=', eb.fn.any(eb.val([...lists]))))
    .orderBy((eb) => eb.fn('array_position', [eb.val(['must', 'informed', 'may']), 'e.part']))
    .orderBy('e.id')
    .execute();
  const found = new Map<string, ListEntry[]>();
  for (const row of rows) {
    const rule = row.person_id ? null : { department: row.department, site: row.site, role: row.role };
    const of = (meant.get(row.list_id) ?? []).filter((one) => (rule ? one.rule !== null && one.rule.department === rule.department && one.rule.site === rule.site && one.rule.role === rule.role : one.person.id === row.person_id));
    const person = row.person_id && row.name !== null ? personRef({ id: row.person_id, name: row.name, role: row.title, photo_id: row.photo_id, company: row.company }) : null;
    found.set(row.list_id, [...(found.get(row.list_id) ?? []), { id: row.id, part: row.part, person, rule, persons: of.length }]);
  }
  return found;
}

/** What rules can name: the departments, sites and roles that people of the house have, by name. */
export async function choicesFor(ctx: Ctx): Promise<{ departments: string[]; sites: string[]; roles: string[] }> {
  const rows = await ctx.db.selectFrom('person').select(['department', 'site', 'role']).where('kind', '=', 'member').where('state', '=', 'active').limit(10_000).execute();
  const words = (of: (row: (typeof rows)[number]) => string | null) => [...new Set(rows.flatMap((row) => of(row)?.trim() || []))].toSorted((a, b) => a.localeCompare(b, ctx.asker.language)).slice(0, 500);
  return { departments: words((row) => row.department), sites: words((row) => row.site), roles: words((row) => row.role) };
}
