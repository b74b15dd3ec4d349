import { Suspense } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { partViews } from './parts.ts';

/** What the kind of a post has beyond the common; nothing for kinds without a part. */
export function PostPart({ post, briefly = false }: { post: Post; briefly?: boolean }) {
  const View = partViews[post.kind];
  return View ? (
    <Suspense fallback={<div className="late-shown mt-3 h-16 rounded-s bg-sunken" />}>
      <View post={post} briefly={briefly} />
    </Suspense>
  ) : null;
}
