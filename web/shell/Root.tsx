import { Outlet, useRouter } from '@tanstack/react-router';
import { WifiOff } from 'lucide-react';
import { RouterProvider } from 'react-aria-components';
import { shell } from '../../shared/words/shell.ts';
import { useAway } from '../api/reach.ts';
import { Toasts } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';

/** Around everything: the quiet banner while the server is away, and the place for toasts. */
export function Root() {
  const router = useRouter();
  return (
    <RouterProvider navigate={(to) => void router.navigate({ href: String(to) })}>
      <Away />
      <Outlet />
      <Toasts />
    </RouterProvider>
  );
}

function Away() {
  const say = useWords(shell);
  const away = useAway();
  return (
    <div role="status" className="sticky top-0 z-30">
      {away && (
        <p className="late-shown flex items-center justify-center gap-2 border-b border-line bg-partners-soft px-4 py-1.5 text-s text-partners">
          <WifiOff aria-hidden="true" className="!size-4" />
          {say('shell.away')}
        </p>
      )}
    </div>
  );
}
