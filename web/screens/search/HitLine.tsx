import { Link } from '@tanstack/react-router';
import { BadgeCheck, FileText, MessageSquareReply, MessagesSquare, StickyNote, type LucideIcon } from 'lucide-react';
import type { Hit } from '../../../shared/api/feed.ts';
import type { PostKind } from '../../../shared/api/posts.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { search as words } from '../../../shared/words/search.ts';
import { inkOf } from '../../parts/AudienceBadge.tsx';
import { Avatar } from '../../parts/Avatar.tsx';
import { Company } from '../../parts/Company.tsx';
import { When } from '../../parts/When.tsx';
import { kindIcon } from '../../post/Title.tsx';
import { useWords } from '../../words/useWords.ts';

/** Where a hit leads. */
function target(hit: Hit): { to: string; hash?: string } {
  if (hit.kind === 'person') return { to: `/people/${hit.id}` };
  if (hit.kind === 'space') return { to: `/spaces/${hit.id}` };
  return { to: `/posts/${hit.post?.id ?? hit.id}`, hash: hit.kind === 'comment' ? hit.id : undefined };
}

const isPostKind = (kind: string): kind is PostKind => Object.hasOwn(kindIcon, kind);

const itemIcon: Partial<Record<Hit['kind'], LucideIcon>> = { comment: MessageSquareReply, file: FileText, space: MessagesSquare };

function HitIcon({ hit }: { hit: Hit }) {
  const kind = hit.post?.kind ?? '';
  const Icon = itemIcon[hit.kind] ?? (isPostKind(kind) ? kindIcon[kind] : null) ?? StickyNote;
  return <Icon aria-hidden="true" className="mt-[3px] text-ink-3" />;
}

/** One hit: its kind, its title, the marked part of its text, and where it stands. */
export function HitLine({ hit }: { hit: Hit }) {
  const say = useWords(words);
  return (
    <li className="flex gap-3 px-4 py-3">
      {hit.kind === 'person' && hit.person ? <Avatar person={hit.person} size="s" /> : <HitIcon hit={hit} />}
      <div className="min-w-0 flex-1">
        <h2 className="font-serif text-m leading-snug font-semibold">
          <Link {...target(hit)} data-hit className="hover:underline">
            {hit.kind === 'comment' ? say('search.answerTo', { title: hit.title }) : hit.title}
          </Link>
          {hit.kind === 'person' && <Company of={hit.person?.company} />}
        </h2>
        {/* The server has escaped the snippet; it may hold <mark> alone. */}
        {hit.snippet && <p className="prose mt-0.5 line-clamp-3 text-s text-ink-2" dangerouslySetInnerHTML={{ __html: hit.snippet }} />}
        {hit.answer && (
          <p className="mt-1 line-clamp-2 border-l-2 border-ok pl-2.5 text-s text-ink-2">
            <BadgeCheck aria-hidden="true" className="mr-1 inline !size-4 align-[-3px] text-ok" />
            <span className="sr-only">{say('search.accepted')}: </span>
            {hit.answer.text} <span className="text-xs text-ink-3">({hit.answer.author.name})</span>
          </p>
        )}
        <Facts hit={hit} />
      </div>
    </li>
  );
}

function Facts({ hit }: { hit: Hit }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  if (hit.kind === 'person' || !hit.space) return null;
  const kind = hit.kind === 'post' && hit.post && isPostKind(hit.post.kind) && kindIcon[hit.post.kind] ? sayPost(`kind.${hit.post.kind}`) : null;
  const parts = [kind, hit.person && [hit.person.name, hit.person.company].filter(Boolean).join(', '), hit.kind === 'space' ? null : hit.space.name].filter(Boolean).join(' · ');
  return (
    <p className="mt-1 flex items-baseline gap-1.5 text-xs text-ink-3">
      {hit.kind !== 'space' && <i aria-hidden="true" className={`dot ${inkOf[hit.space.audience]}`} />}
      <span>
        {parts}
        {hit.created && ' · '}
        {hit.created && <When moment={hit.created} />}
        {hit.accepted && (
          <span className="ml-1.5 inline-flex items-center gap-1 font-semibold text-ok">
            <BadgeCheck aria-hidden="true" className="!size-4" />
            {say('search.accepted')}
          </span>
        )}
      </span>
    </p>
  );
}
