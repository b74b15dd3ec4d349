import { Type } from 'typebox';
import { Id, OneOf, PageOf } from '../../shared/api/basics.ts';
import { PageBeginning, PageChange, PageLine, PageSource } from '../../shared/api/pages.ts';
import { PostPage } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { postFor, postPageFor } from '../posts/postFor.ts';
import { beginPage } from './begin.ts';
import { changePage, reviewPage } from './changePage.ts';
import { sourcesFor } from './sourcesFor.ts';
import { grownFrom, pagesFor, treeFor } from './treeFor.ts';

const One = Type.Object({ post: Id });

export const pageRoutes = [
  route('GET /api/v1/spaces/:space/pages', {
    summary: 'The pages of a space; put together as a tree by their parents',
    params: Type.Object({ space: Id }),
    reply: PageOf(PageLine),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => treeFor(ctx, params.space)),
  }),
  route('GET /api/v1/pages', {
    summary: 'Pages over all spaces: written last, kept by the asker, or ageing',
    query: Type.Object({ list: Type.Optional(OneOf('recent', 'mine', 'ageing')), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
    reply: PageOf(PageLine),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => pagesFor(ctx, query)),
  }),
  route('POST /api/v1/posts/:post/page/beginning', {
    summary: 'How a page out of a post begins: its text and sources, of a question with its answer; nothing is published yet',
    params: One,
    body: Type.Object({ comment: Type.Optional(Id) }, { additionalProperties: false }),
    reply: PageBeginning,
    handle: ({ kontor, asker, params, body }) => beginPage(kontor, asker, params.post, body),
  }),
  route('GET /api/v1/posts/:post/page/sources', {
    summary: 'What a page grew out of, as far as the asker reads it',
    params: One,
    reply: PageOf(PageSource),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => sourcesFor(ctx, params.post)),
  }),
  route('GET /api/v1/posts/:post/pages', {
    summary: 'The pages that grew out of a post',
    params: One,
    reply: PageOf(PageLine),
    handle: ({ kontor, asker, params }) =>
      kontor.read(asker, async (ctx) => {
        await postFor(ctx, params.post, 'read');
        return grownFrom(ctx, params.post);
      }),
  }),
  route('PATCH /api/v1/posts/:post/page', {
    summary: 'Change the place of a page, who keeps it, or when it is looked at again',
    params: One,
    body: PageChange,
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await changePage(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/page/review', {
    summary: 'Say that a page is still right',
    params: One,
    reply: PostPage,
    async handle({ kontor, asker, params }) {
      await reviewPage(kontor, asker, params.post);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
];
