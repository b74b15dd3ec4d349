import { Link, useLocation } from '@tanstack/react-router';
import { Menu as More } from 'lucide-react';
import { shell } from '../../shared/words/shell.ts';
import { useMe } from '../api/me.ts';
import { Mark } from '../parts/Mark.tsx';
import { useWords } from '../words/useWords.ts';
import { isAt, places } from './places.ts';
import { adminSections, settingsSections } from './sections.ts';

/** At the head of a phone: whose Kontor this is. */
export function PhoneHead() {
  const me = useMe();
  return (
    <header className="pt-3 md:hidden">
      <Link to="/" className="inline-flex min-h-11 items-center gap-2.5">
        <Mark size={28} />
        <span className="text-s">
          <span className="font-serif font-semibold">Kontor</span> <span className="text-ink-3">{me.house.name}</span>
        </span>
      </Link>
    </header>
  );
}

const behindMore = [...places.filter((place) => place.onPhone !== true).flatMap(({ to, covers = [] }) => [to, ...covers]), ...[...settingsSections, ...adminSections].map((section) => section.to)];

/** At the foot of a phone: five places. */
export function PhoneNav() {
  const say = useWords(shell);
  const me = useMe();
  const { pathname } = useLocation();
  const all = [...places.filter((place) => place.onPhone === true), { to: '/more', word: 'more', icon: More, covers: behindMore } as const];
  return (
    <nav aria-label={say('shell.navigation')} className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden">
      <ul className="mx-auto flex max-w-md">
        {all.map((place) => {
          const Icon = place.icon;
          const count = ('waiting' in place && place.waiting?.(me)) || 0;
          return (
            <li key={place.to} className="flex-1">
              <Link to={place.to} activeOptions={{ exact: true, includeSearch: false }} aria-current={isAt(pathname, place) || undefined} className="relative grid min-h-14 place-items-center content-center gap-0.5 text-xs text-ink-2 [&[aria-current]]:font-semibold [&[aria-current]]:text-house">
                <Icon aria-hidden="true" className="!size-5" />
                {say(`shell.${place.word}`)}
                {count > 0 && (
                  <span className="absolute top-1 left-[calc(50%+6px)] min-w-[18px] rounded-full bg-house px-1 text-center text-xs leading-[18px] font-semibold text-on-house">
                    <span aria-hidden="true">{count}</span>
                    <span className="sr-only">{say('shell.waiting', { count })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
