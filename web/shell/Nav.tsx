import { Link, useLocation } from '@tanstack/react-router';
import { common } from '../../shared/words/common.ts';
import { shell } from '../../shared/words/shell.ts';
import type { Audience } from '../../shared/api/basics.ts';
import type { Space } from '../../shared/api/spaces.ts';
import { useMe } from '../api/me.ts';
import { useSpaces } from '../api/spaces.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { Mark } from '../parts/Mark.tsx';
import { useWords } from '../words/useWords.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { isAt, places } from './places.ts';

/** The column at the left: places, spaces by audience, and the person. */
export function Nav() {
  const say = useWords(shell);
  const me = useMe();
  return (
    <header className="unprinted sticky top-0 flex h-dvh flex-col py-5 text-s max-md:hidden">
      <Link to="/" className="mb-3.5 flex items-center gap-2.5 rounded-s px-2.5 py-1">
        <Mark />
        <span>
          <span className="block font-serif text-l leading-[1.1] font-[650] tracking-[-0.01em]">Kontor</span>
          <span className="block text-xs text-ink-3">{me.house.name}</span>
        </span>
      </Link>
      <div className="-mx-1 flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-1 py-px [mask-image:linear-gradient(to_top,transparent,#000_24px)]">
        <nav aria-label={say('shell.navigation')}>
          <ul className="grid gap-px">
            {places
              .filter((place) => place.onPhone !== 'more' && (place.open?.(me) ?? true))
              .map((place) => (
                <li key={place.to}>
                  <PlaceLink {...place} />
                </li>
              ))}
          </ul>
        </nav>
        <SpaceList />
      </div>
      <PersonMenu />
    </header>
  );
}

function PlaceLink(place: (typeof places)[number]) {
  const say = useWords(shell);
  const me = useMe();
  const { pathname } = useLocation();
  const { to, word, icon: Icon, waiting, keys } = place;
  const count = waiting?.(me) ?? 0;
  return (
    <Link
      to={to}
      activeOptions={{ exact: true, includeSearch: false }}
      aria-current={isAt(pathname, place) || undefined}
      className="flex items-center gap-2.5 rounded-s px-2.5 py-1.5 text-ink-2 hover:bg-sunken pointer-coarse:py-2.5 [&[aria-current]]:bg-card [&[aria-current]]:font-semibold [&[aria-current]]:text-ink [&[aria-current]]:shadow-[0_0_0_1px_var(--line)]"
    >
      <Icon aria-hidden="true" />
      {say(`shell.${word}`)}
      {keys && <kbd className="ml-auto font-sans text-xs text-ink-3">{keys}</kbd>}
      {count > 0 && (
        <span className="ml-auto min-w-[22px] rounded-full bg-house px-[7px] text-center text-xs font-semibold text-on-house">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{say('shell.waiting', { count })}</span>
        </span>
      )}
    </Link>
  );
}

const audiences: readonly Audience[] = ['internal', 'partners', 'public'];
const mineAndShown = (space: Space): boolean => space.mine !== null && space.mine.level !== 'hidden' && space.archived === null;

function SpaceList() {
  const say = useWords(shell);
  const { data: spaces = [] } = useSpaces();
  return (
    <nav aria-label={say('shell.spacesNavigation')} className="pb-6">
      {audiences.map((audience) => (
        <SpaceGroup key={audience} audience={audience} spaces={spaces.filter((space) => space.audience === audience && mineAndShown(space))} />
      ))}
      <Link to="/spaces" activeOptions={{ exact: true }} className="mt-2 block rounded-s px-2.5 py-1 pointer-coarse:py-2.5 text-ink-3 hover:bg-sunken hover:text-ink aria-[current=page]:text-ink">
        {say('shell.allSpaces')}
      </Link>
    </nav>
  );
}

function SpaceGroup({ audience, spaces }: { audience: Audience; spaces: Space[] }) {
  const say = useWords(shell);
  const name = useWords(common);
  if (spaces.length === 0) return null;
  return (
    <>
      <h2 className="mt-3 mb-0.5 flex items-center gap-2 px-2.5 text-xs font-semibold text-ink-3 first:mt-0">
        <i aria-hidden="true" className={`dot ${inkOf[audience]}`} />
        {name(`audience.${audience}`)}
      </h2>
      <ul>
        {spaces.map((space) => (
          <li key={space.id}>
            <Link
              to="/spaces/$space"
              params={{ space: space.id }}
              className={`flex items-baseline gap-2 rounded-s py-[3px] pr-2.5 pl-[26px] pointer-coarse:py-2.5 hover:bg-sunken aria-[current=page]:bg-card aria-[current=page]:shadow-[0_0_0_1px_var(--line)] ${space.unread > 0 ? 'font-semibold text-ink' : 'text-ink-2'}`}
            >
              <span className="truncate">{space.name}</span>
              {space.unread > 0 && <span className="sr-only">, {say('shell.hasNew')}</span>}
              {space.requests > 0 && <span className="ml-auto shrink-0 text-xs font-normal text-ink-3">{say('shell.requests', { count: space.requests })}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
