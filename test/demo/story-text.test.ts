import assert from 'node:assert/strict';
import { test } from 'node:test';
import { story } from '../../demo/story/index.ts';
import { told, toldPost } from '../../demo/story/text.ts';
import type { Telling } from '../../demo/story/text.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';

const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const telling: Telling = {
  now: Temporal.Instant.from('2026-11-20T10:00:00Z'),
  person(key) {
    const everyone = [...story.people, ...story.outsiders];
    const n = everyone.findIndex((p) => p.key === key);
    return { id: uuid(n), name: everyone[n]!.name };
  },
  file(key) {
    const n = story.files.findIndex((f) => f.key === key);
    return { id: uuid(1000 + n), name: story.files[n]!.name, image: /\.(png|jpg)$/.test(story.files[n]!.path) };
  },
};
type Nodes = { type?: unknown; content?: unknown[] };
const kinds = (node: Nodes): unknown[] => [node.type, ...(node.content ?? []).flatMap((child) => kinds(child as Nodes))];

test('every text becomes a document of Kontor with its mentions, files and tables, and no mark is left', () => {
  for (const post of story.posts) {
    const texts = [toldPost(post, telling), ...[...(post.edits ?? []), ...(post.comments ?? [])].map((t) => told(t.markdown, telling))];
    const written = [post, ...(post.edits ?? []), ...(post.comments ?? [])];
    for (const [i, text] of texts.entries()) {
      const doc = docFromMarkdown(text);
      const source = written[i]!.markdown;
      const found = kinds(doc);
      const count = (kind: string): number => found.filter((k) => k === kind).length;
      assert.equal(count('mention'), source.split('@[').length - 1, post.key);
      assert.equal(count('file') + count('image'), source.split('{{file:').length - 1, post.key);
      assert.equal(count('table') > 0, /^\|.*\|$/m.test(source), `${post.key}: table`);
      assert.doesNotMatch(docToText(doc), /\{\{|\*\*|@\[|\]\(|^\|/m, post.key);
    }
  }
});
