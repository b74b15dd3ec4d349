import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { Notice } from '../../shared/api/feed.ts';
import { NoticeKind } from '../../shared/api/people.ts';
import { languageOf } from '../http/answerProblem.ts';
import { route } from '../http/route.ts';
import { noticesFor } from './noticesFor.ts';
import { readToken, unsubscribe } from './unsubscribe.ts';
import { askingPage, donePage, wrongPage } from './unsubscribePage.ts';

const Token = Type.Object({ token: Type.String({ maxLength: 300 }) });

export const noticeRoutes = [
  route('GET /api/v1/notices', {
    summary: 'What the asker was told, newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id), unseen: Type.Optional(Type.Boolean()), kind: Type.Optional(NoticeKind) }),
    reply: PageOf(Notice),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => noticesFor(ctx, query)),
  }),
  route('PUT /api/v1/notices/seen', {
    summary: 'Notices are seen: the named ones, those of a post, or all',
    body: Type.Object({ notices: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 200 })), post: Type.Optional(Id), all: Type.Optional(Type.Literal(true)) }, { additionalProperties: false, minProperties: 1 }),
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
  route('GET /api/v1/unsubscribe', {
    summary: 'The page behind the link in each mail: asks before it ends mails of a kind',
    query: Token,
    reply: Type.String(),
    media: 'text/html',
    raw: true,
    async handle({ kontor, query, request, reply }) {
      const read = await readToken(kontor, query.token);
      return reply.code(read ? 200 : 404).type('text/html; charset=utf-8').send(read ? askingPage(read.language, read.kinds) : wrongPage(languageOf(request)));
    },
  }),
  route('POST /api/v1/unsubscribe', {
    summary: 'End mails of the kinds that the signed token names (one click, RFC 8058)',
    query: Token,
    reply: Type.String(),
    media: 'text/html',
    raw: true,
    async handle({ kontor, query, request, reply }) {
      const read = await readToken(kontor, query.token);
      if (read) await unsubscribe(kontor, read.person, read.kinds);
      return reply.code(read ? 200 : 404).type('text/html; charset=utf-8').send(read ? donePage(read.language, read.kinds) : wrongPage(languageOf(request)));
    },
  }),
];
