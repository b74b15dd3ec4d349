import pg from 'pg';
import type { Kontor } from '../server/kontor.ts';
import { similarFor } from '../server/questions/similarFor.ts';
import { askerFor } from './floors.ts';

/** What similar questions while typing cost, in milliseconds, and how much there was to compare with. */
export interface SimilarMeasured {
  posts: number;
  answered: number;
  accepted: number;
  p50: number;
  p95: number;
  p99: number;
  /** How many of the measured inputs found something. */
  found: number;
  inputs: number;
}

const INPUTS = 400;
const WARM = 60;

/** Accepts the first answer of two of three questions that have one, as a house does over the years; returns how many are answered and accepted. */
export async function acceptAnswers(url: string): Promise<{ answered: number; accepted: number }> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query(`update post p set answer_id = c.id from (select distinct on (post_id) post_id, id from comment where deleted is null order by post_id, id) c
      where c.post_id = p.id and p.kind = 'question' and p.answer_id is null and get_byte(decode(right(p.id::text, 2), 'hex'), 0) % 3 <> 0`);
    await db.query('vacuum analyze question_entry');
    const { rows } = await db.query<{ answered: number; accepted: number }>('select count(*) filter (where answered > 0)::int as answered, count(*) filter (where answered = 2)::int as accepted from question_entry');
    return rows[0]!;
  } finally {
    await db.end();
  }
}

/**
 * What people type: the titles of questions of the house, each broken off after a third, two thirds and at its end, and with words of
 * everyday in between, so that common and rare words come together.
 */
async function inputs(url: string): Promise<string[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    const { rows } = await db.query<{ title: string; text: string }>(`select title, text from post where kind = 'question' and title is not null order by md5(id::text) limit ${INPUTS}`);
    return rows.map(({ title, text }, at) => (at % 3 === 0 ? title.slice(0, Math.ceil(title.length / 3)) : at % 3 === 1 ? `Wer kann ${title.slice(0, Math.ceil((title.length * 2) / 3))}` : `Wie ${title} ${text.split(' ').slice(0, 6).join(' ')}?`));
  } finally {
    await db.end();
  }
}

/** Measures over a Kontor on a filled house, as its signed-in persons, one after the other. */
export async function measureSimilar(kontor: Kontor, url: string, { persons, posts }: { persons: readonly string[]; posts: number }): Promise<SimilarMeasured> {
  const house = await acceptAnswers(url);
  const typed = await inputs(url);
  const taken: number[] = [];
  let found = 0;
  for (let index = 0; index < WARM + INPUTS; index++) {
    const begun = performance.now();
    const items = await kontor.read(askerFor(persons[index % persons.length]!), (ctx) => similarFor(ctx, typed[index % typed.length]!));
    if (index < WARM) continue;
    taken.push(performance.now() - begun);
    if (items.length > 0) found += 1;
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { posts, ...house, p50: at(0.5), p95: at(0.95), p99: at(0.99), found, inputs: INPUTS };
}

/** The measurement as lines of the results. */
export const similarReport = (one: SimilarMeasured): string =>
  `Similar questions while typing, ${one.posts.toLocaleString('en')} posts, ${one.answered.toLocaleString('en')} answered questions (${one.accepted.toLocaleString('en')} with an accepted answer): p50 ${one.p50.toFixed(1)} ms, p95 ${one.p95.toFixed(1)} ms, p99 ${one.p99.toFixed(1)} ms in the process of the server, over ${one.inputs} inputs; ${one.found} of them found something. To hold: p95 under 30 ms.`;
