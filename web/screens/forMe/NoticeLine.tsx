import { Link } from '@tanstack/react-router';
import type { Notice } from '../../../shared/api/feed.ts';
import { lists } from '../../../shared/words/lists.ts';
import { inkOf } from '../../parts/AudienceBadge.tsx';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

/** One notice: who did what, where; the whole line leads there. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const say = useWords(lists);
  const { actor, post, space } = notice;
  const house = { id: 'kontor', name: say('forMe.someone'), photo: null };
  return (
    <li>
      <Link to="/posts/$post" params={{ post: post.id }} hash={notice.comment ?? undefined} className="flex gap-3 px-4 py-3 hover:bg-sunken">
        <Avatar person={actor ?? house} size="s" />
        <span className="min-w-0 flex-1 text-s leading-snug">
          <span className="flex items-baseline justify-between gap-3">
            <span className={notice.seen ? 'text-ink-2' : 'font-semibold'}>
              {say(`forMe.${notice.kind}`, { name: actor?.name ?? house.name })}
              <Company of={actor?.company} />
              {notice.urgent && <span className="ml-2 text-xs font-semibold text-late">{say('forMe.urgent')}</span>}
            </span>
            <span className="flex flex-none items-center gap-2 text-xs text-ink-3">
              <When moment={notice.created} />
              {!notice.seen && (
                <>
                  <i aria-hidden="true" className="dot rounded-full text-house" />
                  <span className="sr-only">{say('forMe.new')}</span>
                </>
              )}
            </span>
          </span>
          <span className="mt-0.5 line-clamp-2 text-ink-2">{notice.excerpt || post.title}</span>
          <span className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-3">
            <i aria-hidden="true" className={`dot ${inkOf[space.audience]}`} />
            <span className="truncate">
              {post.title} {say('forMe.in', { space: space.name })}
            </span>
          </span>
        </span>
      </Link>
    </li>
  );
}
