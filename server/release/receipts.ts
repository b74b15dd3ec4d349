import { sql, type Kysely } from 'kysely';
import type { Receipt } from '../../shared/api/releases.ts';
import { isOutsider, type Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';

const MOST = 500;

/** Keeps that an outsider has been given released posts; of people of the house nothing is ever kept (negative cases A19, O01). */
export async function noteOpened(kontor: Kontor, asker: Asker, posts: readonly { release: { id: string } | null; deleted: unknown }[]): Promise<void> {
  const releases = posts.flatMap((post) => (post.release && !post.deleted ? [post.release.id] : []));
  if (!isOutsider(asker) || releases.length === 0) return;
  await sql`insert into release_receipt (id, release_id, person_id, what) select gen_random_uuid(), id, ${asker.person}, 'opened' from unnest(${releases}::uuid[]) as of(id)
    on conflict (release_id, person_id, what, coalesce(file_name, '')) do update set last = now(), times = release_receipt.times + 1`.execute(kontor.database.owner);
}

/** Keeps that an outsider was given a released file. */
export async function noteDownloaded(kontor: Kontor, asker: Asker, { release, file, name }: { release: string; file: string; name: string }): Promise<void> {
  if (!isOutsider(asker)) return;
  await sql`insert into release_receipt (id, release_id, person_id, file_id, file_name, what) values (gen_random_uuid(), ${release}, ${asker.person}, ${file}, ${name}, 'downloaded')
    on conflict (release_id, person_id, what, coalesce(file_name, '')) do update set last = now(), times = release_receipt.times + 1`.execute(kontor.database.owner);
}

/** Who of the outsiders had a release, the earliest first. */
export async function receiptsOf(db: Kysely<Tables>, release: string): Promise<Receipt[]> {
  const rows = await db
    .selectFrom('release_receipt as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.name', 'p.company', 'r.what', 'r.file_name', 'r.first', 'r.last', 'r.times'])
    .where('r.release_id', '=', release)
    .where('p.kind', '<>', 'member')
    .orderBy('r.first')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ person: { id: row.id, name: row.name, company: row.company }, what: row.what, file: row.file_name, first: row.first.toISOString(), last: row.last.toISOString(), times: row.times }));
}
