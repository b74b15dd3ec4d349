import { sql } from 'kysely';
import type { Me } from '../../shared/api/people.ts';
import { isOutsider } from '../access/asker.ts';
import { outwardClosedJson } from '../emergency/stopFor.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { personFor } from './personFor.ts';
import { waitingFor } from '../release/linesFor.ts';
import { houseRules } from '../settings/houseSettings.ts';
import { rulesOf } from './rules.ts';
import { awaySince, readingOf } from '../catchUp/since.ts';
import { waitingCount } from '../feed/actionSources.ts';
import { nextDigest } from '../notices/quiet.ts';

/** What the signed-in person gets about themself. */
export async function meFor(ctx: Ctx): Promise<Me> {
  const me = ctx.asker.person;
  const person = await personFor(ctx, me);
  const own = await ctx.asOwner((db) =>
    db
      .selectFrom('person')
      .select(['email', 'phone', 'show_email', 'rules', 'feed_seen', 'language', 'time_zone', 'access_until'])
      .select((eb) => eb.exists(eb.selectFrom('second_factor').select('person_id').where('person_id', '=', me).where('confirmed', 'is not', null)).as('two_factor'))
      .where('id', '=', me)
      .executeTakeFirst(),
  );
  const reading = await ctx.asOwner((db) => readingOf(db, me));
  const house = await ctx.db.selectFrom('house').select(['name', 'demo']).executeTakeFirst();
  if (!own || !house) throw notFound();
  const rules = rulesOf(own.rules, await ctx.asOwner(houseRules));
  const { rows } = await sql<{ notices: number; actions: number; submissions: number; drafts: number; closed: Me['outwardClosed'] }>`select
    ${isOutsider(ctx.asker) ? sql`null` : outwardClosedJson} as closed,
    (select count(*)::int from (select 1 from notice n join post p on p.id = n.post_id where n.person_id = ${me} and n.seen is null and p.deleted is null limit 100) n) as notices,
    ${waitingCount(me)} as actions,
    (select count(*)::int from (select 1 from submission b where b.state = 'waiting' and b.author_id <> ${me} limit 100) b) as submissions,
    (select count(*)::int from (select 1 from draft d where d.person_id = ${me} and d.failed is not null limit 100) d) as drafts`.execute(ctx.db);
  return {
    id: person.id,
    kind: person.kind,
    company: person.company,
    accessUntil: own.access_until?.toISOString() ?? null,
    name: person.name,
    email: own.email ?? '',
    role: person.role,
    department: person.department,
    site: person.site,
    phone: own.phone,
    manager: person.manager,
    skills: person.skills,
    showEmail: own.show_email,
    photo: person.photo,
    language: own.language,
    timeZone: own.time_zone,
    absence: person.absence,
    houseRoles: person.houseRoles,
    rules,
    house: { name: house.name, demo: house.demo },
    twoFactor: Boolean(own.two_factor),
    counts: { notices: rows[0]!.notices, actions: rows[0]!.actions + rows[0]!.submissions + rows[0]!.drafts, submissions: rows[0]!.submissions, drafts: rows[0]!.drafts, releases: isOutsider(ctx.asker) ? 0 : await waitingFor(ctx) },
    outwardClosed: rows[0]!.closed,
    feed: { seen: own.feed_seen?.toISOString() ?? null, away: awaySince(reading, ctx.now)?.toISOString() ?? null },
    nextDigest: nextDigest(rules, own.time_zone, ctx.now)?.toISOString() ?? null,
  };
}
