import { sql } from 'kysely';
import type { Space } from '../../shared/api/spaces.ts';
import { canDecide, canJoin, canLeave, canManage, canPin, canPublish, canPublishAtOnce, canRead, canSubmit, type StrictSpaceFacts } from '../access/policies/space.ts';
import { ability, type Verdict } from '../access/verdict.ts';
import type { Ctx } from '../kontor.ts';
import { idFloor } from '../ids.ts';
import { demand, notFound } from '../problems.ts';
import { readersOf } from './readers.ts';

/** What one may want to do with a space. `know` only asks that it may be known at all; `write` that one may say something there, `publish` that it stands at once. */
export type SpaceAbility = 'know' | 'read' | 'write' | 'publish' | 'submit' | 'decide' | 'join' | 'manage' | 'pin';

export interface LoadedSpace extends StrictSpaceFacts {
  id: string;
  name: string;
  description: string;
  rules: string;
  audience: Space['audience'];
  created: Date;
  joined: Date | null;
  level: NonNullable<Space['mine']>['level'] | null;
}

const MOST_UNREAD = 100;

/** Spaces as the asker may know them, with their own membership. */
const factRows = (ctx: Ctx) =>
  ctx.db
    .selectFrom('space as s')
    .leftJoin('membership as m', (join) => join.onRef('m.space_id', '=', 's.id').on('m.person_id', '=', ctx.asker.person))
    .select(['s.id', 's.name', 's.description', 's.rules', 's.audience', 's.access', 's.strictness', 's.created', 's.archived', 'm.role', 'm.level', 'm.joined'])
    .select((eb) => eb.exists(eb.selectFrom('space_publisher').select('person_id').whereRef('space_id', '=', 's.id').where('person_id', '=', ctx.asker.person)).as('is_named'));

/** The same with what is counted to show them. */
export function spaceRows(ctx: Ctx) {
  const me = ctx.asker.person;
  return factRows(ctx)
    .select((eb) => [
      eb.exists(eb.selectFrom('join_request').select('space_id').whereRef('space_id', '=', 's.id').where('person_id', '=', me)).as('requested'),
      eb.selectFrom('join_request').select((of) => of.fn.countAll<string>().as('n')).whereRef('space_id', '=', 's.id').as('requests'),
      eb.selectFrom('membership').select((of) => of.fn.countAll<number>().as('n')).whereRef('space_id', '=', 's.id').where('role', '=', 'owner').as('owners'),
      eb.selectFrom('submission').select((of) => of.fn.countAll<string>().as('n')).whereRef('space_id', '=', 's.id').where('state', '=', 'waiting').as('submissions'),
    ]);
}

type SpaceRow = Awaited<ReturnType<ReturnType<typeof spaceRows>['execute']>>[number];

/** How many posts are new for the asker per space, counted to 100 at most. */
async function unreadIn(ctx: Ctx, spaces: readonly string[]): Promise<Map<string, number>> {
  const seen = await ctx.asOwner((db) => db.selectFrom('person').select('feed_seen').where('id', '=', ctx.asker.person).executeTakeFirst());
  const { rows } = await sql<{ space_id: string; unread: number }>`
    select m.space_id, (select count(*)::int from (
      select 1 from post p where p.space_id = m.space_id and p.deleted is null and p.id > greatest(m.seen, ${idFloor(seen?.feed_seen ?? null)}::uuid)
        and p.author_id <> m.person_id limit ${MOST_UNREAD}) new) as unread
    from membership m where m.person_id = ${ctx.asker.person} and m.space_id = any(${spaces}::uuid[])`.execute(ctx.db);
  return new Map(rows.map((row) => [row.space_id, row.unread]));
}

const verdicts: Record<SpaceAbility, (space: LoadedSpace) => Verdict> = {
  know: () => true,
  read: canRead,
  write: canPublish,
  publish: canPublishAtOnce,
  submit: canSubmit,
  decide: canDecide,
  join: canJoin,
  manage: canManage,
  pin: canPin,
};

const withName = <T extends { is_named: unknown }>({ is_named, ...space }: T) => ({ ...space, named: Boolean(is_named) });

/** The space of this id, if the asker may do that with it: the only way to hold one. */
export async function spaceFor(ctx: Ctx, id: string, wanted: SpaceAbility): Promise<LoadedSpace> {
  const row = await factRows(ctx).where('s.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  const space = withName(row);
  demand(verdicts[wanted](space));
  return space;
}

/** Spaces as the API shows them. */
export async function presentSpaces(ctx: Ctx, rows: readonly SpaceRow[]): Promise<Space[]> {
  const ids = rows.map((row) => row.id);
  const [unread, readers] = [await unreadIn(ctx, ids), await readersOf(ctx, ids)];
  return rows.map(withName).map((space) => {
    const { role, level, joined } = space;
    return {
      id: space.id,
      name: space.name,
      description: space.description,
      rules: space.rules,
      audience: space.audience,
      access: space.access,
      strictness: space.strictness,
      archived: space.archived?.toISOString() ?? null,
      created: space.created.toISOString(),
      readers: readers.get(space.id)!,
      mine: role && level && joined ? { role, level, joined: joined.toISOString() } : null,
      requested: Boolean(space.requested),
      requests: canManage(space) === true ? Number(space.requests ?? 0) : 0,
      unread: unread.get(space.id) ?? 0,
      submissions: canDecide(space) === true ? Number(space.submissions ?? 0) : 0,
      abilities: {
        read: ability(verdicts.read(space)),
        publish: ability(verdicts.publish(space)),
        submit: ability(verdicts.submit(space)),
        join: ability(verdicts.join(space)),
        leave: ability(canLeave(space, Number(space.owners ?? 0))),
        manage: ability(verdicts.manage(space)),
        pin: ability(verdicts.pin(space)),
      },
    };
  });
}

/** One space as the API shows it, if the asker may know it. */
export async function showSpace(ctx: Ctx, id: string): Promise<Space> {
  const rows = await spaceRows(ctx).where('s.id', '=', id).execute();
  const [space] = await presentSpaces(ctx, rows);
  if (!space) throw notFound();
  return space;
}
