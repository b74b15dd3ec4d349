import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { File } from '../../shared/api/files.ts';
import { LabelChange, LabelSetting } from '../../shared/api/labels.ts';
import { Comment, PostPage } from '../../shared/api/posts.ts';
import { showComment } from '../comments/commentFor.ts';
import { showFile } from '../files/showFile.ts';
import { route } from '../http/route.ts';
import { postPageFor } from '../posts/postFor.ts';
import { labelChangesFor } from './changesFor.ts';
import { setCommentLabel, setFileLabel, setPostLabel } from './setLabel.ts';

export const labelRoutes = [
  route('PUT /api/v1/posts/:post/label', {
    summary: 'Set the label of a post; making it more open needs a reason',
    params: Type.Object({ post: Id }),
    body: LabelSetting,
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await setPostLabel(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('GET /api/v1/posts/:post/label', {
    summary: 'How the labels of a post, its answers and files changed, newest first',
    params: Type.Object({ post: Id }),
    reply: Type.Object({ items: Type.Array(LabelChange) }),
    handle: ({ kontor, asker, params }) => kontor.read(asker, async (ctx) => ({ items: await labelChangesFor(ctx, params.post) })),
  }),
  route('PUT /api/v1/comments/:comment/label', {
    summary: 'Set the label of an answer; making it more open needs a reason',
    params: Type.Object({ comment: Id }),
    body: LabelSetting,
    reply: Comment,
    async handle({ kontor, asker, params, body }) {
      await setCommentLabel(kontor, asker, params.comment, body);
      return kontor.read(asker, (ctx) => showComment(ctx, params.comment));
    },
  }),
  route('PUT /api/v1/files/:file/label', {
    summary: 'Set the label of a file; the item that carries it gets at least the same',
    params: Type.Object({ file: Id }),
    body: LabelSetting,
    reply: File,
    async handle({ kontor, asker, params, body }) {
      await setFileLabel(kontor, asker, params.file, body);
      return kontor.read(asker, (ctx) => showFile(ctx, params.file));
    },
  }),
];
