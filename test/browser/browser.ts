import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
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
  return { page, context, faults };
}

/** Fails with what axe finds against WCAG 2.2 A and AA. */
export async function assertAccessible(page: Page, name: string): Promise<void> {
  // What React Aria reads out may name a button that has gone meanwhile.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  const found = violations.map((one) => `${name}: ${one.id} (${one.help}) at ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  assert.deepEqual(found, []);
}

/** Types digits into the parts of a date or time field, from its first part on. */
export async function typeInto(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label, exact: true }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}
