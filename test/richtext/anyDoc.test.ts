import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Node } from 'prosemirror-model';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { docToMarkdown } from '../../shared/richtext/docToMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { diffBlocks } from '../../shared/richtext/diffBlocks.ts';
import { type DiffPart, diffDocs } from '../../shared/richtext/diffDocs.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { excerpt } from '../../shared/richtext/excerpt.ts';
import { filesIn } from '../../shared/richtext/filesIn.ts';
import { mentionsIn } from '../../shared/richtext/mentionsIn.ts';
import { schema } from '../../shared/richtext/schema.ts';
import { anyDoc } from './anyDoc.ts';
import { addresses, squeeze } from './cast.ts';
import { readStrictly } from './strictHtml.ts';

const seeded = { seed: 20261121, numRuns: Number(process.env.RICHTEXT_RUNS ?? 400) };
const always = (claim: (doc: Doc) => void) => fc.assert(fc.property(anyDoc, claim), seeded);

const textsOf = (doc: Doc) => diffBlocks(doc).map(({ kind, text }) => `${kind}: ${text}`);

/** The blocks of one version, put together again from a comparison; `other` is the change that belongs to the other version alone. */
function sideOf(parts: DiffPart[], other: DiffPart['change']) {
  const blocks = Map.groupBy(
    parts.filter(({ change }) => change !== other),
    ({ block }) => block,
  );
  return [...blocks.values()].map((own) => `${own[0]?.kind}: ${own.map(({ text }) => text).join('')}`);
}

describe('any rich text', () => {
  it('stays as it is when checked again, and pleases ProseMirror', () =>
    always((doc) => {
      assert.deepEqual(checkDoc(JSON.parse(JSON.stringify(doc))), doc);
      Node.fromJSON(schema, doc).check();
    }));

  it('keeps its words, mentions and files on the way through Markdown', () =>
    always((doc) => {
      const back = docFromMarkdown(docToMarkdown(doc));
      assert.equal(squeeze(docToText(back)), squeeze(docToText(doc)));
      assert.deepEqual(mentionsIn(back), mentionsIn(doc));
      assert.deepEqual(filesIn(back), filesIn(doc));
    }));

  it('is written the same when read back and written again', () =>
    always((doc) => {
      const once = docToMarkdown(docFromMarkdown(docToMarkdown(doc)));
      assert.equal(squeeze(docToText(docFromMarkdown(once))), squeeze(docToText(doc)));
    }));

  it('is strict HTML with its own words', () =>
    always((doc) => {
      const { text } = readStrictly(docToHtml(doc, addresses));
      for (const word of docToText(doc).match(/[\p{L}\p{N}]+/gu) ?? [])
        assert.ok(text.includes(word) || JSON.stringify(doc).includes('"alt"'), word);
    }));

  it('differs from itself in nothing, and from another in what leads from one to the other', () =>
    fc.assert(
      fc.property(anyDoc, anyDoc, (before, after) => {
        assert.ok(diffDocs(before, before).every(({ change }) => change === 'same'));
        const parts = diffDocs(before, after);
        assert.deepEqual(sideOf(parts, 'removed'), textsOf(after));
        assert.deepEqual(sideOf(parts, 'added'), textsOf(before));
      }),
      seeded,
    ));

  it('has an excerpt of one line within the length asked for', () =>
    fc.assert(
      fc.property(anyDoc, fc.integer({ min: 1, max: 300 }), (doc, chars) => {
        const short = excerpt(doc, chars);
        assert.ok(short.length <= chars && !short.includes('\n') && short.isWellFormed(), JSON.stringify(short));
      }),
      seeded,
    ));
});
