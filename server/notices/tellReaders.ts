import type { Doc } from '../../shared/richtext/doc.ts';
import { mentionsIn } from '../../shared/richtext/mentionsIn.ts';
import type { CommitmentSaid, EventData, EventKind, RecordedEvent } from '../events/kinds.ts';
import type { Reaction } from '../events/reaction.ts';
import type { Work } from '../kontor.ts';
import { tell, type Reasons } from './tell.ts';

type Told = Extract<EventKind, `commitment.${string}`> | 'goal.entrusted' | 'goal.closed' | 'goal.due' | 'poll.closed' | 'date.changed' | 'date.cancelled' | 'post.published' | 'post.edited' | 'comment.written' | 'comment.edited' | 'answer.accepted' | 'decision.replaced' | 'acknowledgement.reminded' | 'post.distributed' | 'reminder.due' | 'page.kept' | 'page.reviewDue' | 'question.passedOn';

const step = async (_: Work, { data }: { data: CommitmentSaid }): Promise<Reasons> => ({ asked: data.asked, watchers: !data.said });

const reasons: { [K in Told]: (work: Work, event: RecordedEvent<K>) => Promise<Reasons> } = {
  'post.published': async (_, { data }) => ({ mentions: data.mentions, open: { urgent: true }, space: true }),
  'post.edited': async (work, event) => ({ mentions: await newlyNamed(work, event), watchers: await isPage(work, event) }),
  'comment.written': async (work, event) => ({ mentions: event.data.mentions, answers: await answeredBy(work, event), watchers: true, comment: event.subject }),
  'comment.edited': async (work, event) => ({ mentions: await newlyNamed(work, event), comment: event.subject }),
  'page.kept': async (_, { subject }) => ({ asked: subject ? [subject] : [] }),
  'page.reviewDue': async (_, { data }) => ({ due: data.keepers }),
  'answer.accepted': async (work, event) => ({ answers: await authorsOf(work, [event.subject]), watchers: true, comment: event.subject }),
  'goal.entrusted': async (_, { subject }) => ({ asked: [subject!] }),
  'goal.closed': async () => ({ watchers: true }),
  'goal.due': async (_, { subject }) => ({ due: [subject!] }),
  'poll.closed': async () => ({ watchers: true }),
  'date.changed': async (work, event) => ({ due: await comingTo(work, event.post!) }),
  'date.cancelled': async (work, event) => ({ due: await comingTo(work, event.post!) }),
  'decision.replaced': async () => ({ watchers: true }),
  'post.distributed': (work, { data }) => distributedTo(work, data.distributions),
  'commitment.proposed': step,
  'commitment.agreed': step,
  'commitment.accepted': step,
  'commitment.declined': step,
  'commitment.moveAsked': step,
  'commitment.moved': step,
  'commitment.moveRefused': step,
  'commitment.moveWithdrawn': step,
  'commitment.done': step,
  'commitment.notDone': step,
  'commitment.kept': step,
  'commitment.broken': step,
  'commitment.withdrawn': step,
  'commitment.judged': step,
  'commitment.handedOver': step,
  'commitment.reminded': async (_, { data }) => ({ due: data.persons }),
  'question.passedOn': async (_, { data }) => ({ asked: data.persons }),
  // A reminder by the author is meant for now; one by the clock waits for the morning.
  'acknowledgement.reminded': async (_, { actor }) => ({ open: { urgent: actor !== null } }),
  'reminder.due': async ({ db }, { subject }) => ({ due: (await db.selectFrom('post_reminder').select('person_id').where('id', '=', subject!).execute()).map((row) => row.person_id) }),
};

/** Who must confirm and has not, and who is to be informed, by these distributions. */
async function distributedTo({ db }: Work, distributions: readonly string[]): Promise<Reasons> {
  const rows = await db
    .selectFrom('distribution_receiver as r')
    .innerJoin('distribution as d', 'd.id', 'r.distribution_id')
    .leftJoin('acknowledgement as k', (join) => join.onRef('k.post_id', '=', 'd.post_id').onRef('k.person_id', '=', 'r.person_id'))
    .select(['r.person_id', 'r.part', 'k.asked', 'k.confirmed', 'd.distributed'])
    .where((eb) => eb('r.distribution_id', '=', eb.fn.any(eb.val([...distributions]))))
    .where('r.reads', '=', true)
    .where('r.part', '<>', 'may')
    .execute();
  const required = rows.filter((row) => row.part === 'must' && row.asked?.getTime() === row.distributed.getTime() && row.confirmed === null);
  return { required: required.map((row) => row.person_id), mentions: rows.filter((row) => row.part === 'informed').map((row) => row.person_id) };
}

const tells = (kind: EventKind): kind is Told => kind in reasons;

/** Tells those whom an event concerns: who is named, answered, asked to confirm, watches, or wants to hear of the whole space. */
export const tellReaders: Reaction = {
  name: 'tellReaders',
  async run(kontor, event) {
    const { kind } = event;
    if (!tells(kind) || !event.post) return;
    await kontor.system(async (work) => {
      if (/^(comment|answer)\./.test(kind) && (await isGone(work, event.subject!))) return;
      await tell(work, event, await (reasons[kind] as (work: Work, event: RecordedEvent) => Promise<Reasons>)(work, event));
    });
  },
};

/** A comment that is not there any more (its row went with its post) can't be told of. */
async function isGone({ db }: Work, comment: string): Promise<boolean> {
  return !(await db.selectFrom('comment').select('id').where('id', '=', comment).executeTakeFirst());
}

/** Several write a page: who follows it hears of what was changed. */
const isPage = async ({ db }: Work, { post }: RecordedEvent): Promise<boolean> => (await db.selectFrom('post').select('kind').where('id', '=', post!).executeTakeFirst())?.kind === 'page';

/** Who is named now and was not in the version before, so that mending a comma tells nobody again. */
async function newlyNamed({ db }: Work, { kind, post, subject, data }: RecordedEvent<'post.edited' | 'comment.edited'>): Promise<string[]> {
  const { version, mentions } = data as EventData['post.edited'];
  if (mentions.length === 0) return [];
  const before =
    kind === 'post.edited'
      ? await db.selectFrom('post_version').select('doc').where('post_id', '=', post!).where('version', '=', version - 1).executeTakeFirst()
      : await db.selectFrom('comment_version').select('doc').where('comment_id', '=', subject!).where('version', '=', version - 1).executeTakeFirst();
  const known = new Set(before ? mentionsIn(before.doc as Doc).persons : []);
  return mentions.filter((person) => !known.has(person));
}

/** Who wants to come to a date, surely or perhaps. */
const comingTo = async ({ db }: Work, post: string): Promise<string[]> =>
  (await db.selectFrom('date_answer').select('person_id').where('post_id', '=', post).where('answer', '<>', 'no').execute()).map((row) => row.person_id);

const authorsOf = async ({ db }: Work, comments: readonly (string | null | undefined)[]): Promise<string[]> => {
  const ids = comments.filter((id) => typeof id === 'string');
  const rows = await db.selectFrom('comment').select('author_id').where((eb) => eb('id', '=', eb.fn.any(eb.val(ids)))).execute();
  return rows.map((row) => row.author_id);
};

async function answeredBy(work: Work, { post, data }: RecordedEvent<'comment.written'>): Promise<string[]> {
  const asked = await work.db.selectFrom('post').select('author_id').where('id', '=', post!).execute();
  return [...asked.map((row) => row.author_id), ...(await authorsOf(work, [data.quotes]))];
}
