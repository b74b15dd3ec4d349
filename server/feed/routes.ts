import { sql } from 'kysely';
import { Type } from 'typebox';
import { Id, Moment, Paging } from '../../shared/api/basics.ts';
import { Actions, Feed } from '../../shared/api/feed.ts';
import { noteReturn } from '../catchUp/since.ts';
import { route } from '../http/route.ts';
import type { MemberAsker } from '../access/asker.ts';
import { actionsFor } from './feedFor.ts';
import { feedPage } from './feedPage.ts';

export const feedRoutes = [
  route('GET /api/v1/feed', {
    summary: 'The home feed: posts of own spaces, newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id) }),
    reply: Feed,
    raw: true,
    withSpaces: true,
    async handle({ kontor, asker, query, reply }) {
      const { bytes, hash } = await feedPage(kontor, asker as MemberAsker, query);
      return reply.type('application/json; charset=utf-8').header('etag', `W/"${hash}"`).send(bytes);
    },
  }),
  route('GET /api/v1/feed/actions', {
    summary: 'What needs the asker first',
    reply: Actions,
    handle: ({ kontor, asker }) => kontor.read(asker, actionsFor),
  }),
  route('PUT /api/v1/feed/seen', {
    summary: 'The feed is read up to this moment; it only moves forward, on all devices',
    body: Type.Object({ seen: Moment }, { additionalProperties: false }),
    reply: null,
    handle: ({ kontor, asker, body }) =>
      kontor.act(asker, async (ctx) => {
        const seen = new Date(Math.min(new Date(body.seen).getTime(), ctx.now.getTime()));
        await ctx.asOwner((db) => noteReturn(db, asker.person, ctx.now));
        await ctx.asOwner((db) => db.updateTable('person').set({ feed_seen: sql`greatest(coalesce(feed_seen, '-infinity'), ${seen}::timestamptz)` }).where('id', '=', asker.person).execute());
      }),
  }),
];
