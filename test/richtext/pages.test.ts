import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contentsOf } from '../../shared/richtext/contentsOf.ts';
import type { Block, Doc } from '../../shared/richtext/doc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { mergeDocs, type Stretch } from '../../shared/richtext/mergeDocs.ts';
import { anyDoc } from './anyDoc.ts';

const doc = (...lines: string[]): Doc => ({ type: 'doc', content: lines.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
const said = (blocks: readonly Block[]): string => docToText({ type: 'doc', content: [...blocks] });
const shown = (stretches: readonly Stretch[]): unknown => stretches.map((one) => ('settled' in one ? said(one.settled) : { mine: said(one.mine), theirs: said(one.theirs) }));
const settled = (stretches: readonly Stretch[]): Block[] => stretches.flatMap((one) => ('settled' in one ? one.settled : assert.fail('in conflict')));

describe('a table of contents', () => {
  it('names every heading once, in German letters that may stand in an address', () => {
    const entries = contentsOf(docFromMarkdown('## Prüfen & Messen\n\na\n\n### Öl\n\n## Prüfen & Messen\n\n## Größe 2'));
    assert.deepEqual(entries.map(({ anchor, depth }) => [anchor, depth]), [['pruefen-messen', 0], ['oel', 1], ['pruefen-messen-2', 0], ['groesse-2', 0]]);
  });
  it('cuts a long anchor between letters, never within one', () => {
    assert.deepEqual(contentsOf(docFromMarkdown(`## ${'a'.repeat(59)}𝒜b`)).map(({ anchor }) => anchor), [`${'a'.repeat(59)}𝒜`]);
  });
  it('has anchors that are all different, of any text', () => {
    fc.assert(fc.property(anyDoc, (any) => {
      const anchors = contentsOf(any).map((entry) => entry.anchor);
      assert.equal(new Set(anchors).size, anchors.length);
      assert.ok(anchors.every((anchor) => /^[\p{L}\p{N}-]+$/u.test(anchor)));
    }));
  });
});

describe('two changes of one text', () => {
  const base = doc('Eins', 'Zwei', 'Drei', 'Vier');
  it('are put together where they lie apart', () => {
    assert.deepEqual(shown(mergeDocs(base, doc('Eins!', 'Zwei', 'Drei', 'Vier'), doc('Eins', 'Zwei', 'Drei', 'Vier', 'Fünf'))), ['Eins!\nZwei\nDrei\nVier\nFünf']);
  });
  it('stand side by side where they meet, and the same change is taken once', () => {
    assert.deepEqual(shown(mergeDocs(base, doc('Eins', 'Zwo', 'Drei', '4'), doc('Eins', 'Zwei a', 'Drei', '4'))), ['Eins', { mine: 'Zwo', theirs: 'Zwei a' }, 'Drei\n4']);
  });
  it('that delete on one side and write on the other are both shown', () => {
    assert.deepEqual(shown(mergeDocs(base, doc('Eins', 'Drei', 'Vier'), doc('Eins', 'Zwei mehr', 'Drei', 'Vier'))), ['Eins', { mine: '', theirs: 'Zwei mehr' }, 'Drei\nVier']);
  });
  it('lose no block of either, whatever they are', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, lines, (was, left, right) => {
        const [before, mine, theirs] = [doc(...was), doc(...left), doc(...right)];
        const merged = mergeDocs(before, mine, theirs);
        const own = merged.flatMap((one) => ('settled' in one ? one.settled : one.mine)).map((block) => said([block]));
        const other = merged.flatMap((one) => ('settled' in one ? one.settled : one.theirs)).map((block) => said([block]));
        // What a side has added beyond the base stands in what becomes of its side.
        const count = (of: readonly string[], word: string): number => of.filter((one) => one === word).length;
        for (const word of ['a', 'b', 'c', 'd', 'e', 'f']) {
          if (count(left, word) > count(was, word)) assert.ok(count(own, word) >= Math.min(count(left, word), count(left, word) - count(was, word)), `${word} of mine`);
          if (count(right, word) > count(was, word)) assert.ok(count(other, word) >= count(right, word) - count(was, word), `${word} of theirs`);
        }
        assert.deepEqual(settled(mergeDocs(before, mine, before)), mine.content);
        assert.deepEqual(settled(mergeDocs(before, before, theirs)), theirs.content);
        assert.deepEqual(settled(mergeDocs(before, mine, mine)), mine.content);
      }),
    );
  });
  it('change sides when they are asked the other way round', () => {
    fc.assert(fc.property(anyDoc, anyDoc, anyDoc, (was, left, right) => {
      const turned = mergeDocs(was, right, left).map((one) => ('settled' in one ? one : { base: one.base, mine: one.theirs, theirs: one.mine }));
      assert.deepEqual(shown(mergeDocs(was, left, right)), shown(turned));
    }), { numRuns: 60 });
  });
});
