import { sql } from 'kysely';
import type { ConsentWhat, MyKnowledge, MyKnowledgeChange } from '../../shared/api/knowledge.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';

const MOST_SUGGESTED = 8;

/** What the asker declares, what they have agreed to since when, and topics in which answers of theirs were accepted. */
export async function myKnowledgeFor(ctx: Ctx): Promise<MyKnowledge> {
  const me = ctx.asker.person;
  const { skills } = await ctx.db.selectFrom('person').select('skills').where('id', '=', me).executeTakeFirstOrThrow();
  const consents = await ctx.db.selectFrom('consent').select(['what', 'given']).where('person_id', '=', me).orderBy('given').execute();
  const { rows: suggested } = await sql<{ id: string; name: string }>`
    select distinct t.id, t.name from comment c join post p on p.answer_id = c.id and p.deleted is null join post_topic pt on pt.post_id = p.id join topic t on t.id = pt.topic_id
    where c.author_id = ${me} and c.deleted is null
      and not exists (select 1 from unnest(${skills}::text[]) as s join topic_name n on n.key = search_fold(search_plain(s)) where n.topic_id = t.id)
    order by t.name limit ${MOST_SUGGESTED}`.execute(ctx.db);
  return { skills, consents: consents.map((one) => ({ what: one.what, given: one.given.toISOString() })), suggested };
}

/** Sets what the asker declares and agrees to; each consent given or taken back is in the log, by whom and when. */
export async function changeMyKnowledge(kontor: Kontor, asker: Asker, { skills, consents }: MyKnowledgeChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    if (skills) {
      await ctx.db.updateTable('person').set({ skills: [...new Set(skills.map((skill) => skill.trim()).filter(Boolean))] }).where('id', '=', asker.person).execute();
      ctx.record({ kind: 'person.changed', subject: asker.person, data: { changed: ['skills'] } });
    }
    if (consents) await setConsents(ctx, consents);
  });
}

async function setConsents(ctx: Ctx, wanted: readonly ConsentWhat[]): Promise<void> {
  const person_id = ctx.asker.person;
  const before = await ctx.db.selectFrom('consent').select('what').where('person_id', '=', person_id).execute();
  const known = new Set(before.map((row) => row.what));
  for (const what of wanted) {
    if (known.has(what)) continue;
    await ctx.db.insertInto('consent').values({ person_id, what, given: ctx.now }).onConflict((conflict) => conflict.doNothing()).execute();
    ctx.record({ kind: 'consent.given', subject: person_id, data: { what } });
  }
  for (const what of known) {
    if (wanted.includes(what)) continue;
    await ctx.db.deleteFrom('consent').where('person_id', '=', person_id).where('what', '=', what).execute();
    ctx.record({ kind: 'consent.withdrawn', subject: person_id, data: { what } });
  }
}
