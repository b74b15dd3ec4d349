import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { html, linkForms, targets, textForms } from '../richtext/xssCorpus.ts';
import { testHouse, type Client, type TestHouse } from '../support/house.ts';
import { openBrowser, openWindow, settled } from './browser.ts';

// J01 ★: stored by one member in every field, read by another in the real web app, with a sink for whatever runs.

let browser: Browser;
let house: TestHouse;
let mia: Client;
let space: string;
const posts: string[] = [];
const vectors = [...new Set([...textForms.flatMap((form) => html.map(form)), ...linkForms.flatMap((form) => targets.slice(0, 40).map(form))])];
const PER_POST = 60;

before(async () => {
  browser = await openBrowser();
  house = await testHouse({ KONTOR_RATE_FACTOR: '0' });
  const evil = await house.join('Bösewicht');
  mia = await house.join('Mia Muster');
  const clean = (vector: string, most: number) => vector.replace(/[\s\0]+/g, ' ').trim().slice(0, most);
  assert.equal((await evil.patch('me', { name: clean(html[11]!, 120), role: clean(html[30]!, 120), department: clean(html[1]!, 120), site: clean(html[12]!, 120), skills: html.slice(11, 20).map((vector) => clean(vector, 60)) })).status, 200);
  space = (await evil.post('spaces', { name: clean(html[15]!, 80), description: clean(html.slice(11, 30).join(' '), 1000), rules: clean(html.join(' '), 4000), audience: 'internal', access: 'open' })).body.id;
  await mia.put(`spaces/${space}/membership`);
  for (let from = 0; from < vectors.length && posts.length < 20; from += PER_POST) {
    const name = `${clean(html[(from / PER_POST) % html.length]!, 100)}.png`;
    const file = (await evil.call('POST', `files?name=${encodeURIComponent(name)}`, Buffer.from('<script>alert(1)</script>'), { 'content-type': 'application/octet-stream' })).body.id;
    const title = clean(html[(posts.length * 7) % html.length]!, 200);
    const posted = await evil.post(`spaces/${space}/posts`, { kind: posts.length % 2 ? 'note' : 'question', title, markdown: vectors.slice(from, from + PER_POST).join('\n\n').slice(0, 90_000), files: [file] });
    assert.equal(posted.status, 201, posted.text);
    posts.push(posted.body.id);
    assert.equal((await evil.post(`posts/${posted.body.id}/comments`, { markdown: `@[Mia](person:${mia.id}) ${html.slice(0, 40).join('\n\n')}` })).status, 201);
  }
  await house.drain();
});
after(async () => {
  await browser.close();
  await house.close();
});

// These run in the page, not here.
const sink = `
  for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => kontorRan(name);
  window.refusals = 0;
  document.addEventListener('securitypolicyviolation', (one) => kontorRan('refused ' + one.violatedDirective + ' ' + one.blockedURI).then(() => window.refusals++));`;
const touchAll = `for (const one of document.querySelectorAll('main *')) for (const kind of ['mouseover', 'mouseenter', 'focus', 'pointerover', 'toggle', 'error', 'load']) one.dispatchEvent(new Event(kind));`;
const findStrange = `[...document.querySelectorAll('main script, main iframe, main object, main embed, main style, main link, main base, main meta, main math, main [onerror], main [onload], main [onclick], main [onmouseover], main [style*="url("], main a[href^="javascript:" i], main a[href^="data:" i]')].map((one) => one.outerHTML.slice(0, 200))`;

test('J01 J09 ★ more than five hundred vectors in feed, posts, spaces, people, notices and search: nothing runs, nothing is even refused, nothing crashes', async () => {
  assert.ok(Math.min(vectors.length, posts.length * PER_POST) >= 500);
  const { page, context, faults } = await openWindow(browser, house, mia);
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await page.exposeFunction('kontorRan', (what: string) => ran.push(what));
  await page.addInitScript({ content: sink });
  const people = (await mia.get('people')).body.items as { id: string }[];
  const places = ['/', `/spaces/${space}`, '/spaces', '/notices', '/people', ...people.map((person) => `/people/${person.id}`), '/search?q=alert', '/search?q=onerror', ...posts.map((post) => `/posts/${post}`)];
  for (const place of places) {
    await page.goto(place);
    await page.locator('main').first().waitFor();
    await settled(page);
    // What only a pointer or the keyboard would set off is set off.
    await page.evaluate(touchAll);
    const strange = await page.evaluate<string[]>(findStrange);
    assert.deepEqual(strange, [], place);
    assert.ok((await page.locator('main').first().innerText()).length > 0, `${place} shows something`);
  }
  assert.deepEqual(ran, []);
  assert.deepEqual(faults, []);
  // The sink sees: what is really let into the page is refused by its policy, and told.
  await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
  await page.waitForFunction('window.refusals > 0');
  assert.match(ran[0]!, /^refused script-src/);
  await context.close();
});
