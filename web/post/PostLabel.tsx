import type { Post } from '../../shared/api/posts.ts';
import { usePostLabel } from '../api/labels.ts';
import { LabelSheet } from './LabelSheet.tsx';

/** Changes how confidential a post is; its files follow. */
export default function PostLabel({ post, close }: { post: Post; close: () => void }) {
  return <LabelSheet marking={post} post={post.id} item={post.id} action={usePostLabel(post.id)} close={close} />;
}
