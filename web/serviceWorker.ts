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
