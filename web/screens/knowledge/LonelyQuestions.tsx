import { Link } from '@tanstack/react-router';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useMe } from '../../api/me.ts';
import { useOpenQuestions } from '../../api/knowing.ts';
import { inkOf } from '../../parts/AudienceBadge.tsx';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

const MOST = 5;

/** The newest questions that nobody has answered yet; nothing when there are none. */
export default function LonelyQuestions() {
  return useMe().kind === 'member' ? <Lines /> : null;
}

function Lines() {
  const say = useWords(words);
  const { data } = useOpenQuestions(MOST);
  const posts = data?.pages[0]?.items ?? [];
  if (posts.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2 text-s font-semibold text-ink-2">{say('questions.title')}</h2>
      <ul className="card mb-2 [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {posts.map((post) => (
          <li key={post.id} className="px-4 py-3">
            <Link to="/posts/$post" params={{ post: post.id }} className="font-serif font-semibold decoration-1 underline-offset-4 hover:underline">
              {post.title}
            </Link>
            <p className="mt-0.5 flex items-baseline gap-1.5 text-xs text-ink-3">
              <i aria-hidden="true" className={`dot ${inkOf[post.space.audience]}`} />
              <span>
                {post.space.name} · {post.author.name} · <When moment={post.created} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      {data?.pages[0]?.next && (
        <Link to="/knowledge/questions" className="tap inline-flex items-center text-s text-ink-2 underline decoration-1 underline-offset-4 hover:text-ink">
          {say('questions.all')}
        </Link>
      )}
    </section>
  );
}
