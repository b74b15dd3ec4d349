import { Link } from '@tanstack/react-router';
import { BadgeCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { SimilarQuestion } from '../../shared/api/knowledge.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useSimilar } from '../api/knowing.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

const pause = 250;

/** Below the title of a question: what was answered before. Each opens beside, so that nothing written is lost. */
export function Similar({ text }: { text: string }) {
  const say = useWords(words);
  const [q, setQ] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setQ(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useSimilar(q);
  const items = data?.items ?? [];
  return (
    <>
      <p role="status" className="sr-only">
        {items.length > 0 && say('similar.found', { count: items.length })}
      </p>
      {items.length > 0 && (
        <section aria-label={say('similar.title')} className="mx-4 mb-2 rounded-s bg-sunken px-3 py-2.5">
          <p className="text-s font-semibold">{say('similar.title')}</p>
          <ul className="[&>li]:mt-2">
            {items.map((one) => (
              <Line key={one.id} question={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Line({ question: { id, title, space, answer, created } }: { question: SimilarQuestion }) {
  const say = useWords(words);
  return (
    <li>
      <Link to="/posts/$post" params={{ post: id }} target="_blank" className="font-serif text-s font-semibold underline decoration-1 underline-offset-4">
        {title}
      </Link>
      <p className="mt-0.5 line-clamp-2 text-s text-ink-2">{answer.text}</p>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-1.5 text-xs text-ink-2">
        {answer.accepted && (
          <span className="inline-flex items-center gap-1 font-semibold text-ok">
            <BadgeCheck aria-hidden="true" className="!size-4" />
            {say('similar.accepted')}
            <i aria-hidden="true">·</i>
          </span>
        )}
        {say('similar.by', { name: answer.author.name })}
        <i aria-hidden="true">·</i>
        <i aria-hidden="true" className={`dot ${inkOf[space.audience]}`} />
        {space.name}
        <i aria-hidden="true">·</i>
        <When moment={created} />
      </p>
    </li>
  );
}
