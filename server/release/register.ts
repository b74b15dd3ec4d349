import { sql } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { RegisterFilter, RegisterSummary, ReleaseLine } from '../../shared/api/releases.ts';
import { hasRole, type Asker } from '../access/asker.ts';
import { csvLine } from '../admin/csv.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { linesOf } from './linesFor.ts';

const readsAll = (asker: Asker): boolean => hasRole(asker, 'administrator') || hasRole(asker, 'auditor');

/** Administrators and auditors read the whole register; others what they have to do with: their own, and of spaces they keep. */
const readable = (asker: Asker) =>
  readsAll(asker)
    ? sql<boolean>`true`
    : sql<boolean>`(${asker.person} in (r.requested_by, r.author_id, r.decided_by) or exists (select 1 from membership m where m.person_id = ${asker.person} and m.space_id in (r.from_space_id, r.to_space_id) and m.role in ('owner', 'moderator'))
        or exists (select 1 from partner p where p.house_contact_id = ${asker.person} and (p.id in (select partner_id from space_partner where space_id = r.to_space_id) or p.id in (select c.partner_id from release_contact rc join person c on c.id = rc.person_id where rc.release_id = r.id))))`;

const gone = sql<boolean>`r.state in ('released', 'revoked', 'expired')`;

function matching(ctx: Ctx, { partner, space, label, person, state, from, until }: RegisterFilter) {
  const { asker } = ctx;
  return sql<boolean>`${gone} and ${readable(asker)}
    and (${partner ?? null}::uuid is null or exists (select 1 from space_partner n where n.space_id = r.to_space_id and n.partner_id = ${partner ?? null}) or exists (select 1 from release_contact rc join person c on c.id = rc.person_id where rc.release_id = r.id and c.partner_id = ${partner ?? null}))
    and (${space ?? null}::uuid is null or ${space ?? null} in (r.to_space_id, r.from_space_id)) and (${label ?? null}::text is null or r.label = ${label ?? null}) and (${state ?? null}::text is null or r.state = ${state ?? null})
    and (${person ?? null}::uuid is null or ${person ?? null} in (r.decided_by, r.requested_by))
    and (${from ?? null}::date is null or r.decided >= ${from ?? null}::date) and (${until ?? null}::date is null or r.decided < ${until ?? null}::date + 1)`;
}

/** What has left the house, newest first. */
export async function registerFor(ctx: Ctx, wanted: RegisterFilter): Promise<{ items: ReleaseLine[]; next: string | null }> {
  const limit = wanted.limit ?? 50;
  const before = wanted.before ?? null;
  const { rows } = await ctx.asOwner((db) => sql<{ id: string }>`select r.id from release r where ${matching(ctx, wanted)} and (${before}::uuid is null or r.id < ${before}::uuid) order by r.id desc limit ${limit + 1}`.execute(db));
  const ids = rows.slice(0, limit).map((row) => row.id);
  return { items: await linesOf(ctx, ids, true), next: rows.length > limit ? ids.at(-1)! : null };
}

/** The last twelve months in figures, as far as the asker reads the register: about companies, never about persons. */
export async function summaryFor(ctx: Ctx): Promise<RegisterSummary> {
  return ctx.asOwner(async (db) => {
    const lately = sql<boolean>`${readable(ctx.asker)} and coalesce(r.decided, r.requested) > ${ctx.now}::timestamptz - interval '12 months'`;
    const { rows } = await sql<Omit<RegisterSummary, 'whole' | 'companies' | 'labels'>>`
      select count(*) filter (where ${gone})::int as released, count(*) filter (where r.state = 'released')::int as standing, count(*) filter (where r.state = 'revoked')::int as revoked,
        count(*) filter (where r.state = 'expired')::int as expired, count(*) filter (where ${gone} and r.redacted > 0)::int as redacted, count(*) filter (where r.state = 'refused')::int as refused
      from release r where ${lately}`.execute(db);
    const companies = await sql<RegisterSummary['companies'][number]>`
      select n.id, n.name, count(*)::int as releases, count(*) filter (where r.state = 'released')::int as standing,
        count(*) filter (where exists (select 1 from release_receipt c join person p on p.id = c.person_id where c.release_id = r.id and p.partner_id = n.id))::int as opened
      from release r join partner n on n.id in (select partner_id from space_partner where space_id = r.to_space_id union select c.partner_id from release_contact rc join person c on c.id = rc.person_id where rc.release_id = r.id)
      where ${gone} and ${lately} group by n.id, n.name order by 3 desc, n.name limit 100`.execute(db);
    const labels = await sql<{ label: Label; releases: number }>`select r.label, count(*)::int as releases from release r where ${gone} and ${lately} group by r.label order by r.label`.execute(db);
    return { whole: readsAll(ctx.asker), ...rows[0]!, companies: companies.rows, labels: labels.rows };
  });
}

const MOST_LINES = 20_000;

/** The register as CSV; cells that a spreadsheet would take for a formula are defused (negative case I13). Reading it is kept in the log. */
export async function registerAsCsv(kontor: Kontor, asker: Asker, wanted: RegisterFilter): Promise<string> {
  const lines = [`\uFEFF${csvLine(['number', 'state', 'title', 'label', 'from space', 'to space', 'companies', 'contacts', 'requested by', 'requested', 'released by', 'released', 'valid until', 'download', 'redacted places', 'ended by', 'ended'])}`];
  let before: string | undefined;
  do {
    const page = await kontor.read(asker, (ctx) => registerFor(ctx, { ...wanted, limit: 200, before }));
    lines.push(...page.items.map(lineOf));
    before = page.next ?? undefined;
  } while (before && lines.length < MOST_LINES);
  return lines.join('');
}

const lineOf = (one: ReleaseLine): string =>
  csvLine([
    `F-${one.number}`, one.state, one.title, one.label, one.from, one.to, one.companies.join(', '), one.contacts.join(', '), one.requestedBy.name, one.requested, one.decidedBy?.name ?? null, one.decided,
    one.until, one.download ? 'yes' : 'no', String(one.redacted), one.endedBy?.name ?? null, one.ended,
  ]);
