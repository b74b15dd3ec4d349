import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { newId } from '../server/ids.ts';
import { hashOf } from '../server/session/secrets.ts';
import { chance, speaker } from './words.ts';

/** How large a house is to be filled. */
export interface Size {
  persons: number;
  spaces: number;
  posts: number;
  comments: number;
}

/** What the measurement needs to know of the filled house. */
export interface Filled {
  cookies: string[];
  persons: string[];
  spaces: string[];
  posts: string[];
}

const SEED = 4711;
const SESSIONS = 200;
const SPACES_PER_PERSON = 40;
const DAYS = 730;
const TEXT_CHARACTERS = 400;
const COMMENT_CHARACTERS = 160;

const cell = (value: string | number | boolean | null): string =>
  value === null ? '\\N' : String(value).replace(/[\\\n\r\t]/g, (one) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[one]!);

/** Writes rows into a table by COPY, as fast as the server takes them. */
async function copy(client: pg.Client, target: string, rows: Iterable<(string | number | boolean | null)[]>): Promise<void> {
  const stream = client.query(copyFrom(`copy ${target} from stdin`));
  let lines = '';
  for (const row of rows) {
    lines += `${row.map(cell).join('\t')}\n`;
    if (lines.length < 500_000) continue;
    if (!stream.write(lines)) await once(stream, 'drain');
    lines = '';
  }
  stream.end(lines);
  await finished(stream);
}

const docOf = (text: string) => JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** Fills an empty, migrated database with a house of this size. The same seed gives the same house. */
export async function fill(url: string, size: Size, say: (message: string) => void): Promise<Filled> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const random = chance(SEED);
  const { pick, ...speak } = speaker(random);
  const whole = (below: number) => Math.floor(random() * below);
  const start = Date.now() - DAYS * 86_400_000;
  const iso = (time: number) => new Date(time).toISOString();

  say(`${size.persons} persons, ${size.spaces} spaces`);
  const persons = Array.from({ length: size.persons }, () => newId(start));
  const spaces = Array.from({ length: size.spaces }, () => newId(start));
  await client.query(`insert into house (name, language, time_zone) values ('Messhaus', 'de', 'Europe/Berlin')`);
  await copy(client, 'person (id, name, email, role, department)', persons.map((id, index) => [id, speak.name(), `person${index}@messhaus.example`, 'Fachkraft', pick(['Service', 'Einkauf', 'Werk 1', 'Konstruktion'])]));
  await copy(client, 'space (id, name, audience, access, created_by, created)', spaces.map((id, index) => [id, `${speak.compound()} ${index}`, 'internal', index % 10 === 0 ? 'open' : index % 3 === 0 ? 'invitation' : 'request', persons[0]!, iso(start)]));
  const members = new Map<string, string[]>(spaces.map((space) => [space, []]));
  await copy(client, 'membership (person_id, space_id, role, level, seen, joined)', memberships());
  function* memberships(): Generator<(string | null)[]> {
    for (const person of persons) {
      const mine = new Set<string>();
      while (mine.size < SPACES_PER_PERSON) mine.add(spaces[Math.floor(random() ** 2 * size.spaces)]!);
      for (const space of mine) {
        members.get(space)!.push(person);
        yield [person, space, members.get(space)!.length === 1 ? 'owner' : 'member', 'mentions', newId(Date.now() - 86_400_000), iso(start)];
      }
    }
  }

  say(`${size.posts} posts`);
  const step = (DAYS * 86_400_000) / size.posts;
  const posts = Array.from({ length: size.posts }, (_, index) => ({ id: newId(Math.floor(start + index * step)), space: spaces[Math.floor(random() ** 1.5 * size.spaces)]!, at: start + index * step }));
  const writerIn = (space: string) => (members.get(space)!.length > 0 ? pick(members.get(space)!) : persons[0]!);
  await copy(client, 'post (id, space_id, author_id, kind, title, doc, text, created, comment_count)', postRows());
  function* postRows(): Generator<(string | number | null)[]> {
    for (const post of posts) {
      const text = speak.text(TEXT_CHARACTERS);
      const kind = random() < 0.2 ? 'question' : 'note';
      yield [post.id, post.space, writerIn(post.space), kind, random() < 0.6 || kind === 'question' ? speak.title() : null, docOf(text), text, iso(post.at), 0];
    }
  }
  say(`${size.comments} comments`);
  await copy(client, 'comment (id, post_id, space_id, author_id, doc, text, created)', commentRows());
  function* commentRows(): Generator<string[]> {
    for (let index = 0; index < size.comments; index++) {
      const post = posts[whole(posts.length)]!;
      const at = Math.min(post.at + whole(3 * 86_400_000), Date.now() - 1000);
      const text = speak.text(COMMENT_CHARACTERS);
      yield [newId(at), post.id, post.space, writerIn(post.space), docOf(text), text, iso(at)];
    }
  }
  await client.query(`update post p set comment_count = c.n from (select post_id, count(*)::int as n from comment group by post_id) c where c.post_id = p.id`);

  const cookies = Array.from({ length: SESSIONS }, (_, index) => `messung${String(index).padStart(40, '0')}`);
  for (const [index, cookie] of cookies.entries()) {
    await client.query(`insert into session (id, person_id, token_hash, expires) values ($1, $2, $3, now() + interval '1 day')`, [newId(), persons[index * Math.floor(size.persons / SESSIONS)]!, hashOf(cookie)]);
  }
  say('vacuum and statistics');
  await client.query('vacuum analyze');
  await client.end();
  return { cookies, persons: cookies.map((_, index) => persons[index * Math.floor(size.persons / SESSIONS)]!), spaces, posts: posts.slice(-500).map((post) => post.id) };
}
