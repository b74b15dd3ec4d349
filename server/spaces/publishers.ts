import type { PersonRef } from '../../shared/api/people.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { personRef } from '../people/personRef.ts';
import { notFound, Problem } from '../problems.ts';
import { membersOf } from './membersOf.ts';
import { spaceFor } from './spaceFor.ts';

const MOST = 200;

/** Who besides owners and moderators publishes in a formal space, by name. */
export async function publishersFor(ctx: Ctx, id: string): Promise<{ items: PersonRef[]; next: null }> {
  await spaceFor(ctx, id, 'read');
  const rows = await ctx.db
    .selectFrom('space_publisher as n')
    .innerJoin('person as p', 'p.id', 'n.person_id')
    .select(['p.id', 'p.name', 'p.role', 'p.photo_id', 'p.company'])
    .where('n.space_id', '=', id)
    .orderBy('p.name')
    .limit(MOST)
    .execute();
  return { items: rows.map(personRef), next: null };
}

/** Names somebody who writes in the space as one who publishes there, or takes that back; a second time changes nothing. */
export async function setPublisher(kontor: Kontor, asker: Asker, { space, person, named }: { space: string; person: string; named: boolean }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await spaceFor(ctx, space, 'manage');
    const member = await ctx.db.selectFrom(membersOf(space).as('m')).select('m.role').where('m.person_id', '=', person).executeTakeFirst();
    if (!member) throw notFound();
    if (named && member.role === 'reader') throw new Problem('refused', { refusal: 'readerOnly' });
    const change = named
      ? await ctx.db.insertInto('space_publisher').values({ space_id: space, person_id: person, named: ctx.now, named_by: asker.person }).onConflict((conflict) => conflict.doNothing()).returning('person_id').executeTakeFirst()
      : await ctx.db.deleteFrom('space_publisher').where('space_id', '=', space).where('person_id', '=', person).returning('person_id').executeTakeFirst();
    if (change) ctx.record({ kind: named ? 'space.publisherNamed' : 'space.publisherTaken', space, subject: person, data: {} });
  });
}
