import { sql } from 'kysely';
import type { NewPost } from '../../shared/api/posts.ts';
import type { Ctx } from '../kontor.ts';
import { dayOf } from '../pages/ages.ts';
import { Problem } from '../problems.ts';
import type { LoadedSpace } from '../spaces/spaceFor.ts';

interface Asked {
  post: string;
  space: Pick<LoadedSpace, 'id' | 'access'>;
  from: 'all' | readonly string[];
}

/** Demands that who must confirm still has time to, in days of whoever asks. */
export function demandDue(ctx: Ctx, required: Pick<NonNullable<NewPost['required']>, 'due'> | undefined): void {
  if (required?.due && required.due < dayOf(ctx.now, ctx.asker.timeZone)) throw new Problem('invalid', { fields: [{ field: 'required.due', says: 'past' }] });
}

/** Asks readers of a space to confirm a post: all of them or the named ones, never the author, never who can't read it. */
export async function askReaders(ctx: Ctx, { post, space, from }: Asked): Promise<void> {
  const named = from === 'all' ? null : from;
  const { rows } = await sql<{ person_id: string }>`
    insert into acknowledgement (post_id, person_id, asked)
    select ${post}::uuid, p.id, ${ctx.now}::timestamptz from person p
    where p.state = 'active' and p.kind <> 'contact' and p.id <> ${ctx.asker.person}
      and (${named}::uuid[] is null or p.id = any(${named}::uuid[]))
      and ((${space.access} = 'open' and p.kind = 'member') or exists (select 1 from membership m where m.person_id = p.id and m.space_id = ${space.id}))
    on conflict do nothing
    returning person_id`.execute(ctx.db);
  if (named && rows.length === 0) throw new Problem('invalid', { fields: [{ field: 'required.from', says: 'noAudience' }] });
}
