import { Type } from 'typebox';
import { Id, Nullable, PageOf } from '../../shared/api/basics.ts';
import { NewPost, PostPage } from '../../shared/api/posts.ts';
import { Submission } from '../../shared/api/submissions.ts';
import { route } from '../http/route.ts';
import { approveSubmission, refuseSubmission, withdrawSubmission } from './decideSubmission.ts';
import { submissionsFor } from './submissionFor.ts';
import { submitPost } from './submitPost.ts';

const One = Type.Object({ submission: Id });

export const submissionRoutes = [
  route('POST /api/v1/spaces/:space/submissions', {
    summary: 'Submit a post for approval in a moderated space',
    params: Type.Object({ space: Id }),
    body: NewPost,
    reply: Submission,
    status: 201,
    handle: ({ kontor, asker, params, body }) => submitPost(kontor, asker, params.space, body),
  }),
  route('GET /api/v1/submissions', {
    summary: 'What waits for the asker to decide, and what they submitted themself',
    query: Type.Object({ space: Type.Optional(Id) }),
    reply: PageOf(Submission),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => submissionsFor(ctx, query.space)),
  }),
  route('POST /api/v1/submissions/:submission/approval', {
    summary: 'Approve a submitted post: it is published in its author\'s name',
    params: One,
    reply: PostPage,
    handle: ({ kontor, asker, params }) => approveSubmission(kontor, asker, params.submission),
  }),
  route('POST /api/v1/submissions/:submission/refusal', {
    summary: 'Refuse a submitted post with a reason',
    params: One,
    body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false }),
    reply: null,
    handle: ({ kontor, asker, params, body }) => refuseSubmission(kontor, asker, params.submission, body),
  }),
  route('DELETE /api/v1/submissions/:submission', {
    summary: 'Take back what one submitted; with rework=true it becomes a draft again',
    params: One,
    query: Type.Object({ rework: Type.Optional(Type.Boolean()) }),
    reply: Type.Object({ draft: Nullable(Id) }),
    handle: ({ kontor, asker, params, query }) => withdrawSubmission(kontor, asker, params.submission, query.rework ?? false),
  }),
];
