import { sql } from 'kysely';
import type { Hit } from '../../shared/api/feed.ts';
import type { Audience } from '../../shared/api/basics.ts';
import { isOutsider } from '../access/asker.ts';
import type { Ctx } from '../kontor.ts';
import { personRef, type PersonRefRow } from '../people/personRef.ts';
import type { FullTerm } from './expandTerms.ts';
import { snippetOf } from './snippet.ts';

interface ItemRow {
  item_id: string; kind: 'post' | 'comment' | 'file'; accepted: boolean; created: Date; title: string; cut: boolean; text: string;
  post_id: string; post_kind: string; space_id: string; space_name: string; audience: Audience;
  answer: { id: string; text: string; person: PersonRefRow } | null; author_id: string; author_name: string; author_role: string | null; author_photo: string | null; author_company: string | null;
}

// A match further into a long text is found, but not shown.
const MOST_SHOWN_FROM = 20_000;
const TITLE_CHARS = 80;
const ANSWER_CHARS = 240;

/** The entries of these ids as hits, in this order. Read under row security: what is not to be seen, or gone since, is missing. */
export async function showItems(ctx: Ctx, ids: readonly string[], terms: readonly FullTerm[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ItemRow>`
    select e.item_id, e.kind, e.accepted, e.created, p.id as post_id, p.kind as post_kind, s.id as space_id, s.name as space_name, s.audience,
      a.id as author_id, a.name as author_name, a.role as author_role, a.photo_id as author_photo, a.company as author_company,
      case when e.kind = 'file' then f.name else coalesce(p.title, left(p.text, ${TITLE_CHARS})) end as title, e.kind <> 'file' and p.title is null and length(p.text) > ${TITLE_CHARS} as cut,
      case when e.kind = 'post' and p.answer_id is not null then (select json_build_object('id', k.id, 'text', left(k.text, ${ANSWER_CHARS}),
        'person', json_build_object('id', b.id, 'name', b.name, 'role', b.role, 'photo_id', b.photo_id, 'company', b.company)) from comment k join person b on b.id = k.author_id where k.id = p.answer_id and k.deleted is null) end as answer,
      left(case e.kind when 'comment' then c.text when 'file' then coalesce(t.text, '') else concat_ws(' ', p.text, p.decision->>'why') end, ${MOST_SHOWN_FROM}) as text
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join search_entry e on e.item_id = wanted.id
    join post p on p.id = e.post_id and p.deleted is null
    join space s on s.id = p.space_id
    join person a on a.id = e.author_id
    left join comment c on c.id = e.item_id and c.post_id = p.id and c.deleted is null
    left join file f on f.id = e.item_id and e.kind = 'file'
    left join file_text t on t.file_id = f.id and t.version = f.version
    where e.kind = 'post' or c.id is not null or f.id is not null
    order by wanted.place`.execute(ctx.db);
  return rows.map((row) => ({
    kind: row.kind,
    id: row.item_id,
    title: titleOf(row),
    snippet: snippetOf(row.text, terms),
    post: { id: row.post_id, kind: row.post_kind },
    space: { id: row.space_id, name: row.space_name, audience: row.audience },
    person: personRef({ id: row.author_id, name: row.author_name, role: row.author_role, photo_id: row.author_photo, company: row.author_company }),
    answer: row.answer && { id: row.answer.id, text: row.answer.text.replace(/\s+/g, ' ').trim(), author: personRef(row.answer.person) },
    accepted: row.accepted,
    created: row.created.toISOString(),
  }));
}

/** A title on one line; where the beginning of the text stands for one, it ends with a whole word. */
function titleOf({ title, cut }: Pick<ItemRow, 'title' | 'cut'>): string {
  const line = title.replace(/\s+/g, ' ').trim();
  return cut ? `${line.includes(' ') ? line.slice(0, line.lastIndexOf(' ')) : line} …` : line;
}

const bare = { post: null, space: null, person: null, answer: null, accepted: false, created: null } as const;

/** Persons of these ids as hits, in this order. */
export async function showPersons(ctx: Ctx, ids: readonly string[], terms: readonly FullTerm[]): Promise<Hit[]> {
  const rows = await ctx.db.selectFrom('person').select(['id', 'name', 'role', 'photo_id', 'company'])
    .$if(!isOutsider(ctx.asker), (query) => query.select(['department', 'site', 'skills']))
    .where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids])))).execute();
  return inOrder(ids, rows).map((row) => ({
    ...bare,
    kind: 'person',
    id: row.id,
    title: row.name,
    snippet: snippetOf([row.role, row.company, row.department, row.site, row.skills?.join(', ')].filter(Boolean).join(' · '), terms),
    person: personRef(row),
  }));
}

/** Spaces of these ids as hits, in this order. */
export async function showSpaces(ctx: Ctx, ids: readonly string[], terms: readonly FullTerm[]): Promise<Hit[]> {
  const rows = await ctx.db.selectFrom('space').select(['id', 'name', 'audience', 'description', 'created']).where((eb) => eb('id', '=', eb.fn.any(eb.val([...ids])))).execute();
  return inOrder(ids, rows).map((row) => ({
    ...bare,
    kind: 'space',
    id: row.id,
    title: row.name,
    snippet: snippetOf(row.description, terms),
    space: { id: row.id, name: row.name, audience: row.audience },
  }));
}

function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
