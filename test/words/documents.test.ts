import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { glossaryPage } from '../../docs/glossary.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', ...globSync('docs/**/*.md', { cwd: root })].filter((path) => existsSync(join(root, path)));

test('the glossary pages are those that the one source gives', () => {
  for (const language of ['de', 'en'] as const) assert.equal(read(`docs/glossary.${language}.md`), glossaryPage(language));
});

test('what the documents link to exists', () => {
  for (const path of documents) {
    for (const [, target] of read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)) {
      assert.ok(existsSync(join(root, dirname(path), target!)), `${path} links to ${target}`);
    }
  }
});

for (const [path, atLeast] of [['ARCHITECTURE.md', 20], ['docs/how-it-works.md', 40]] as const) {
  test(`files and folders that ${path} names exist`, () => {
    const named = [...read(path).matchAll(/`((?:bin|server|shared|web|demo|test|bench|docs)\/[\w./-]*)`/g)].map((match) => match[1]!);
    assert.ok(named.length > atLeast);
    for (const name of named) assert.ok(existsSync(join(root, name)), name);
  });
}

test('ARCHITECTURE.md is two pages', () => {
  assert.ok(read('ARCHITECTURE.md').split(/\s+/).length <= 1_150);
});

test('no two decisions have the same number', () => {
  const numbers = globSync('docs/decisions/*.md', { cwd: root }).map((path) => path.split('/').at(-1)!.slice(0, 4));
  assert.deepEqual(numbers.toSorted(), [...new Set(numbers)].toSorted());
});
