import { Tag } from 'lucide-react';
import { useMe } from '../api/me.ts';
import { TopicsField } from '../knowing/TopicsField.tsx';
import type { Writing } from './writing.ts';

/** Under which topics a post will stand; a quiet line, for people of the house. */
export function Filing({ writing, change }: { writing: Writing; change: (more: Partial<Writing['post']>) => void }) {
  const me = useMe();
  if (me.kind !== 'member') return null;
  return (
    <div className="flex items-start gap-2.5 border-t border-line px-4 py-1.5">
      <span className="tap flex min-h-7 items-center">
        <Tag aria-hidden="true" className="!size-4 text-ink-3" />
      </span>
      <div className="min-w-0 flex-1">
        <TopicsField quiet names={writing.post.topics ?? []} change={(topics) => change({ topics: topics.length > 0 ? topics : undefined })} />
      </div>
    </div>
  );
}
