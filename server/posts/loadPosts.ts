import { sql, type Kysely } from 'kysely';
import type { Audience, Label, Tlp } from '../../shared/api/basics.ts';
import type { FileRef, PostKind } from '../../shared/api/posts.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Strictness } from '../../shared/api/spaces.ts';
import type { TopicRef } from '../../shared/api/topics.ts';
import type { ReleaseNote } from '../../shared/api/releases.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import type { Tables } from '../database/tables.ts';
import { sayBlack } from '../release/blacken.ts';
import { filesOf } from '../files/filesOf.ts';
import { htmlLinks } from './htmlLinks.ts';
import { loadParts } from './parts/parts.ts';
import { personRef, photoUrl } from '../people/personRef.ts';

/** A post with all that does not depend on who reads it; what a card is made of. */
export interface PostFacts {
  id: string;
  kind: PostKind;
  title: string | null;
  doc: Doc;
  html: string;
  text: string;
  label: Label;
  tlp: Tlp | null;
  author: PersonRef;
  /** `publishers`: of a page in a formal space, who is named to publish there. */
  space: { id: string; name: string; audience: Audience; access: 'open' | 'request' | 'invitation'; archived: Date | null; strictness: Strictness; publishers: string[] };
  created: Date;
  edited: Date | null;
  deleted: Date | null;
  pinned: Date | null;
  version: number;
  commentCount: number;
  answer: { id: string; author: PersonRef; text: string } | null;
  decision: { why: string; decidedBy: PersonRef[]; replaces: { id: string; title: string } | null; replacedBy: { id: string; title: string } | null } | null;
  required: { due: string | null; asked: number; confirmed: number } | null;
  files: FileRef[];
  /** Of the copy of a release: what it says beside it. */
  release: ReleaseNote | null;
  /** Of a source: the releases in force; for readers of the house. */
  outward: { id: string; number: number; released: Date }[];
  /** What it is filed under; for readers of the house. */
  topics: TopicRef[];
  /** What its kind has beyond the common (parts/part.ts); null for kinds without a part. */
  part: unknown;
}

interface Row {
  id: string; kind: PostKind; title: string | null; doc: Doc; text: string; label: Label; tlp: Tlp | null; version: number; comment_count: number;
  created: Date; edited: Date | null; deleted: Date | null; pinned: Date | null; required: boolean; required_due: string | null; decision: { why: string; decidedBy: string[] } | null;
  author_id: string; author_name: string; author_role: string | null; author_photo: string | null; author_company: string | null;
  space_id: string; space_name: string; audience: Audience; access: 'open' | 'request' | 'invitation'; archived: Date | null; strictness: Strictness; publishers: string[] | null;
  answer: { id: string; text: string; person: { id: string; name: string; role: string | null; photo_id: string | null; company: string | null } } | null;
  decided_by: PersonRefRowJson[] | null; replaces: { id: string; title: string } | null; replaced_by: { id: string; title: string } | null;
  asked: number; confirmed: number; release: ReleaseJson | null; outward: { id: string; number: number; released: string }[] | null; topics: TopicRef[] | null;
}
interface ReleaseJson { id: string; number: number; state: ReleaseNote['state']; released: string | null; until: string | null; download: boolean; redacted: number; ended: string | null; names: { released: string | null; ended: string | null } | null }
type PersonRefRowJson = { id: string; name: string; role: string | null; photo_id: string | null; company: string | null };

const ANSWER_CHARS = 400;

/**
 * Posts of these ids as far as this connection's row security lets them be seen, in the order of the ids. A decision names another one
 * only while both stand in one space, since these facts are kept for all its readers.
 */
export async function loadPosts(db: Kysely<Tables>, ids: readonly string[]): Promise<PostFacts[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Row>`
    select p.id, p.kind, p.title, p.doc, p.text, p.label, p.tlp, p.version, p.comment_count, p.created, p.edited, p.deleted, p.pinned, p.required, p.required_due, p.decision,
      p.author_id, a.name as author_name, a.role as author_role, a.photo_id as author_photo, a.company as author_company,
      p.space_id, s.name as space_name, s.audience, s.access, s.archived, s.strictness,
      case when p.kind = 'page' and s.strictness = 'formal' then array(select n.person_id from space_publisher n where n.space_id = s.id) end as publishers,
      (select json_build_object('id', c.id, 'text', left(c.text, ${ANSWER_CHARS}), 'person', json_build_object('id', ca.id, 'name', ca.name, 'role', ca.role, 'photo_id', ca.photo_id, 'company', ca.company))
        from comment c join person ca on ca.id = c.author_id where c.id = p.answer_id and c.deleted is null) as answer,
      case when p.kind = 'decision' then (select json_agg(json_build_object('id', d.id, 'name', d.name, 'role', d.role, 'photo_id', d.photo_id, 'company', d.company)) from person d
        where d.id = any(array(select jsonb_array_elements_text(p.decision->'decidedBy'))::uuid[])) end as decided_by,
      case when p.replaces_id is not null then (select json_build_object('id', r.id, 'title', coalesce(r.title, left(r.text, 80))) from post r where r.id = p.replaces_id and r.space_id = p.space_id and r.deleted is null) end as replaces,
      case when p.kind = 'decision' then (select json_build_object('id', r.id, 'title', coalesce(r.title, left(r.text, 80))) from post r where r.replaces_id = p.id and r.space_id = p.space_id and r.deleted is null order by r.id desc limit 1) end as replaced_by,
      case when p.required then (select count(*)::int from acknowledgement k where k.post_id = p.id) else 0 end as asked,
      case when p.required then (select count(*)::int from acknowledgement k where k.post_id = p.id and k.confirmed is not null) else 0 end as confirmed,
      case when p.release_id is not null then (select json_build_object('id', r.id, 'number', r.number, 'state', r.state, 'released', r.decided, 'until', r.valid_until, 'download', r.download,
        'redacted', r.redacted, 'ended', r.ended, 'names', release_names(r.id)) from release r where r.id = p.release_id) end as release,
      outward_of(p.id) as outward, topics_of(p.id) as topics
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join post p on p.id = wanted.id
    join person a on a.id = p.author_id
    join space s on s.id = p.space_id
    order by wanted.place`.execute(db);
  const files = await filesOf(db, { posts: rows.map((row) => row.id) });
  const parts = await loadParts(db, rows);
  return rows.map((row) => factsOf(row, { files: files.get(row.id) ?? [], part: parts.get(row.id) ?? null }));
}

function factsOf(row: Row, { files, part }: { files: FileRef[]; part: unknown }): PostFacts {
  const gone = row.deleted !== null;
  return {
    id: row.id,
    kind: row.kind,
    title: gone ? null : row.title,
    doc: gone ? { type: 'doc', content: [] } : row.doc,
    html: gone ? '' : row.release ? sayBlack(docToHtml(row.doc, htmlLinks)) : docToHtml(row.doc, htmlLinks),
    text: gone ? '' : row.text,
    label: row.label,
    tlp: row.tlp,
    author: { id: row.author_id, name: row.author_name, role: row.author_role, photo: photoUrl(row.author_id, row.author_photo), company: row.author_company },
    space: { id: row.space_id, name: row.space_name, audience: row.audience, access: row.access, archived: row.archived, strictness: row.strictness, publishers: row.publishers ?? [] },
    created: row.created,
    edited: row.edited,
    deleted: row.deleted,
    pinned: row.pinned,
    version: row.version,
    commentCount: row.comment_count,
    answer: row.answer && !gone ? { id: row.answer.id, author: personRef(row.answer.person), text: row.answer.text } : null,
    decision: row.kind === 'decision' && !gone ? { why: row.decision?.why ?? '', decidedBy: (row.decided_by ?? []).map(personRef), replaces: row.replaces, replacedBy: row.replaced_by } : null,
    required: row.required && !gone ? { due: row.required_due, asked: row.asked, confirmed: row.confirmed } : null,
    files: gone ? [] : files,
    release: row.release && noteOf(row.release),
    topics: gone ? [] : (row.topics ?? []),
    outward: gone ? [] : (row.outward ?? []).map((one) => ({ ...one, released: new Date(one.released) })),
    part: gone ? null : part,
  };
}

const moment = (at: string | null): string | null => at && new Date(at).toISOString();
const noteOf = ({ names, ...row }: ReleaseJson): ReleaseNote => ({ ...row, released: moment(row.released), ended: moment(row.ended), releasedBy: names?.released ?? null, endedBy: names?.ended ?? null });
