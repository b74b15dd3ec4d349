import { Link } from '@tanstack/react-router';
import { BookOpenCheck } from 'lucide-react';
import { pages as words } from '../../shared/words/pages.ts';
import { useGrown } from '../api/pages.ts';
import { Beside } from '../parts/Page.tsx';
import { useWords } from '../words/useWords.ts';

/** Beside a post: the pages that grew out of it. */
export default function Grown({ post }: { post: string }) {
  const say = useWords(words);
  const { data } = useGrown(post);
  if (!data?.items.length) return null;
  return (
    <Beside icon={<BookOpenCheck aria-hidden="true" />} title={say('pages.inKnowledge')}>
      {data.items.map((line) => (
        <li key={line.id} className="text-s leading-[1.35]">
          <Link to="/posts/$post" params={{ post: line.id }} className="underline decoration-1 underline-offset-2">
            {line.title}
          </Link>
          <span className="block text-xs text-ink-3">{line.space.name}</span>
        </li>
      ))}
    </Beside>
  );
}
