import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import type { CatchUpItem } from '../../../shared/api/catchUp.ts';
import { catchUp as words } from '../../../shared/words/catchUp.ts';
import { feed } from '../../../shared/words/feed.ts';
import { lists } from '../../../shared/words/lists.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { usePost } from '../../api/posts.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Company } from '../../parts/Company.tsx';
import { Failed, Waiting } from '../../parts/States.tsx';
import { When } from '../../parts/When.tsx';
import { PostCard } from '../../post/PostCard.tsx';
import { kindIcon } from '../../post/Title.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

type Line = { item: CatchUpItem; inSpace?: boolean; tick: (item: CatchUpItem) => void };

/** One thing to catch up with: a line that unfolds to the whole post in its place. */
export function CatchUpLine({ item, inSpace = false, tick }: Line) {
  const [open, setOpen] = useState(false);
  return (
    <li data-line={item.post.id} data-stays={item.stays || undefined} className="border-t border-line first:border-0">
      {open ? <Opened item={item} close={() => setOpen(false)} tick={tick} /> : <Folded item={item} inSpace={inSpace} open={() => setOpen(true)} tick={tick} />}
    </li>
  );
}

function Folded({ item, inSpace, open, tick }: Line & { open: () => void }) {
  const say = useWords(words);
  const title = useTitleOf(item);
  const { post, author, space, last } = item;
  const Icon = kindIcon[post.kind];
  return (
    <article data-post={post.id} tabIndex={-1} aria-label={title} className="flex gap-3 px-4 py-3">
      <Avatar person={last?.actor ?? author} size="s" />
      <div className="min-w-0 flex-1">
        <Why item={item} />
        <p className="flex items-baseline gap-1.5 leading-snug">
          {Icon && <Icon aria-hidden="true" className="!size-[15px] flex-none translate-y-0.5 text-ink-2" />}
          <button type="button" data-unfold onClick={open} className="min-w-0 text-left font-serif font-semibold hover:underline decoration-1 underline-offset-4">
            {title}
          </button>
        </p>
        {last?.excerpt ? (
          <p className="mt-0.5 line-clamp-2 text-s text-ink-2">{last.actor ? say('catchUp.said', { name: last.actor.name, text: last.excerpt }) : last.excerpt}</p>
        ) : (
          post.title && item.excerpt && <p className="mt-0.5 line-clamp-2 text-s text-ink-2">{item.excerpt}</p>
        )}
        <p className="mt-0.5 text-xs text-ink-3">
          {author.name}
          <Company of={author.company} />
          {' · '}
          <When moment={post.created} />
          {!inSpace && ` · ${space.name}`}
          {post.comments > 0 && ` · ${say('catchUp.comments', { count: post.comments })}`}
        </p>
      </div>
      {!item.stays && <IconButton icon={Check} label={say('catchUp.tick', { title })} onPress={() => tick(item)} className="flex-none" />}
    </article>
  );
}

/** Why it stands there, and until when it waits. */
function Why({ item }: { item: CatchUpItem }) {
  const say = useWords(words);
  const sayLists = useWords(lists);
  const sayFeed = useWords(feed);
  const dates = useDates();
  const due = item.due && say('catchUp.due', { day: dates.day(item.due) });
  const told = item.why === 'mention' || item.why === 'answer' || item.why === 'watched' || item.why === 'due' || (item.why === 'asked' && !item.stays);
  const why = told ? sayLists(`forMe.${item.why}` as 'forMe.answer', { name: item.last?.actor?.name ?? sayLists('forMe.someone') }) : item.stays ? sayFeed(`why.${item.why}` as 'why.asked') : '';
  if (!why && !due) return null;
  return (
    <p className="flex flex-wrap gap-x-2 text-xs font-semibold text-house">
      {why}
      {due && <span className={item.due && item.due < dates.today ? 'text-late' : 'text-ink-2'}>{due}</span>}
    </p>
  );
}

function Opened({ item, close, tick }: { item: CatchUpItem; close: () => void; tick: Line['tick'] }) {
  const say = useWords(words);
  const { data, error, refetch } = usePost(item.post.id);
  return (
    <div className="bg-sunken px-3 pt-3 pb-1">
      {data ? <PostCard post={data} /> : error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={1} />}
      <p className="-mt-1 mb-2 flex flex-wrap gap-x-5 px-2">
        <Button look="text" onPress={close}>
          {say('catchUp.close')}
        </Button>
        <Link to="/posts/$post" params={{ post: item.post.id }} hash={item.last?.comment ?? undefined} className="tap inline-flex min-h-8 items-center text-s text-ink-2 hover:text-ink hover:underline">
          {say('catchUp.open')}
        </Link>
        {!item.stays && (
          <Button look="text" icon={Check} aria-label={say('catchUp.tick', { title: item.post.title ?? item.excerpt.slice(0, 80) })} onPress={() => tick(item)}>
            {say('catchUp.tickWord')}
          </Button>
        )}
      </p>
    </div>
  );
}

const titleChars = 110;
const beginningOf = (text: string): string => (text.length <= titleChars ? text : `${text.slice(0, titleChars).replace(/\s+\S*$/, '')} …`);

/** What a post is called where it has no title: its beginning, else whose it is. */
function useTitleOf({ post, author, space, excerpt }: CatchUpItem): string {
  const say = useWords(postWords);
  return post.title ?? (beginningOf(excerpt) || say('post.untitled', { name: author.name, space: space.name }));
}
