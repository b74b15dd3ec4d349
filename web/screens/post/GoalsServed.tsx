import { Link } from '@tanstack/react-router';
import { Target } from 'lucide-react';
import { goals as words } from '../../../shared/words/goals.ts';
import { useGoalsServed } from '../../api/goals.ts';
import { Beside } from '../../parts/Page.tsx';
import { useWords } from '../../words/useWords.ts';

/** The goals that a commitment or decision serves, as far as the reader may see them. */
export default function GoalsServed({ post }: { post: string }) {
  const say = useWords(words);
  const { data = [] } = useGoalsServed(post);
  if (data.length === 0) return null;
  return (
    <Beside icon={<Target aria-hidden="true" />} title={say('goal.serves')}>
      {data.map((goal) => (
        <li key={goal.id} className="text-s leading-[1.35]">
          <Link to="/posts/$post" params={{ post: goal.id }} className="underline decoration-1 underline-offset-2">
            {goal.title}
          </Link>
        </li>
      ))}
    </Beside>
  );
}
