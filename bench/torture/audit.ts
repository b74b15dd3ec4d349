import type { Client } from 'pg';
import { reactions } from '../../server/events/reactions.ts';
import type { Ledger } from './ledger.ts';

/** A figure of the run; where `most` is given, more than that is a violation, where `least` is, less than that. */
export type Figure = { name: string; value: number; most?: number; least?: number };

/** Compares what was acknowledged with what is in the database. */
export async function auditContent(database: Client, ledger: Ledger): Promise<Figure[]> {
  const texts = await countBy(database, `select title as key, count(*)::int as count from post group by 1 union all select split_part(text, ' ', 1), count(*)::int from comment group by 1`);
  const of = (marker: string) => texts.get(marker) ?? 0;
  const acknowledged = ledger.inState('acknowledged');
  return [
    { name: 'entries acknowledged', value: acknowledged.length, least: 20 },
    { name: 'acknowledged and lost', value: acknowledged.filter(({ marker }) => of(marker) === 0).length, most: 0 },
    { name: 'written twice', value: [...texts.values()].filter((count) => count > 1).length, most: 0 },
    { name: 'refused and written all the same', value: ledger.inState('refused').filter(({ marker }) => of(marker) > 0).length, most: 0 },
  ];
}

/** Compares what happened with what followed from it. Call it when all jobs are done. */
export async function auditReactions(database: Client, ledger: Ledger): Promise<Figure[]> {
  const pairs = Object.entries(reactions).flatMap(([kind, each]) => each.map(({ name }) => ({ kind, name })));
  const owed = await rowsOf(
    database,
    `select count(*)::int as owed, count(*) filter (where jobs = 0)::int as missing, count(*) filter (where jobs > 1)::int as doubled
     from (select count(j.id) as jobs from event e join jsonb_to_recordset($1::jsonb) as r(kind text, name text) on r.kind = e.kind
           left join pgboss.job j on j.name in ('reaction', 'long-reaction') and j.data->>'event' = e.id::text and j.data->>'reaction' = r.name
           group by e.id, r.name) as each`,
    [JSON.stringify(pairs)],
  );
  const [events] = await rowsOf(
    database,
    `select count(*) filter (where events <> 1)::int as wrong from (
       select count(e.id) as events from post p left join event e on e.kind = 'post.published' and e.post_id = p.id group by p.id
       union all select count(e.id) from comment c left join event e on e.kind = 'comment.written' and e.subject_id = c.id group by c.id) as each`,
  );
  const [jobs] = await rowsOf(database, `select count(*) filter (where state = 'failed')::int as failed, count(*) filter (where name = 'dead')::int as dead from pgboss.job`);
  return [
    { name: 'reactions owed to events', value: owed[0]!.owed, least: 20 },
    { name: 'events without a reaction of theirs', value: owed[0]!.missing, most: 0 },
    { name: 'reactions put into the queue twice', value: owed[0]!.doubled, most: 0 },
    { name: 'entries without exactly one event', value: events!.wrong, most: 0 },
    { name: 'reactions that failed for good', value: jobs!.failed + jobs!.dead, most: 0 },
    ...(await auditNotices(database, ledger)),
  ];
}

async function auditNotices(database: Client, ledger: Ledger): Promise<Figure[]> {
  const notices = await countBy(database, `select concat_ws(' ', person_id, kind, post_id, comment_id) as key, count(*)::int as count from notice group by 1`);
  const mails = await countBy(database, `select concat_ws(' ', person_id, md5(subject || text)) as key, count(*)::int as count from mail group by 1`);
  const told = await countBy(database, `select concat_ws(' ', person_id, coalesce(comment_id, post_id)) as key, count(*)::int as count from notice where kind = 'mention' group by 1`);
  const mentions = ledger.inState('acknowledged').filter((entry) => entry.mentions !== null);
  return [
    { name: 'mentions acknowledged', value: mentions.length, least: 5 },
    { name: 'mentions not told to whom they name', value: mentions.filter((entry) => !told.has(`${entry.mentions} ${entry.id}`)).length, most: 0 },
    { name: 'notices', value: notices.size, least: 20 },
    { name: 'notices given twice', value: [...notices.values()].filter((count) => count > 1).length, most: 0 },
    { name: 'mails written twice', value: [...mails.values()].filter((count) => count > 1).length, most: 0 },
  ];
}

export function isViolated({ value, most = Infinity, least = -Infinity }: Figure): boolean {
  return value > most || value < least;
}

async function rowsOf(database: Client, text: string, values: unknown[] = []): Promise<Record<string, any>[]> {
  return (await database.query(text, values)).rows;
}

async function countBy(database: Client, text: string): Promise<Map<string, number>> {
  return new Map((await database.query(text)).rows.map(({ key, count }) => [key, count]));
}
