import { Link } from '@tanstack/react-router';
import { times as words } from '../../shared/words/times.ts';
import { useReminders } from '../api/time.ts';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

/** Of what the person wants to be reminded, the nearest first; nothing while there is none. */
export function Reminders() {
  const say = useWords(words);
  const { data } = useReminders();
  if (!data?.items.length) return null;
  return (
    <section className="mb-6" aria-labelledby="reminders">
      <h2 id="reminders" className="mb-2 text-s font-semibold">
        {say('remind.list')}
      </h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {data.items.map(({ post, title, space, at }) => (
          <li key={post}>
            <Link to="/posts/$post" params={{ post }} className="flex flex-wrap items-baseline gap-x-3 px-4 py-2.5 text-s hover:bg-sunken">
              <span className="min-w-0 flex-1 font-semibold">{title ?? space.name}</span>
              <span className="text-xs text-ink-3">
                {space.name} · <When moment={at} always />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
