import type { Comment } from '../../../shared/api/posts.ts';
import { useCommentLabel } from '../../api/labels.ts';
import { LabelSheet } from '../../post/LabelSheet.tsx';

/** Changes how confidential an answer is. */
export default function CommentLabel({ comment, close }: { comment: Comment; close: () => void }) {
  return <LabelSheet marking={comment} post={comment.post} item={comment.id} action={useCommentLabel(comment.post, comment.id)} close={close} />;
}
