import { Link } from '@tanstack/react-router';
import type { Entry } from '../../shared/richtext/contentsOf.ts';

/** The headings of a page as links. */
export function Contents({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="text-s">
      {entries.map(({ text, depth, anchor }) => (
        <li key={anchor} className="py-1" style={{ paddingInlineStart: `${depth * 14}px` }}>
          <Link to="." hash={anchor} className="tap text-ink-2 decoration-1 underline-offset-2 hover:text-ink hover:underline">
            {text}
          </Link>
        </li>
      ))}
    </ol>
  );
}
