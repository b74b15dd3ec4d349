import { Type } from 'typebox';
import { Id, PageOf } from '../../shared/api/basics.ts';
import { NewPost, Post, PostChange, PostKind, PostPage, Version } from '../../shared/api/posts.ts';
import { tagVersion } from '../http/headers.ts';
import { route } from '../http/route.ts';
import { Problem } from '../problems.ts';
import { noteOpened } from '../release/receipts.ts';
import { deletePost, restorePost } from './deletePost.ts';
import { editPost } from './editPost.ts';
import { movePost } from './movePost.ts';
import { postPageFor } from './postFor.ts';
import { postsFor } from './postsFor.ts';
import { publishAndShow } from './publishPost.ts';
import { versionsFor } from './versionsFor.ts';

const One = Type.Object({ post: Id });

function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"v(\d{1,9})(?:\.[\w-]+)?"$/.exec(header)?.[1];
  if (version === undefined) throw new Problem('changedMeanwhile');
  return Number(version);
}

export const postRoutes = [
  route('GET /api/v1/spaces/:space/posts', {
    summary: 'Posts of a space, newest first',
    params: Type.Object({ space: Id }),
    query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })), before: Type.Optional(Id), kind: Type.Optional(PostKind), pinned: Type.Optional(Type.Boolean()) }),
    reply: PageOf(Post),
    async handle({ kontor, asker, params, query }) {
      const posts = await kontor.read(asker, (ctx) => postsFor(ctx, params.space, query));
      await noteOpened(kontor, asker, posts.items);
      return posts;
    },
  }),
  route('POST /api/v1/spaces/:space/posts', {
    summary: 'Publish a post in a space',
    params: Type.Object({ space: Id }),
    body: NewPost,
    reply: PostPage,
    status: 201,
    handle: ({ kontor, asker, params, body }) => publishAndShow(kontor, asker, params.space, body),
  }),
  route('GET /api/v1/posts/:post', {
    summary: 'One post; with its ETag as If-Match a later PATCH refuses to overwrite others',
    params: One,
    reply: PostPage,
    async handle({ kontor, asker, params, reply }) {
      const post = await kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
      await noteOpened(kontor, asker, [post]);
      tagVersion(reply, post.version);
      return post;
    },
  }),
  route('PATCH /api/v1/posts/:post', {
    summary: 'Edit a post; If-Match with its ETag or "v<version>" refuses when somebody was faster',
    params: One,
    body: PostChange,
    reply: PostPage,
    async handle({ kontor, asker, params, body, request }) {
      await editPost(kontor, asker, params.post, { ...body, expected: expectedVersion(request.headers['if-match']) });
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('DELETE /api/v1/posts/:post', {
    summary: 'Delete a post; a tombstone stays, for 10 seconds it can be undone',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => deletePost(kontor, asker, params.post),
  }),
  route('POST /api/v1/posts/:post/undelete', {
    summary: 'Take a deletion back within 10 seconds',
    params: One,
    reply: PostPage,
    async handle({ kontor, asker, params }) {
      await restorePost(kontor, asker, params.post);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/move', {
    summary: 'Move a post with its thread into another space of the same audience',
    params: One,
    body: Type.Object({ space: Id, confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false }),
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await movePost(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('GET /api/v1/posts/:post/versions', {
    summary: 'How a post changed',
    params: One,
    reply: PageOf(Version),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => versionsFor(ctx, params.post)),
  }),
];
