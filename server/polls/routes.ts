import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { Vote } from '../../shared/api/polls.ts';
import { PostPage } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { postPageFor } from '../posts/postFor.ts';
import { closePoll } from './closePoll.ts';
import { vote } from './vote.ts';

const One = Type.Object({ post: Id });

export const pollRoutes = [
  route('PUT /api/v1/posts/:post/vote', {
    summary: 'Choose in a poll, in place of an earlier choice',
    params: One,
    body: Vote,
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await vote(kontor, asker, params.post, body.options);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/poll/closing', {
    summary: 'Close a poll before its time',
    params: One,
    reply: PostPage,
    async handle({ kontor, asker, params }) {
      await closePoll(kontor, asker, params.post);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
];
