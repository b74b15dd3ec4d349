import { Type } from 'typebox';
import { Id, OneOf, PageOf, Paging } from '../../shared/api/basics.ts';
import { NewAccount, NewReading } from '../../shared/api/goals.ts';
import { Post, PostPage } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { postPageFor } from '../posts/postFor.ts';
import { giveAccount } from './giveAccount.ts';
import { goalsFor } from './goalsFor.ts';
import { goalsServed, linkGoal, servingPosts } from './linkGoal.ts';
import { recordReading } from './recordReading.ts';

const One = Type.Object({ post: Id });
const Link = Type.Object({ post: Id, goal: Id });

export const goalRoutes = [
  route('GET /api/v1/goals', {
    summary: 'Goals by their end: open ones, the nearest first, or closed ones, the latest first',
    query: Type.Object({ ...Paging, state: Type.Optional(OneOf('open', 'closed')), space: Type.Optional(Id), mine: Type.Optional(Type.Boolean()) }),
    reply: PageOf(Post),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => goalsFor(ctx, query)),
  }),
  route('POST /api/v1/posts/:post/goal/readings', {
    summary: 'Note what was measured of a goal',
    params: One,
    body: NewReading,
    reply: PostPage,
    status: 201,
    async handle({ kontor, asker, params, body }) {
      await recordReading(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/goal/account', {
    summary: 'Close a goal: how it ended, and why',
    params: One,
    body: NewAccount,
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await giveAccount(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('GET /api/v1/posts/:post/goal/links', {
    summary: 'Commitments and decisions that serve a goal',
    params: One,
    reply: PageOf(Post),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => servingPosts(ctx, params.post)),
  }),
  route('GET /api/v1/posts/:post/goals', {
    summary: 'The goals that a post serves',
    params: One,
    reply: PageOf(Type.Object({ id: Id, title: Type.String() })),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => goalsServed(ctx, params.post)),
  }),
  route('PUT /api/v1/posts/:post/goals/:goal', {
    summary: 'Say that a commitment or decision serves a goal',
    params: Link,
    reply: null,
    handle: ({ kontor, asker, params }) => linkGoal(kontor, asker, params, true),
  }),
  route('DELETE /api/v1/posts/:post/goals/:goal', {
    summary: 'Say that a post serves a goal no longer',
    params: Link,
    reply: null,
    handle: ({ kontor, asker, params }) => linkGoal(kontor, asker, params, false),
  }),
];
