import { Type } from 'typebox';
import { Id, PageOf } from '../../shared/api/basics.ts';
import * as shapes from '../../shared/api/lists.ts';
import { route } from '../http/route.ts';
import { distribute, previewDistribution } from './distribute.ts';
import { distributionsFor, receiptsAsCsv } from './distributionsFor.ts';
import { changeList, makeList } from './keepList.ts';
import { choicesFor, listFor, listsFor } from './listFor.ts';

const One = Type.Object({ list: Id });
const OfPost = Type.Object({ post: Id });
const Words = Type.Array(Type.String());

export const listRoutes = [
  route('GET /api/v1/distribution-lists', {
    summary: 'The distribution lists of the house',
    query: Type.Object({ archived: Type.Optional(Type.Boolean()) }),
    reply: PageOf(shapes.DistributionList),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => listsFor(ctx, { archived: query.archived ?? false })),
  }),
  route('GET /api/v1/distribution-lists/choices', {
    summary: 'What the rules of a distribution list can name',
    reply: Type.Object({ departments: Words, sites: Words, roles: Words }),
    handle: ({ kontor, asker }) => kontor.read(asker, choicesFor),
  }),
  route('POST /api/v1/distribution-lists', {
    summary: 'Make a distribution list',
    body: shapes.NewDistributionList,
    reply: shapes.DistributionList,
    status: 201,
    async handle({ kontor, asker, body }) {
      const id = await makeList(kontor, asker, body);
      return kontor.read(asker, (ctx) => listFor(ctx, id, 'read'));
    },
  }),
  route('GET /api/v1/distribution-lists/:list', {
    summary: 'One distribution list',
    params: One,
    reply: shapes.DistributionList,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => listFor(ctx, params.list, 'read')),
  }),
  route('PATCH /api/v1/distribution-lists/:list', {
    summary: 'Change a distribution list, or lay it to rest',
    params: One,
    body: shapes.DistributionListChange,
    reply: shapes.DistributionList,
    async handle({ kontor, asker, params, body }) {
      await changeList(kontor, asker, params.list, body);
      return kontor.read(asker, (ctx) => listFor(ctx, params.list, 'read'));
    },
  }),
  route('GET /api/v1/posts/:post/distributions', {
    summary: 'The formal distributions of a post, with receipts for its author and who keeps the space',
    params: OfPost,
    reply: PageOf(shapes.Distribution),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => distributionsFor(ctx, params.post)),
  }),
  route('POST /api/v1/posts/:post/distributions', {
    summary: 'Distribute a post formally to one or more lists',
    params: OfPost,
    body: shapes.NewDistribution,
    reply: PageOf(shapes.Distribution),
    status: 201,
    async handle({ kontor, asker, params, body }) {
      await distribute(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => distributionsFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/distributions/preview', {
    summary: 'To whom a post would go by these lists, and who could not read it',
    params: OfPost,
    body: shapes.NewDistribution,
    reply: shapes.DistributionPreview,
    handle: ({ kontor, asker, params, body }) => kontor.read(asker, (ctx) => previewDistribution(ctx, params.post, body.lists)),
  }),
  route('GET /api/v1/posts/:post/distributions.csv', {
    summary: 'The receipt list of a post, as CSV',
    params: OfPost,
    reply: Type.Unsafe<never>({ type: 'string' }),
    raw: true,
    media: 'text/csv',
    async handle({ kontor, asker, params, reply }) {
      const text = await kontor.read(asker, (ctx) => receiptsAsCsv(ctx, params.post));
      return reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="verteilung.csv"').send(text);
    },
  }),
];
