import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Audience } from '../../shared/api/basics.ts';
import { shell } from '../../shared/words/shell.ts';
import type { Section } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { SectionNav } from './SectionNav.tsx';

/** Sets the title of the document: what one reads in the tab. */
export function useTitle(page: string): void {
  const say = useWords(shell);
  useEffect(() => {
    document.title = say('shell.title', { page });
  }, [page, say]);
}

let arrivedOnce = false;

/** Brings the focus to the heading, when what had it is gone. */
export const focusHeading = (): void => document.querySelector<HTMLElement>('#content h1')?.focus({ preventScroll: true });

/** Brings the focus to the heading when the person comes from another page, so that it's never lost and screen readers say where they are. */
function useArrival() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    if (arrivedOnce) heading.current?.focus({ preventScroll: true });
    arrivedOnce = true;
    // Another address is another arrival, even when the same screen shows it.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [pathname]);
  return heading;
}

type PageParts = {
  /** The heading, and the title of the document. */
  title: string;
  /** Stands instead of the plain heading text, where it needs more than words. */
  heading?: ReactNode;
  sub?: ReactNode;
  /** Beside the heading: the one action of the page. */
  action?: ReactNode;
  aside?: ReactNode;
  /** The pages this one belongs to: above the content, or at its side where there is room for it. */
  nav?: { name: 'settings' | 'administration'; sections: readonly Section[] };
  /** On narrow screens the side column follows below, unless the page is better without it there. */
  asideBelow?: boolean;
  /** Whose eyes the page is for: one that partners or the public read is marked in their colour. */
  audience?: Audience;
  children: ReactNode;
};

const stripes: Record<Audience, string | null> = { internal: null, partners: 'bg-partners', public: 'bg-public' };

/** The frame of every screen: one heading that gets the focus on arrival, the content, and what stands beside it. */
export function Page({ title, heading, sub, action, aside, nav, asideBelow = true, audience = 'internal', children }: PageParts) {
  const say = useWords(shell);
  const top = useArrival();
  useTitle(title);
  return (
    <>
      {stripes[audience] && <div aria-hidden="true" className={`unprinted fixed inset-x-0 top-0 z-30 h-1 ${stripes[audience]}`} />}
      <main id="content" tabIndex={-1} className="min-w-0 pt-[26px] pb-24 max-sm:pt-4">
        <div className="mb-5 flex items-start justify-between gap-x-4 gap-y-2 max-sm:flex-wrap">
          <div className="min-w-0">
            <h1 ref={top} tabIndex={-1} className="mb-0.5 font-serif text-xl font-semibold tracking-[-0.015em]">
              {heading ?? title}
            </h1>
            {sub && <div className="text-s text-ink-3">{sub}</div>}
          </div>
          {action && <div className="max-w-full flex-none">{action}</div>}
        </div>
        {nav && <SectionNav {...nav} />}
        {children}
      </main>
      {nav && <SectionNav {...nav} beside />}
      {aside && (
        <aside aria-label={say('shell.beside')} className={`flex min-w-0 flex-col gap-[26px] pt-[30px] pb-24 ${asideBelow ? 'max-lg:col-start-2 max-lg:-mt-16 max-lg:pt-0' : 'max-lg:hidden'}`}>
          {aside}
        </aside>
      )}
    </>
  );
}

/** A section of the column at the side: an icon beside its word, then quiet lines. */
export function Beside({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 flex items-center gap-2 text-s font-semibold">
        {icon}
        {title}
      </h2>
      <ul className="[&>li]:border-t [&>li]:border-line [&>li]:py-2">{children}</ul>
    </section>
  );
}
