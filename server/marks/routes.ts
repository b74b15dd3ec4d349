import { Type } from 'typebox';
import { Id, Moment, PageOf, Paging } from '../../shared/api/basics.ts';
import { Post, RequiredReader } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { acknowledge, acknowledgeFor, remindReaders, requiredReadersFor } from './acknowledge.ts';
import { bookmarksFor } from './bookmarksFor.ts';
import { bookmark, pin, watch } from './mark.ts';
import { takeThanksBack, thank } from './thank.ts';

const OnPost = Type.Object({ post: Id });
const OnComment = Type.Object({ comment: Id });
const quiet = { params: OnPost, reply: null } as const;

export const markRoutes = [
  route('PUT /api/v1/posts/:post/bookmark', { summary: 'Bookmark a post', ...quiet, handle: ({ kontor, asker, params }) => bookmark(kontor, asker, params.post, true) }),
  route('DELETE /api/v1/posts/:post/bookmark', { summary: 'Remove a bookmark', ...quiet, handle: ({ kontor, asker, params }) => bookmark(kontor, asker, params.post, false) }),
  route('PUT /api/v1/posts/:post/watch', { summary: 'Watch a post', ...quiet, handle: ({ kontor, asker, params }) => watch(kontor, asker, params.post, true) }),
  route('DELETE /api/v1/posts/:post/watch', { summary: 'Watch a post no longer', ...quiet, handle: ({ kontor, asker, params }) => watch(kontor, asker, params.post, false) }),
  route('PUT /api/v1/posts/:post/pin', { summary: 'Pin a post to its space', ...quiet, handle: ({ kontor, asker, params }) => pin(kontor, asker, params.post, true) }),
  route('DELETE /api/v1/posts/:post/pin', { summary: 'Take a pin off', ...quiet, handle: ({ kontor, asker, params }) => pin(kontor, asker, params.post, false) }),
  route('PUT /api/v1/posts/:post/thanks', { summary: 'Thank for a post', ...quiet, handle: ({ kontor, asker, params }) => thank(kontor, asker, { post: params.post }) }),
  route('DELETE /api/v1/posts/:post/thanks', { summary: 'Take thanks back', ...quiet, handle: ({ kontor, asker, params }) => takeThanksBack(kontor, asker, { post: params.post }) }),
  route('PUT /api/v1/comments/:comment/thanks', { summary: 'Thank for a comment', params: OnComment, reply: null, handle: ({ kontor, asker, params }) => thank(kontor, asker, { comment: params.comment }) }),
  route('DELETE /api/v1/comments/:comment/thanks', { summary: 'Take thanks back', params: OnComment, reply: null, handle: ({ kontor, asker, params }) => takeThanksBack(kontor, asker, { comment: params.comment }) }),
  route('GET /api/v1/posts/:post/acknowledgement', {
    summary: 'Who must confirm a required reading, and who has',
    params: OnPost,
    reply: PageOf(RequiredReader),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => requiredReadersFor(ctx, params.post)),
  }),
  route('POST /api/v1/posts/:post/acknowledgement', { summary: 'Confirm a required reading', ...quiet, handle: ({ kontor, asker, params }) => acknowledge(kontor, asker, params.post) }),
  route('POST /api/v1/posts/:post/acknowledgement/:person', {
    summary: 'Confirm a required reading for somebody who is away, as their deputy',
    params: Type.Object({ post: Id, person: Id }),
    reply: null,
    handle: ({ kontor, asker, params }) => acknowledgeFor(kontor, asker, params),
  }),
  route('POST /api/v1/posts/:post/acknowledgement/reminder', {
    summary: 'Remind all who have not confirmed yet, each at most once a day',
    params: OnPost,
    reply: Type.Object({ persons: Type.Integer() }),
    handle: ({ kontor, asker, params }) => remindReaders(kontor, asker, params.post),
  }),
  route('GET /api/v1/bookmarks', {
    summary: 'Bookmarked posts, the newest bookmark first',
    query: Type.Object({ ...Paging, before: Type.Optional(Moment) }),
    reply: PageOf(Post),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => bookmarksFor(ctx, query)),
  }),
];
