import { Type } from 'typebox';
import { Id, PageOf } from '../../shared/api/basics.ts';
import { Comment, CommentChange, NewComment, PostPage, Version } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { postPageFor } from '../posts/postFor.ts';
import { acceptAnswer } from './acceptAnswer.ts';
import { showComment } from './commentFor.ts';
import { commentsFor, commentVersionsFor } from './commentsFor.ts';
import { deleteComment, editComment, moveComment, restoreComment } from './editComment.ts';
import { writeAndShow } from './writeComment.ts';

const OnPost = Type.Object({ post: Id });
const One = Type.Object({ comment: Id });

export const commentRoutes = [
  route('GET /api/v1/posts/:post/comments', {
    summary: 'The thread of a post, oldest first; `after` is the cursor',
    params: OnPost,
    query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })), after: Type.Optional(Id) }),
    reply: PageOf(Comment),
    handle: ({ kontor, asker, params, query }) => kontor.read(asker, (ctx) => commentsFor(ctx, params.post, query)),
  }),
  route('POST /api/v1/posts/:post/comments', {
    summary: 'Answer a post',
    params: OnPost,
    body: NewComment,
    reply: Comment,
    status: 201,
    handle: ({ kontor, asker, params, body }) => writeAndShow(kontor, asker, params.post, body),
  }),
  route('PATCH /api/v1/comments/:comment', {
    summary: 'Edit a comment',
    params: One,
    body: CommentChange,
    reply: Comment,
    async handle({ kontor, asker, params, body }) {
      await editComment(kontor, asker, params.comment, body);
      return kontor.read(asker, (ctx) => showComment(ctx, params.comment));
    },
  }),
  route('DELETE /api/v1/comments/:comment', {
    summary: 'Delete a comment; for 10 seconds it can be undone',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => deleteComment(kontor, asker, params.comment),
  }),
  route('POST /api/v1/comments/:comment/undelete', {
    summary: 'Take a deletion back within 10 seconds',
    params: One,
    reply: Comment,
    async handle({ kontor, asker, params }) {
      await restoreComment(kontor, asker, params.comment);
      return kontor.read(asker, (ctx) => showComment(ctx, params.comment));
    },
  }),
  route('POST /api/v1/comments/:comment/move', {
    summary: 'Move a comment under another post of the same audience',
    params: One,
    body: Type.Object({ post: Id, confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false }),
    reply: Comment,
    async handle({ kontor, asker, params, body }) {
      await moveComment(kontor, asker, params.comment, body);
      return kontor.read(asker, (ctx) => showComment(ctx, params.comment));
    },
  }),
  route('GET /api/v1/comments/:comment/versions', {
    summary: 'How a comment changed',
    params: One,
    reply: PageOf(Version),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => commentVersionsFor(ctx, params.comment)),
  }),
  route('PUT /api/v1/posts/:post/answer', {
    summary: 'Accept a comment as the answer of a question',
    params: OnPost,
    body: Type.Object({ comment: Id }, { additionalProperties: false }),
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await acceptAnswer(kontor, asker, params.post, body.comment);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('DELETE /api/v1/posts/:post/answer', {
    summary: 'Withdraw the accepted answer',
    params: OnPost,
    reply: null,
    handle: ({ kontor, asker, params }) => acceptAnswer(kontor, asker, params.post, null),
  }),
];
