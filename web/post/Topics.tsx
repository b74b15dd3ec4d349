import { Link } from '@tanstack/react-router';
import type { Post } from '../../shared/api/posts.ts';

/** What a post is filed under, each leading to its topic; nothing for people of partners, who get none. */
export function Topics({ post }: { post: Post }) {
  if (!post.topics?.length) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-1.5">
      {post.topics.map(({ id, name }) => (
        <li key={id}>
          <Link to="/topics/$topic" params={{ topic: id }} className="tap inline-flex items-center rounded-full bg-sunken px-2.5 py-1 text-xs text-ink-2 hover:text-ink hover:underline">
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
