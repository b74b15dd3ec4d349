import { Link } from '@tanstack/react-router';
import type { Post } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { useWords } from '../words/useWords.ts';

/** Of a decision: why, who, and what it replaces or was replaced by. */
export function DecisionBox({ post: { decision } }: { post: Post }) {
  const say = useWords(words);
  if (!decision) return null;
  return (
    <div className="mt-3 rounded-s border border-line px-3.5 py-3 text-s">
      {decision.replacedBy && (
        <p className="mb-2 font-semibold text-late">
          {say('decision.replacedBy')} <PostLink post={decision.replacedBy} />
        </p>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 max-sm:grid-cols-1 max-sm:gap-y-0.5">
        {decision.why && (
          <>
            <dt className="text-ink-3">{say('decision.why')}</dt>
            <dd className="whitespace-pre-line">{decision.why}</dd>
          </>
        )}
        {decision.decidedBy.length > 0 && (
          <>
            <dt className="text-ink-3">{say('decision.by')}</dt>
            <dd className="font-semibold">{decision.decidedBy.map((person) => person.name).join(', ')}</dd>
          </>
        )}
        {decision.replaces && (
          <>
            <dt className="text-ink-3">{say('decision.replaces')}</dt>
            <dd>
              <PostLink post={decision.replaces} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function PostLink({ post }: { post: { id: string; title: string } }) {
  return (
    <Link to="/posts/$post" params={{ post: post.id }} className="underline decoration-1 underline-offset-2">
      {post.title}
    </Link>
  );
}
