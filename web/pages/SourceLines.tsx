import { Link } from '@tanstack/react-router';
import type { PageSource } from '../../shared/api/pages.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** What a page grew out of, each a link to the post, or to the answer in its thread. */
export function SourceLines({ sources }: { sources: readonly PageSource[] }) {
  const say = useWords(words);
  const dates = useDates();
  return (
    <ul className="mt-1 text-s [&>li]:py-1">
      {sources.map((source) => (
        <li key={source.comment ?? source.post}>
          <Link to="/posts/$post" params={{ post: source.post }} hash={source.comment ?? undefined} className="underline decoration-1 underline-offset-2">
            {source.title}
          </Link>{' '}
          <span className="text-ink-3">
            {say(source.comment ? 'pages.sourceAnswer' : 'pages.sourceBy', { name: source.author.name })} · {source.space.name} · {dates.when(source.created)}
          </span>
        </li>
      ))}
    </ul>
  );
}
