import { Type } from 'typebox';
import { Id, OneOf, PageOf } from '../../shared/api/basics.ts';
import * as shapes from '../../shared/api/releases.ts';
import { route } from '../http/route.ts';
import { approveRelease } from './approveRelease.ts';
import { approversOf, nameApprovers } from './approvers.ts';
import { decline, setRedactions, withdraw } from './decline.ts';
import { revokeRelease } from './endRelease.ts';
import { releasesFor } from './linesFor.ts';
import { registerAsCsv, registerFor, summaryFor } from './register.ts';
import { requestRelease } from './requestRelease.ts';
import { reviewFile } from './reviewFile.ts';
import { checkRequest, showRelease } from './showRelease.ts';

const One = Type.Object({ release: Id });
const OfPost = Type.Object({ post: Id });
const OfSpace = Type.Object({ space: Id });
const binary = Type.Unsafe<never>({ type: 'string', format: 'binary' });

export const releaseRoutes = [
  route('GET /api/v1/releases', {
    summary: 'Releases that wait for the asker, their own, or all that they have to do with',
    query: Type.Object({ list: OneOf('waiting', 'mine', 'all'), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), before: Type.Optional(Id) }),
    reply: PageOf(shapes.ReleaseLine),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => releasesFor(ctx, query)),
  }),
  route('POST /api/v1/posts/:post/releases', {
    summary: 'Ask for the release of a post, or one of its files, into a partner space or to contacts by mail',
    params: OfPost,
    body: shapes.ReleaseRequest,
    reply: shapes.Release,
    status: 201,
    async handle({ kontor, asker, params, body }) {
      const id = await requestRelease(kontor, asker, { ...body, post: params.post });
      return showRelease(kontor, asker, id);
    },
  }),
  route('POST /api/v1/posts/:post/releases/check', {
    summary: 'What a request would meet: rules, labels, agreements, and who could decide',
    params: OfPost,
    body: Type.Pick(shapes.ReleaseRequest, ['file', 'space', 'contacts', 'replaces'], { additionalProperties: false }),
    reply: shapes.ReleaseCheck,
    handle: ({ kontor, asker, params, body }) => checkRequest(kontor, { ...asker, once: undefined }, params.post, body),
  }),
  route('GET /api/v1/releases/:release', {
    summary: 'A release with its checks, conditions, course and receipts',
    params: One,
    reply: shapes.Release,
    handle: ({ kontor, asker, params }) => showRelease(kontor, asker, params.release),
  }),
  route('GET /api/v1/releases/:release/files/:file', {
    summary: 'A file of a release as it would go out, for who decides; of a PDF one page as a picture',
    params: Type.Object({ release: Id, file: Id }),
    query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
    reply: binary,
    raw: true,
    media: 'application/octet-stream',
    compress: false,
    handle: ({ kontor, asker, params, query, request, reply }) => reviewFile({ kontor, request, reply }, asker, { ...params, page: query.page }),
  }),
  route('PUT /api/v1/releases/:release/redactions', {
    summary: 'Say what is to be blackened or left out, all of it anew',
    params: One,
    body: shapes.RedactionsChange,
    reply: shapes.Release,
    async handle({ kontor, asker, params, body }) {
      await setRedactions(kontor, asker, { id: params.release, redactions: body.redactions });
      return showRelease(kontor, asker, params.release);
    },
  }),
  route('POST /api/v1/releases/:release/approve', {
    summary: 'Release it, as a second person; needs a fresh proof, and no token can do it',
    params: One,
    body: shapes.Decision,
    reply: shapes.Release,
    async handle({ kontor, asker, params, body }) {
      await approveRelease(kontor, asker, { id: params.release, comment: body.comment ?? '' });
      return showRelease(kontor, asker, params.release);
    },
  }),
  route('POST /api/v1/releases/:release/return', {
    summary: 'Give the request back with a comment',
    params: One,
    body: shapes.Return,
    reply: shapes.Release,
    async handle({ kontor, asker, params, body }) {
      await decline(kontor, asker, { id: params.release, as: 'returned', comment: body.comment });
      return showRelease(kontor, asker, params.release);
    },
  }),
  route('POST /api/v1/releases/:release/refuse', {
    summary: 'Refuse the request',
    params: One,
    body: shapes.Decision,
    reply: shapes.Release,
    async handle({ kontor, asker, params, body }) {
      await decline(kontor, asker, { id: params.release, as: 'refused', comment: body.comment ?? '' });
      return showRelease(kontor, asker, params.release);
    },
  }),
  route('POST /api/v1/releases/:release/withdraw', {
    summary: 'Take one\'s own request back',
    params: One,
    reply: shapes.Release,
    async handle({ kontor, asker, params }) {
      await withdraw(kontor, asker, params.release);
      return showRelease(kontor, asker, params.release);
    },
  }),
  route('POST /api/v1/releases/:release/revoke', {
    summary: 'Revoke a release: its copy is gone for everybody at once',
    params: One,
    reply: shapes.Release,
    async handle({ kontor, asker, params }) {
      await revokeRelease(kontor, asker, params.release);
      return showRelease(kontor, asker, params.release);
    },
  }),
  route('GET /api/v1/register', {
    summary: 'What has left the house',
    query: shapes.RegisterFilter,
    reply: PageOf(shapes.ReleaseLine),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => registerFor(ctx, query)),
  }),
  route('GET /api/v1/register/summary', {
    summary: 'What has left the house in the last twelve months, in figures',
    reply: shapes.RegisterSummary,
    handle: ({ kontor, asker }) => kontor.read(asker, summaryFor),
  }),
  route('GET /api/v1/register.csv', {
    summary: 'What has left the house, as CSV',
    query: Type.Object(shapes.registerFilter),
    reply: Type.Unsafe<never>({ type: 'string' }),
    raw: true,
    media: 'text/csv',
    async handle({ kontor, asker, query, reply }) {
      const text = await registerAsCsv(kontor, asker, query);
      return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="kontor-register.csv"').send(text);
    },
  }),
  route('GET /api/v1/spaces/:space/approvers', {
    summary: 'Who decides on what leaves a space',
    params: OfSpace,
    reply: shapes.Approvers,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => approversOf(ctx, params.space)),
  }),
  route('PUT /api/v1/spaces/:space/approvers', {
    summary: 'Name who decides on what leaves a space',
    params: OfSpace,
    body: shapes.ApproversChange,
    reply: shapes.Approvers,
    async handle({ kontor, asker, params, body }) {
      await nameApprovers(kontor, asker, { ...body, space: params.space });
      return kontor.read(asker, (ctx) => approversOf(ctx, params.space));
    },
  }),
  route('GET /api/v1/admin/approvers', {
    summary: 'Who decides on what leaves spaces that name nobody',
    reply: shapes.Approvers,
    handle: ({ kontor, asker }) => kontor.read(asker, (ctx) => approversOf(ctx, null)),
  }),
  route('PUT /api/v1/admin/approvers', {
    summary: 'Name who decides where a space names nobody',
    body: shapes.ApproversChange,
    reply: shapes.Approvers,
    async handle({ kontor, asker, body }) {
      await nameApprovers(kontor, asker, { ...body, space: null });
      return kontor.read(asker, (ctx) => approversOf(ctx, null));
    },
  }),
];
