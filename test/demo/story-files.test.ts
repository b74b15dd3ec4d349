import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { test } from 'node:test';
import { story } from '../../demo/story/index.ts';

const folder = new URL('../../demo/files/', import.meta.url);
const begins: Record<string, string> = { '.pdf': '25504446', '.xlsx': '504b0304', '.docx': '504b0304', '.odt': '504b0304', '.ods': '504b0304', '.png': '89504e47', '.jpg': 'ffd8ff', '.csv': '5374756e6465' };

test('every file of the story is there, is what its name says, is small and is used', () => {
  let whole = 0;
  for (const { key, name, path } of story.files) {
    const bytes = readFileSync(new URL(path, folder));
    assert.ok(bytes.subarray(0, 8).toString('hex').startsWith(begins[extname(path)] ?? 'none'), path);
    assert.equal(extname(name), extname(path));
    assert.ok(bytes.length > 1_000 && bytes.length < 300_000, `${path}: ${bytes.length} bytes`);
    assert.ok([...story.posts.flatMap((p) => p.fileKeys ?? []), ...story.partners.flatMap((f) => f.agreements.map((a) => a.fileKey))].includes(key), `${key} is in no post and no agreement`);
    whole += bytes.length;
  }
  assert.ok(story.files.length >= 15 && whole < 2_500_000);
});

test('no file lies there without being told of', () => {
  const told = new Set([...story.files.map((f) => f.path), 'README.md']);
  assert.deepEqual(readdirSync(folder).filter((name) => !told.has(name)), []);
});
