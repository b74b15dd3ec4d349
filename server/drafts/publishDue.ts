import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { NewPost } from '../../shared/api/posts.ts';
import type { Asker } from '../access/asker.ts';
import { askerFrom } from '../access/askerFrom.ts';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { publishOrSubmit } from '../submissions/submitPost.ts';

const ajv = new Ajv({ strict: false, allowUnionTypes: true });
formats.default(ajv, ['uuid', 'date', 'date-time']);
const isNewPost = ajv.compile(NewPost);
const MOST_AT_ONCE = 50;

/** Publishes drafts whose time has come, each as its writer, with the rights the writer has then. Where approval is needed they are submitted. What fails stays a draft and says why, and its writer is told. */
export const publishDue: Timetable = {
  name: 'publish-due',
  cron: '* * * * *',
  async run(kontor) {
    const due = await kontor.database.owner
      .selectFrom('draft as d')
      .innerJoin('person as p', 'p.id', 'd.person_id')
      .select(['d.id', 'd.space_id', 'd.content', 'p.id as person', 'p.kind', 'p.partner_id', 'p.name', 'p.house_roles', 'p.language', 'p.time_zone', 'p.state'])
      .where('d.publish_at', '<=', new Date())
      .orderBy('d.publish_at')
      .limit(MOST_AT_ONCE)
      .execute();
    for (const draft of due) {
      const asker = askerFrom({ ...draft, id: draft.person }, { kind: 'job' });
      await publishOne(kontor, asker, draft).catch((error: unknown) => giveBack(kontor, draft, error));
    }
  },
};

async function publishOne(kontor: Kontor, asker: Asker, draft: { id: string; space_id: string | null; content: unknown; state: string }): Promise<void> {
  if (draft.state !== 'active' || !draft.space_id || !isNewPost(draft.content)) throw new Problem('invalid');
  const space = draft.space_id;
  const post = { ...(draft.content as NewPost), draft: draft.id };
  await kontor.act(asker, async (ctx) => {
    // Two nodes may come here at once; the row that is still there decides.
    const mine = await ctx.db.selectFrom('draft').select('id').where('id', '=', draft.id).where('publish_at', 'is not', null).forUpdate().skipLocked().executeTakeFirst();
    if (mine) await publishOrSubmit(ctx, space, post);
  });
}

async function giveBack(kontor: Kontor, { id, person }: { id: string; person: string }, error: unknown): Promise<void> {
  const why = error instanceof Problem ? (error.refusal ?? error.fields[0]?.says ?? error.kind) : 'failed';
  await kontor.system(async (work) => {
    const back = await work.db.updateTable('draft').set({ publish_at: null, failed: why }).where('id', '=', id).where('publish_at', 'is not', null).returning('id').executeTakeFirst();
    if (back) work.record({ kind: 'draft.failed', subject: person, data: { draft: id } });
  });
}
