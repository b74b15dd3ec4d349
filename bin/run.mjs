#!/usr/bin/env node
// `node bin/run.mjs <program.ts> ...`: sets up what is missing, then runs a program of this repository under the pinned Node.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.mjs';
import { setUp, SetUpError } from './setup.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [program, ...args] = process.argv.slice(2);

try {
  const node = await setUp({ root, forServing: true });
  process.exitCode = await launch(node, [join(root, program), ...args]);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
