import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import axe, { type RunOptions } from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import type { Client, TestHouse } from '../support/house.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const dist = join(import.meta.dirname, '../../web/dist/index.html');

/** Chromium of this machine; the built web app must be there. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = places.find(existsSync);
  assert.ok(executablePath, 'browser tests need Chromium');
  assert.ok(existsSync(dist), 'build the web app first: vite build web');
  return chromium.launch({ executablePath, args: flags });
}

// What each page has asked for and not got yet.
const asked = new WeakMap<Page, Set<Request>>();

export type Look = { width?: number; dark?: boolean; language?: string };
/** A window in which a person (or nobody) is signed in; it notes what went wrong in it. */
export type Window = { page: Page; context: BrowserContext; faults: string[] };

/** Opens a window on a house. Errors of the page and refusals of the content security policy are faults. */
export async function openWindow(browser: Browser, house: TestHouse, who: Client | null, look: Look = {}): Promise<Window> {
  const { width = 1400, dark = false, language = 'de-DE' } = look;
  const context = await browser.newContext({ baseURL: house.url, viewport: { width, height: width < 500 ? 844 : 1000 }, colorScheme: dark ? 'dark' : 'light', locale: language, timezoneId: 'Europe/Berlin', hasTouch: width < 500, reducedMotion: 'reduce', serviceWorkers: 'block' });
  context.setDefaultTimeout(60_000);
  if (who?.cookie) await context.addCookies([{ name: '__Host-kontor', value: who.cookie, url: house.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => /Content Security Policy|Refused to/.test(message.text()) && faults.push(message.text()));
  page.on('request', (request) => !request.url().startsWith(house.url) && !/^(blob|data):/.test(request.url()) && faults.push(`asked another host: ${request.url()}`));
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => {
    // What the document before has asked for may never be told to have ended.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) open.clear();
    if (!request.url().endsWith('/stream')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return { page, context, faults };
}

/** Waits until a page of `openWindow` has got all that it asked for, its live stream aside, and has drawn it. */
export async function settled(page: Page): Promise<void> {
  const late = Date.now() + 60_000;
  const open = asked.get(page)!;
  do {
    assert.ok(Date.now() < late, `still waits for ${[...open].map((request) => request.url()).join(', ')}`);
    // An answer is worked off, and what it leads to asked for, when the page has nothing to do. A window that is not drawn at all has nothing to wait for.
    await page.evaluate('new Promise((drawn) => (setTimeout(drawn, 1000), requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(drawn)))))');
  } while (open.size > 0);
}

/** Fails with what axe finds against WCAG 2.2 A and AA. */
export async function assertAccessible(page: Page, name: string): Promise<void> {
  await page.evaluate(axe.source);
  await assertClean(page, name, { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
}

// axe must be in the page. It describes only what is wrong, and there is nothing to load before: half its time.
async function assertClean(page: Page, name: string, runOnly: RunOptions['runOnly']): Promise<void> {
  // What React Aria reads out may name a button that has gone meanwhile.
  const call = `axe.run({ exclude: ['[data-live-announcer]'] }, ${JSON.stringify({ runOnly, resultTypes: ['violations'], preload: false })})`;
  const found: string[] = await page.evaluate(`${call}.then(({ violations }) => violations.map((one) => one.id + ' (' + one.help + ') at ' + one.nodes.map((node) => node.target.join(' ')).join(' | ')))`);
  assert.deepEqual(found.map((one) => `${name}: ${one}`), []);
}

/**
 * Fails with what axe finds on a settled page in light, with what it finds in its colours in dark, or when the page is wider than its window.
 * With KONTOR_PICTURES=<folder> it leaves pictures of both there.
 */
export async function assertReadable(page: Page, name: string): Promise<void> {
  // Between the document and its first screen a page may ask for nothing for a moment.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
  const overflow: number = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  assert.ok(overflow <= 0, `${name} is ${overflow} pixels too wide`);
  await assertAccessible(page, name);
  await takePicture(page, `${name}-${page.viewportSize()!.width}`);
  await page.emulateMedia({ colorScheme: 'dark' });
  // In the middle of a change colours are neither the ones nor the others.
  await page.evaluate('for (const one of document.getAnimations()) one.effect.getComputedTiming().endTime === Infinity ? one.cancel() : one.finish()');
  await assertClean(page, `${name} in the dark`, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  await takePicture(page, `${name}-${page.viewportSize()!.width}-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.KONTOR_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll('/', '-')}.png`), fullPage: true });
}

/** Types digits into the parts of a date or time field, from its first part on. */
export async function typeInto(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}
