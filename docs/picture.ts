import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { loadDemo } from '../demo/load.ts';
import { readConfig } from '../server/config.ts';
import { serve } from '../server/serve.ts';

// `node bin/run.mjs docs/picture.ts`: starts the demo on a folder that is thrown away and takes the picture of the README.

const JANA = 'jana.krueger@brandt-pumpen.example';
const folder = mkdtempSync(join(tmpdir(), 'kontor-picture-'));
const serving = await serve(readConfig({ KONTOR_DATA: folder, PORT: '0', KONTOR_LOG: 'silent' }, { demo: true }), () => {});
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  await loadDemo(serving.kontor);
  const page = await browser.newPage({ viewport: { width: 1400, height: 1100 }, locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  await page.goto(serving.url);
  await page.evaluate((email) => fetch('/api/v1/demo/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email }) }), JANA);
  await page.goto(serving.url);
  await page.getByRole('article').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(import.meta.dirname, 'picture.png') });
} finally {
  await browser.close();
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
}
