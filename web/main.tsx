import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/client.ts';
import { watchNetwork } from './api/reach.ts';
import { router } from './routes.tsx';
import { Spoken } from './shell/Spoken.tsx';
import './theme.css';

// React Aria adds a style element unless one of this id exists; the content security policy would refuse it, and theme.css has its rule.
const rule = document.createElement('link');
rule.id = 'react-aria-pressable-style';
document.head.append(rule);

// After an update of the server the parts of the old version are gone: load the new one, once a minute at most.
addEventListener('vite:preloadError', () => {
  const last = Number(sessionStorage.getItem('kontor.reloaded') ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem('kontor.reloaded', String(Date.now()));
  location.reload();
});

watchNetwork();
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('/serviceWorker.js').catch(() => undefined);

const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <QueryClientProvider client={queryClient}>
      <Spoken>
        <RouterProvider router={router} />
      </Spoken>
    </QueryClientProvider>,
  );
