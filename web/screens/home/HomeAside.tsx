import { Link } from '@tanstack/react-router';
import { Bookmark, CalendarCheck, Users } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { Actions } from '../../../shared/api/feed.ts';
import type { Post } from '../../../shared/api/posts.ts';
import { feed as words } from '../../../shared/words/feed.ts';
import { useKnowersAmong } from '../../api/knowing.ts';
import { useMe } from '../../api/me.ts';
import { useBookmarks } from '../../api/posts.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Beside } from '../../parts/Page.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

const WeekCommitments = lazy(() => import('./WeekCommitments.tsx'));

/** Beside the feed: what has a date, what is kept, who knows what, and when it's quiet. */
export function HomeAside({ actions, posts }: { actions: Actions['items']; posts: readonly Post[] }) {
  return (
    <>
      <Suspense>
        <WeekCommitments />
      </Suspense>
      <Due actions={actions} />
      <Kept />
      <Knows posts={posts} />
      <Quiet />
    </>
  );
}

const dueOf = (post: Post): string => post.required?.due ?? '9999';

function Due({ actions }: { actions: Actions['items'] }) {
  const say = useWords(words);
  const dates = useDates();
  const open = actions.map((item) => item.post).filter((post) => post.required?.waitsForMe);
  if (open.length === 0) return null;
  return (
    <Beside icon={<CalendarCheck aria-hidden="true" />} title={say('beside.due')}>
      {open
        .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)))
        .slice(0, 4)
        .map((post) => (
          <li key={post.id} className="flex gap-2.5 text-s leading-[1.35]">
            <span className={`w-11 flex-none font-semibold ${post.required?.due && post.required.due < dates.today ? 'text-late' : 'text-ink-2'}`}>{post.required?.due ? dates.short(post.required.due) : say('beside.noDate')}</span>
            <PostLine post={post} below={say('beside.required', { space: post.space.name })} />
          </li>
        ))}
    </Beside>
  );
}

function PostLine({ post, below }: { post: Post; below: string }) {
  return (
    <span className="min-w-0">
      <Link to="/posts/$post" params={{ post: post.id }} className="line-clamp-2 hover:underline">
        {post.title ?? post.text.slice(0, 80)}
      </Link>
      <span className="block text-xs text-ink-3">{below}</span>
    </span>
  );
}

function Kept() {
  const say = useWords(words);
  const { data } = useBookmarks();
  const kept = (data?.pages[0]?.items ?? []).filter((post) => !post.deleted).slice(0, 3);
  if (kept.length === 0) return null;
  return (
    <Beside icon={<Bookmark aria-hidden="true" />} title={say('beside.kept')}>
      {kept.map((post) => (
        <li key={post.id} className="text-s leading-[1.35]">
          <PostLine post={post} below={`${post.author.name} · ${post.space.name}`} />
        </li>
      ))}
    </Beside>
  );
}

const MOST_AUTHORS = 20;

/** Who writes here these days and agreed to be shown with what they know. */
function Knows({ posts }: { posts: readonly Post[] }) {
  const say = useWords(words);
  const me = useMe();
  const authors = [...new Set(posts.flatMap((post) => [post.author.id, post.answer?.author.id ?? post.author.id]))].filter((id) => id !== me.id).slice(0, MOST_AUTHORS);
  const { data } = useKnowersAmong(authors, me.kind === 'member');
  const people = authors.flatMap((id) => data?.items.find(({ person }) => person.id === id) ?? []).slice(0, 3);
  if (people.length === 0) return null;
  return (
    <Beside icon={<Users aria-hidden="true" />} title={say('beside.knows')}>
      {people.map(({ person, topics }) => (
        <li key={person.id} className="flex gap-2.5 text-s leading-[1.35]">
          <Avatar person={person} size="s" />
          <span>
            <Link to="/people/$person" params={{ person: person.id }} className="hover:underline">
              {person.name}
            </Link>
            <span className="block text-xs text-ink-3">{topics.slice(0, 3).join(', ')}</span>
          </span>
        </li>
      ))}
    </Beside>
  );
}

function Quiet() {
  const say = useWords(words);
  const { quiet } = useMe().rules;
  return <p className="rounded-m bg-house-soft p-3.5 text-s text-house">{say('beside.quiet', { from: quiet.from, until: quiet.until, weekends: String(quiet.weekends) })}</p>;
}
