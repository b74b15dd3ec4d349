import { Link } from '@tanstack/react-router';
import { Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Commitment } from '../../shared/api/commitments.ts';
import type { Post } from '../../shared/api/posts.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { useMe } from '../api/me.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { When } from '../parts/When.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { Acts } from './Acts.tsx';
import { ConfidenceMark, StateMark, shownState } from './StateMark.tsx';
import { Steps } from './Steps.tsx';
import { useDue, useMoved } from './useDue.ts';

/** A commitment on its post: who promises whom, until when, how it stands, and what the reader may do; on its page with every step. */
export default function CommitmentPart({ post, briefly }: { post: Post; briefly: boolean }) {
  const say = useWords(words);
  const dates = useDates();
  const inWords = useDue();
  const movedTo = useMoved();
  const { commitment } = post;
  if (!commitment) return null;
  const { due, week, moves, fulfilled, state } = commitment;
  const moved = movedTo(commitment);
  const shown = shownState({ state, due, done: commitment.done !== null }, dates.today);
  return (
    <section aria-label={say('box.title')} className="mt-3 rounded-s border border-line px-3.5 py-3 text-s">
      <div className="mb-2.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className={`font-serif text-m font-semibold ${shown === 'late' ? 'text-late' : ''}`}>
          {say('box.by', { day: inWords(due, week) })}
          {moved && (
            <span className="ml-2 font-sans text-xs font-normal text-ink-2">
              {moved}
              {moves > 1 && ` (${say('box.moves', { count: moves })})`}
            </span>
          )}
        </p>
        <span className="flex items-center gap-3">
          {commitment.confidence && commitment.settled === null && <ConfidenceMark level={commitment.confidence.level} />}
          <StateMark state={shown} />
        </span>
      </div>
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        <Fact word={say('box.giver')}>
          <SideLine side={commitment.giver} />
        </Fact>
        <Fact word={say('box.receiver')}>
          <SideLine side={commitment.receiver} />
        </Fact>
      </dl>
      {fulfilled && state === 'kept' && <p className="mt-2.5 text-ok">{say('box.keptOn', { day: dates.day(fulfilled) })}</p>}
      {commitment.confidence?.why && commitment.settled === null && <p className="mt-2.5 text-ink-2">„{commitment.confidence.why}“</p>}
      <Waits commitment={commitment} />
      {!briefly && <Links commitment={commitment} />}
      <Acts post={post} commitment={commitment} />
      {!briefly && <Steps post={post.id} />}
    </section>
  );
}

function Fact({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div>
      <dt className="mb-1 text-xs text-ink-3">{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A side: its owner, and under it company or department; who takes part by mail is marked. */
function SideLine({ side }: { side: Commitment['giver'] }) {
  const say = useWords(words);
  const me = useMe();
  const company = side.partner?.name ?? side.department ?? me.house.name;
  return (
    <span className="flex items-center gap-2.5">
      <Avatar person={side.person} size="s" />
      <span className="min-w-0">
        <span className="block font-semibold">{side.person.name}</span>
        <span className={`flex flex-wrap items-center gap-x-1.5 text-xs ${side.partner ? 'text-partners' : 'text-ink-2'}`}>
          {company}
          {side.byMail && (
            <span className="inline-flex items-center gap-1 text-ink-3">
              <Mail aria-hidden="true" className="!size-3.5" />
              {say('box.byMail')}
            </span>
          )}
        </span>
      </span>
    </span>
  );
}

/** What the commitment waits for, as a sentence. */
function Waits({ commitment }: { commitment: Commitment }) {
  const say = useWords(words);
  const inWords = useDue();
  const { giver, receiver, move, state, abilities, settled } = commitment;
  if (settled) return null;
  if (state === 'proposed') {
    const missing = [giver, receiver].filter((side) => side.agreed === null);
    const mine = abilities.agree.allowed && missing.some((side) => (side === giver ? commitment.mine.giver : commitment.mine.receiver) === 'acts');
    return <p className="mt-2.5 text-partners">{mine ? say('box.waitsForYou') : say('box.waitsFor', { names: missing.map((side) => side.person.name).join(', ') })}</p>;
  }
  return (
    <>
      {move && (
        <div className="mt-2.5 rounded-s bg-partners-soft px-3 py-2">
          <p>{say('box.moveAsked', { name: commitment[move.side].byMail ? commitment[move.side].person.name : move.by.name, day: inWords(move.due, move.week), why: move.why })}</p>
          <p className="text-xs text-ink-2">{say('box.moveHolds')}</p>
        </div>
      )}
      {commitment.done && (
        <p className="mt-2.5 text-ink-2">
          {say('box.doneSaid', { name: receiver.person.name })} <When moment={commitment.done} />
        </p>
      )}
    </>
  );
}

function Links({ commitment: { links } }: { commitment: Commitment }) {
  const say = useWords(words);
  if (links.length === 0) return null;
  return (
    <ul className="mt-2.5 grid gap-1">
      {links.map((link) => (
        <li key={`${link.post} ${link.comment}`}>
          <span className="text-ink-3">{say(link.source ? 'box.source' : 'box.links')}:</span>{' '}
          <Link to="/posts/$post" params={{ post: link.post }} hash={link.comment ?? undefined} className="underline decoration-1 underline-offset-2">
            {link.title}
            {link.comment && ` (${say('box.toAnswer')})`}
          </Link>
        </li>
      ))}
    </ul>
  );
}
