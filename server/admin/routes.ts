import { Type } from 'typebox';
import { AdminSpace, DeadLetter, EventFilter, EventLine, Jobs, Overview } from '../../shared/api/admin.ts';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { deadLettersForAdmin, dropDeadLetter, retryDeadLetter } from './deadLetters.ts';
import { jobsForAdmin } from './jobsForAdmin.ts';
import { logAsCsv } from './logAsCsv.ts';
import { nameOwner } from './nameOwner.ts';
import { overview } from './overview.ts';
import { readLog } from './readLog.ts';
import { spacesForAdmin } from './spacesForAdmin.ts';

const JobId = Type.Object({ job: Id });

export const adminRoutes = [
  route('GET /api/v1/admin/overview', {
    summary: 'The house in figures: persons, spaces, storage, database, jobs, mail and the last backup',
    reply: Overview,
    handle: ({ kontor }) => overview(kontor),
  }),
  route('GET /api/v1/admin/spaces', {
    summary: 'All spaces by name with who answers for them; nothing of their content',
    query: Type.Object(Paging),
    reply: PageOf(AdminSpace),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => spacesForAdmin(ctx, query)),
  }),
  route('POST /api/v1/admin/spaces/:space/owner', {
    summary: 'Name an owner for a space that has no active one left',
    params: Type.Object({ space: Id }),
    body: Type.Object({ person: Id }, { additionalProperties: false }),
    reply: null,
    handle: ({ kontor, asker, params, body }) => nameOwner(kontor, asker, params.space, body.person),
  }),
  route('GET /api/v1/admin/jobs', {
    summary: 'The queues with their counts, and the jobs that run or are tried again',
    reply: Jobs,
    handle: ({ kontor }) => jobsForAdmin(kontor),
  }),
  route('GET /api/v1/admin/dead-letters', {
    summary: 'What should have followed from an event and failed at every try, newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id) }),
    reply: PageOf(DeadLetter),
    handle: ({ kontor, query }) => deadLettersForAdmin(kontor, query),
  }),
  route('POST /api/v1/admin/dead-letters/:job/retry', {
    summary: 'Try a dead letter again',
    params: JobId,
    reply: null,
    status: 202,
    handle: ({ kontor, asker, params }) => retryDeadLetter(kontor, asker, params.job),
  }),
  route('DELETE /api/v1/admin/dead-letters/:job', {
    summary: 'Throw a dead letter away',
    params: JobId,
    reply: null,
    handle: ({ kontor, asker, params }) => dropDeadLetter(kontor, asker, params.job),
  }),
  route('GET /api/v1/admin/events', {
    summary: 'The event log, newest first, for administrators and auditors; a kind may be a family such as `session.`',
    query: Type.Object({ ...Paging, ...EventFilter }),
    reply: PageOf(EventLine),
    handle: ({ kontor, asker, query }) => readLog(kontor, asker, query),
  }),
  route('GET /api/v1/admin/events.csv', {
    summary: 'The event log as a CSV file, newest first, 100,000 lines at most',
    query: Type.Object(EventFilter),
    reply: Type.String(),
    raw: true,
    media: 'text/csv',
    async handle({ kontor, asker, query, reply }) {
      return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="kontor-events.csv"').send(await logAsCsv(kontor, asker, query));
    },
  }),
];
