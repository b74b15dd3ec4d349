import { Link } from '@tanstack/react-router';
import { BookOpen, CalendarClock, CircleHelp, Gavel, HandHelping, Megaphone, Target, Vote, type LucideIcon } from 'lucide-react';
import type { Post, PostKind } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { LabelBadge } from './LabelBadge.tsx';
import { useWords } from '../words/useWords.ts';

/** The icon of each kind; a note has none, it's the usual thing. */
export const kindIcon: Record<PostKind, LucideIcon | null> = { note: null, question: CircleHelp, decision: Gavel, announcement: Megaphone, commitment: HandHelping, goal: Target, poll: Vote, date: CalendarClock, page: BookOpen };

/** The kind of a post in a word, where it isn't a mere note, and its label where it isn't the usual one. */
export function KindLine({ post }: { post: Post }) {
  const say = useWords(words);
  const Icon = kindIcon[post.kind];
  if (!Icon && post.label === 'internal' && !post.tlp) return null;
  return (
    <p className="mt-2.5 -mb-1.5 flex flex-wrap items-center gap-x-4 text-xs font-semibold text-ink-2">
      {Icon && (
        <span className="inline-flex items-center gap-1.5">
          <Icon aria-hidden="true" className="!size-[15px]" />
          {say(`kind.${post.kind}`)}
        </span>
      )}
      <LabelBadge label={post.label} tlp={post.tlp} />
    </p>
  );
}

/** The title in serif; on a card it leads to the post. */
export function Title({ post, linked = false }: { post: Post; linked?: boolean }) {
  if (!post.title) return null;
  return (
    <h3 className="mt-3 mb-1 font-serif text-l font-semibold">
      {linked ? (
        <Link to="/posts/$post" params={{ post: post.id }} className="hover:underline decoration-1 underline-offset-4">
          {post.title}
        </Link>
      ) : (
        post.title
      )}
    </h3>
  );
}
