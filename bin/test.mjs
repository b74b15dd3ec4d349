#!/usr/bin/env node
// `npm test`: sets up what is missing, then hands over to test/run.ts under the pinned Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.mjs';
import { setUp, SetUpError } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

try {
  const node = await setUp({ root, forServing: true });
  process.exitCode = await launch(node, [join(root, 'test', 'run.ts'), ...process.argv.slice(2)]);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
