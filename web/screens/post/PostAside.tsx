import { Link } from '@tanstack/react-router';
import { CheckCheck, MessagesSquare } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { PostPage } from '../../../shared/api/posts.ts';
import { post as words } from '../../../shared/words/post.ts';
import { space as spaceWords } from '../../../shared/words/space.ts';
import { useSpace } from '../../api/spaces.ts';
import { inkOf } from '../../parts/AudienceBadge.tsx';
import { Avatar } from '../../parts/Avatar.tsx';
import { Beside } from '../../parts/Page.tsx';
import { useWords } from '../../words/useWords.ts';

const GoalsServed = lazy(() => import('./GoalsServed.tsx'));
const Grown = lazy(() => import('../../pages/Grown.tsx'));

/** Beside a post: its space with who reads there, and for its author who has said thanks. */
export function PostAside({ post }: { post: PostPage }) {
  const say = useWords(words);
  const saySpace = useWords(spaceWords);
  const { data: space } = useSpace(post.space.id);
  return (
    <>
      <Beside icon={<MessagesSquare aria-hidden="true" />} title={post.space.name}>
        <li className="text-s leading-[1.35]">
          <p className={`flex items-baseline gap-2 ${inkOf[post.space.audience]}`}>
            <i aria-hidden="true" className="dot" />
            {saySpace('spaces.readers', { count: post.space.readers })}
          </p>
          {space?.description && <p className="mt-1 text-ink-2">{space.description}</p>}
          <Link to="/spaces/$space" params={{ space: post.space.id }} className="mt-1 inline-block text-house underline underline-offset-2">
            {saySpace('space.go')}
          </Link>
        </li>
      </Beside>
      {(post.kind === 'commitment' || post.kind === 'decision') && (
        <Suspense>
          <GoalsServed post={post.id} />
        </Suspense>
      )}
      {post.kind !== 'page' && (
        <Suspense>
          <Grown post={post.id} />
        </Suspense>
      )}
      {post.thanks && post.thanks.length > 0 && (
        <Beside icon={<CheckCheck aria-hidden="true" />} title={say('post.thanksTitle')}>
          {post.thanks.map((person) => (
            <li key={person.id} className="flex items-center gap-2.5 text-s">
              <Avatar person={person} size="s" />
              {person.name}
            </li>
          ))}
        </Beside>
      )}
    </>
  );
}
