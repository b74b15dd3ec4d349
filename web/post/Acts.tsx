import { Link } from '@tanstack/react-router';
import { Bookmark, BookmarkCheck, BookOpen, Check, CheckCheck, Ellipsis, MessageSquare, type LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { Post } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { useMe } from '../api/me.ts';
import { useMark } from '../api/posts.ts';
import { IconButton } from '../parts/Button.tsx';
import { Menu } from '../parts/Menu.tsx';
import { useWords } from '../words/useWords.ts';
import { PostSheets } from './PostSheets.tsx';
import { usePostMenu } from './usePostMenu.tsx';

const look = 'tap -mx-1.5 inline-flex min-h-8 items-center gap-1.5 rounded-s px-1.5 hover:bg-sunken hover:text-ink selected:text-house selected:font-semibold';

/** What one can do with a post: answer, thank, keep; the rest in a menu. */
export function Acts({ post, onPage = false }: { post: Post; onPage?: boolean }) {
  const say = useWords(words);
  const bookmark = useMark(post, 'bookmark');
  const thanks = useMark(post, 'thanks');
  const menu = usePostMenu(post);
  const me = useMe();
  return (
    <div className="unprinted mt-3 flex flex-wrap items-center gap-x-[18px] border-t max-sm:gap-x-2.5 max-sm:text-xs border-line py-1 text-s text-ink-2">
      <Link to="/posts/$post" params={{ post: post.id }} hash={onPage ? 'answer' : 'thread'} className={look}>
        <MessageSquare aria-hidden="true" className="!size-4" />
        {say('post.answers', { count: post.commentCount })}
      </Link>
      {post.abilities.thank.allowed && <Toggle on={post.mine.thanked} change={(on) => thanks.run(on)} words={[say('post.thank'), say('post.thanked')]} icons={[Check, CheckCheck]} />}
      <Toggle on={post.mine.bookmarked} change={(on) => bookmark.run(on)} words={[say('post.bookmark'), say('post.bookmarked')]} icons={[Bookmark, BookmarkCheck]} />
      {post.answer && me.kind === 'member' && (
        <Link to="/spaces/$space/pages/new" params={{ space: post.space.id }} search={{ from: post.id }} className={look}>
          <BookOpen aria-hidden="true" className="!size-4" />
          {say('post.takeOver')}
        </Link>
      )}
      <span className="ml-auto">
        <Menu label={say('post.more')} entries={menu.entries}>
          <IconButton icon={Ellipsis} label={say('post.more')} />
        </Menu>
      </span>
      <PostSheets post={post} open={menu.sheet} close={menu.close} />
    </div>
  );
}

function Toggle({ on, change, words: [off, done], icons: [Off, Done] }: { on: boolean; change: (on: boolean) => void; words: [string, string]; icons: [LucideIcon, LucideIcon] }) {
  const Icon = on ? Done : Off;
  return (
    <ToggleButton isSelected={on} onChange={change} className={look}>
      <Icon aria-hidden="true" className="!size-4" />
      {on ? done : off}
    </ToggleButton>
  );
}
