import { useQuery } from '@tanstack/react-query';
import type { LabelChange, LabelSetting } from '../../shared/api/labels.ts';
import type { Comment, PostPage } from '../../shared/api/posts.ts';
import { useAction } from './client.ts';
import { refreshPost } from './posts.ts';
import { read } from './request.ts';

/** Sets the label of a post. */
export const usePostLabel = (post: string) =>
  useAction<LabelSetting, PostPage>({ call: (body) => ({ method: 'PUT', path: `/posts/${post}/label`, body }), stale: () => [['posts', post]], done: () => void refreshPost(post) });

/** Sets the label of an answer. */
export const useCommentLabel = (post: string, comment: string) =>
  useAction<LabelSetting, Comment>({ call: (body) => ({ method: 'PUT', path: `/comments/${comment}/label`, body }), stale: () => [['posts', post]] });

/** Sets the label of an attachment of a post or of one of its answers. */
export const useFileLabel = (post: string, file: string) =>
  useAction<LabelSetting>({ call: (body) => ({ method: 'PUT', path: `/files/${file}/label`, body }), stale: () => [['posts', post]], done: () => void refreshPost(post) });

/** How the labels of a post and what hangs on it changed. */
export const useLabelChanges = (post: string) => useQuery({ queryKey: ['posts', post, 'label'], queryFn: read<{ items: LabelChange[] }>(`/posts/${post}/label`) });
