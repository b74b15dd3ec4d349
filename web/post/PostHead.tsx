import { Link } from '@tanstack/react-router';
import type { Post } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { AudienceBadge } from '../parts/AudienceBadge.tsx';
import { Avatar } from '../parts/Avatar.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

/** Who wrote it, when, in which space, and who reads it. */
export function PostHead({ post, inSpace = false }: { post: Post; inSpace?: boolean }) {
  const say = useWords(words);
  const { author, space } = post;
  return (
    <header className="flex items-center gap-3">
      <Avatar person={author} />
      <div className="min-w-0 flex-1">
        <p>
          <PersonName person={author} />
        </p>
        <p className="mt-[3px] text-s leading-[1.35] text-ink-3">
          {author.role && <span className="max-sm:hidden">{author.role} · </span>}
          <Link to="/posts/$post" params={{ post: post.id }} className="hover:text-ink hover:underline">
            <When moment={post.created} />
          </Link>
          {post.edited && <> · {say('post.edited')}</>}
          {!inSpace && (
            <>
              {' · '}
              <Link to="/spaces/$space" params={{ space: space.id }} className="hover:text-ink hover:underline">
                {space.name}
              </Link>
            </>
          )}
        </p>
      </div>
      <AudienceBadge audience={space.audience} readers={space.readers} companies={space.companies} />
    </header>
  );
}
