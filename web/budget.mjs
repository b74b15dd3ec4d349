// Fails when the script that the first load needs (entry, what it imports at once, and the home screen) is over 250 kB gzip.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 250_000;
const dist = new URL('dist/', import.meta.url);
const chunks = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const first = new Set();

function take(key) {
  const chunk = chunks[key];
  if (!chunk || first.has(chunk.file)) return;
  first.add(chunk.file);
  for (const next of chunk.imports ?? []) take(next);
}
take('index.html');
take('screens/Home.tsx');
if (first.size < 2) throw new Error('The build names neither entry nor home screen: run `vite build web` first.');

let sum = 0;
for (const file of first) {
  const size = gzipSync(readFileSync(new URL(file, dist))).length;
  sum += size;
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${(sum / 1000).toFixed(1).padStart(7)} kB  first load, of ${limit / 1000} kB`);
if (sum > limit) process.exitCode = 1;
