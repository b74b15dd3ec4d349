import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { Post } from '../../shared/api/posts.ts';
import { Topic, TopicName, TopicNames, TopicPage } from '../../shared/api/topics.ts';
import { route } from '../http/route.ts';
import { setTopics } from './fileUnder.ts';
import { mergeTopics } from './mergeTopics.ts';
import { postsOfTopic } from './postsOfTopic.ts';
import { renameTopic } from './renameTopic.ts';
import { topicPageFor } from './topicFor.ts';
import { topicsFor } from './topicsFor.ts';

const One = Type.Object({ topic: Id });

export const topicRoutes = [
  route('GET /api/v1/topics', {
    summary: 'Topics by name, with how many posts of each one may read',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), ...Paging }),
    reply: PageOf(Topic),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => topicsFor(ctx, query)),
  }),
  route('GET /api/v1/topics/:topic', {
    summary: 'One topic with its other spellings',
    params: One,
    reply: TopicPage,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => topicPageFor(ctx, params.topic)),
  }),
  route('PATCH /api/v1/topics/:topic', {
    summary: 'Name a topic anew; its names before still lead to it',
    params: One,
    body: Type.Object({ name: TopicName }, { additionalProperties: false }),
    reply: TopicPage,
    async handle({ kontor, asker, params, body }) {
      await renameTopic(kontor, asker, params.topic, body.name);
      return kontor.read(asker, (ctx) => topicPageFor(ctx, params.topic));
    },
  }),
  route('POST /api/v1/topics/:topic/merge', {
    summary: 'Let a topic go into another one, with its posts and spellings',
    params: One,
    body: Type.Object({ into: Id }, { additionalProperties: false }),
    reply: TopicPage,
    async handle({ kontor, asker, params, body }) {
      await mergeTopics(kontor, asker, { from: params.topic, into: body.into });
      return kontor.read(asker, (ctx) => topicPageFor(ctx, body.into));
    },
  }),
  route('GET /api/v1/topics/:topic/posts', {
    summary: 'Posts under a topic, newest first',
    params: One,
    query: Type.Object({ limit: Paging.limit, before: Type.Optional(Id) }),
    reply: PageOf(Post),
    handle: ({ kontor, asker, params, query }) => kontor.read(asker, (ctx) => postsOfTopic(ctx, params.topic, query)),
  }),
  route('PUT /api/v1/posts/:post/topics', {
    summary: 'File a post under these topics and no others; a new name makes a topic',
    params: Type.Object({ post: Id }),
    body: Type.Object({ topics: TopicNames }, { additionalProperties: false }),
    handle: ({ kontor, asker, params, body }) => setTopics(kontor, asker, params.post, body.topics),
    reply: null,
  }),
];
