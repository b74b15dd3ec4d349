import { device } from '../shared/words/device.ts';

type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };

const shell = 'kontor-shell';
const kept = 120;

addEventListener('install', (event) => {
  (event as Waiting).waitUntil(caches.open(shell).then((cache) => cache.add('/')));
});

addEventListener('fetch', (event) => {
  const fetching = event as Fetching;
  const { request } = fetching;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== location.origin || address.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') fetching.respondWith(page(request));
  else if (address.pathname.startsWith('/assets/')) fetching.respondWith(asset(request));
});

/** Every address of the app is the same page: from the server when it answers, else the one kept. */
async function page(request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  try {
    const answer = await fetch(request);
    const whole = answer.ok && answer.headers.get('content-type')?.startsWith('text/html') && !answer.redirected;
    if (whole && new URL(request.url).pathname === '/') await cache.put('/', answer.clone());
    return answer.status >= 502 ? ((await cache.match('/')) ?? answer) : answer;
  } catch {
    return (await cache.match('/')) ?? Response.error();
  }
}

/** Scripts, styles and fonts bear a hash in their name: what was fetched once never changes. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  const found = await cache.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
    await forgetOldest(cache);
  }
  return answer;
}

/** Older versions of the app don't pile up on the device. */
async function forgetOldest(cache: Cache): Promise<void> {
  const assets = (await cache.keys()).filter((one) => new URL(one.url).pathname.startsWith('/assets/'));
  await Promise.all(assets.slice(0, Math.max(0, assets.length - kept)).map((one) => cache.delete(one)));
}

type Pushed = Waiting & { notification: Notification };
type Worker = typeof globalThis & { registration: ServiceWorkerRegistration; clients: { matchAll(of: object): Promise<{ url: string; visibilityState: string; focus(): Promise<unknown>; navigate(to: string): Promise<unknown> }[]>; openWindow(to: string): Promise<unknown> } };
const worker = globalThis as Worker;

addEventListener('push', (event) => (event as Waiting).waitUntil(tell()));

addEventListener('notificationclick', (event) => {
  const clicked = event as Pushed;
  clicked.notification.close();
  clicked.waitUntil(show('/for-me'));
});

// The browser has a new address for this device: the house learns it, as long as the session holds.
addEventListener('pushsubscriptionchange', (event) => (event as Waiting).waitUntil(subscribeAnew()));

/** A push says nothing but that there is something. Whether it needs the person, and their language, the house says itself, to whom is signed in. */
async function tell(): Promise<void> {
  const answer = await fetch('/api/v1/me').catch(() => null);
  const me = answer?.ok ? ((await answer.json()) as { language: 'de' | 'en'; counts: { actions: number } }) : null;
  if (me) await navigator.setAppBadge?.(me.counts.actions).catch(() => undefined);
  // A page that was opened before this worker was there is looked at all the same.
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (me && windows.some((one) => one.visibilityState === 'visible')) return;
  const language = me?.language ?? (navigator.language.startsWith('de') ? 'de' : 'en');
  const body = device[answer?.status === 401 ? 'signIn' : 'something'][language];
  await worker.registration.showNotification('Kontor', { body, tag: 'kontor', icon: '/icon-192.png', badge: '/icon-192.png', lang: language });
}

async function show(path: string): Promise<void> {
  const [open] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!open) return void (await worker.clients.openWindow(path));
  await open.focus();
  await open.navigate(path).catch(() => undefined);
}

async function subscribeAnew(): Promise<void> {
  const answer = await fetch('/api/v1/me/push').catch(() => null);
  const key = answer?.ok ? ((await answer.json()) as { key: string | null; since: string | null }) : null;
  if (!key?.key || !key.since) return;
  const { endpoint, keys } = (await worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key.key })).toJSON();
  await fetch('/api/v1/me/push', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ endpoint, keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] } }) }).catch(() => undefined);
}
