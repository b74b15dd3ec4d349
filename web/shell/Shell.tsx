import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { post as postWords } from '../../shared/words/post.ts';
import { shell } from '../../shared/words/shell.ts';
import { showArrivals } from '../api/arrivals.ts';
import { listen } from '../api/live.ts';
import { meQuery } from '../api/me.ts';
import { flush } from '../api/outbox.ts';
import { useAway } from '../api/reach.ts';
import { OpenPalette } from '../palette/OpenPalette.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';
import { Nav } from './Nav.tsx';
import { OutwardClosed } from './OutwardClosed.tsx';
import { PhoneHead, PhoneNav } from './PhoneNav.tsx';
import { useBadge } from './useBadge.ts';
import { Shortcuts } from './Shortcuts.tsx';

/** The frame of every screen: navigation, the page, what stands beside it. */
export function Shell() {
  const say = useWords(shell);
  const { data: me } = useQuery(meQuery);
  useLeaveWhenSignedOut(me === null);
  useLive(me?.id);
  useBadge(me?.counts.actions ?? 0);
  if (!me) return null;
  return (
    <>
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-s focus:bg-house focus:px-4 focus:py-2 focus:text-on-house">
        {say('shell.skip')}
      </a>
      <OutwardClosed me={me} />
      <div className="frame mx-auto grid max-w-[1340px] grid-cols-[256px_minmax(0,680px)_300px] gap-10 px-6 max-lg:grid-cols-[220px_minmax(0,1fr)] max-lg:gap-6 max-md:block max-md:px-4">
        <Nav />
        <PhoneHead />
        <Outlet />
      </div>
      <PhoneNav />
      <Shortcuts />
      <OpenPalette />
    </>
  );
}

/** A session that has ended elsewhere leads to the sign-in page, and back here afterwards. */
function useLeaveWhenSignedOut(out: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (out && location.pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { to: location.pathname + location.search } });
  }, [out, router]);
}

/** Hears what happens, and sends what was written while the server was away. */
function useLive(person: string | undefined): void {
  const away = useAway();
  const router = useRouter();
  const say = useWords(postWords);
  useEffect(() => (person ? listen() : undefined), [person]);
  useEffect(() => showArrivals(({ id }) => toast(say('post.sent'), { word: say('post.look'), run: () => void router.navigate({ to: '/posts/$post', params: { post: id } }) })), [router, say]);
  useEffect(() => {
    if (person && !away) flush(person);
  }, [person, away]);
}
