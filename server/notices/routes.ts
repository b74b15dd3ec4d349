import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { Notice } from '../../shared/api/feed.ts';
import { route } from '../http/route.ts';
import { noticesFor } from './noticesFor.ts';

export const noticeRoutes = [
  route('GET /api/v1/notices', {
    summary: 'What the asker was told, newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id), unseen: Type.Optional(Type.Boolean()) }),
    reply: PageOf(Notice),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => noticesFor(ctx, query)),
  }),
  route('PUT /api/v1/notices/seen', {
    summary: 'Notices are seen: the named ones, those of a post, or all',
    body: Type.Object({ notices: Type.Optional(Type.Array(Id, { maxItems: 200 })), post: Type.Optional(Id), all: Type.Optional(Type.Literal(true)) }, { additionalProperties: false }),
    reply: null,
    handle: ({ kontor, asker, body }) =>
      kontor.act(asker, async (ctx) => {
        await ctx.db
          .updateTable('notice')
          .set({ seen: ctx.now })
          .where('person_id', '=', asker.person)
          .where('seen', 'is', null)
          .where((eb) => eb.or([eb('id', '=', eb.fn.any(eb.val(body.notices ?? []))), ...(body.post ? [eb('post_id', '=', body.post)] : []), ...(body.all ? [eb.lit(true)] : [])]))
          .execute();
      }),
  }),
];
