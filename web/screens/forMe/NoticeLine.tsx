import { Link } from '@tanstack/react-router';
import type { Notice } from '../../../shared/api/feed.ts';
import { lists } from '../../../shared/words/lists.ts';
import { inkOf } from '../../parts/AudienceBadge.tsx';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';

// Stands for the name in the sentence, so that the company can stand beside it.
const nameHere = '\u2063';

/** One notice of a day: who did what, where; the whole line leads there. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const say = useWords(lists);
  const dates = useDates();
  const { actor, post, space } = notice;
  const [before, after] = say(`forMe.${notice.kind}`, { name: nameHere }).split(nameHere);
  // A post without a title is called by its beginning, which stands above already.
  const untitled = notice.excerpt !== post.title && notice.excerpt.startsWith(post.title.replace(/ …$/, ''));
  return (
    <li>
      <Link to="/posts/$post" params={{ post: post.id }} hash={notice.comment ?? undefined} className="flex gap-3 px-4 py-3 hover:bg-sunken">
        {actor ? <Avatar person={actor} size="s" /> : <Mark size={28} />}
        <span className="min-w-0 flex-1 text-s leading-snug">
          <span className="flex items-baseline justify-between gap-3">
            <span className={notice.seen ? 'text-ink-2' : 'font-semibold'}>
              {before}
              {after !== undefined && (
                <>
                  {actor?.name ?? say('forMe.someone')}
                  <Company of={actor?.company} />
                  {after}
                </>
              )}
              {notice.urgent && <span className="ml-2 text-xs font-semibold text-late">{say('forMe.urgent')}</span>}
            </span>
            <span className="flex flex-none items-center gap-2 text-xs text-ink-3">
              <time dateTime={notice.created} title={dates.exact(notice.created)}>
                {dates.time(notice.created)}
              </time>
              {!notice.seen && (
                <>
                  <i aria-hidden="true" className="dot rounded-full text-house" />
                  <span className="sr-only">{say('forMe.new')}</span>
                </>
              )}
            </span>
          </span>
          {notice.excerpt && notice.excerpt !== post.title && <span className="mt-0.5 line-clamp-2 text-ink-2">{notice.excerpt}</span>}
          <span className="mt-0.5 flex items-center gap-1.5 text-xs text-ink-3">
            <i aria-hidden="true" className={`dot ${inkOf[space.audience]}`} />
            <span className="truncate">{untitled ? space.name : `${post.title} ${say('forMe.in', { space: space.name })}`}</span>
          </span>
        </span>
      </Link>
    </li>
  );
}
