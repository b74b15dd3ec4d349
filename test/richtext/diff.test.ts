import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DiffPart, diffDocs } from '../../shared/richtext/diffDocs.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { anna, photo, plan } from './cast.ts';

const sign = { same: '', added: '+', removed: '-' };
/** A comparison as one line per block: `kind: same [-removed] [+added]`. */
const shown = (parts: DiffPart[]) =>
  [...Map.groupBy(parts, ({ block }) => block).values()].map(
    (own) => `${own[0]?.kind}: ${own.map(({ change, text }) => (change === 'same' ? text : `[${sign[change]}${text}]`)).join('')}`,
  );
const compare = (before: string, after: string) => shown(diffDocs(docFromMarkdown(before), docFromMarkdown(after)));

describe('an edit', () => {
  const cases: [string, string, string, string[]][] = [
    [
      'is shown by its words',
      'Sie läuft mit 1.500 Umdrehungen.',
      'Sie läuft mit 1.600 Umdrehungen.',
      ['paragraph: Sie läuft mit [-1.500][+1.600] Umdrehungen.'],
    ],
    ['is nothing where nothing changed', '# a\n\nb', '# a\n\nb', ['heading: a', 'paragraph: b']],
    ['is nothing where only emphasis changed', 'a *b*', '**a** b', ['paragraph: a b']],
    [
      'shows blocks that came and went',
      'a\n\nganz alt',
      'völlig neu\n\na',
      ['paragraph: [+völlig neu]', 'paragraph: a', 'paragraph: [-ganz alt]'],
    ],
    [
      'finds the altered block behind a new one',
      'Der Motor läuft gut',
      'Neu dazu\n\nDer Motor läuft schlecht',
      ['paragraph: [+Neu dazu]', 'paragraph: Der Motor läuft [-gut][+schlecht]'],
    ],
    [
      'shows a link that leads elsewhere',
      '[hier](https://a.example)',
      '[hier](https://b.example)',
      ['paragraph: hier ([-https://a.example][+https://b.example])'],
    ],
    [
      'shows lists, quotes, code and tables as such',
      '- a\n\n> b\n\n```\nc\n```\n\n| d |\n|---|',
      '- a x\n\n> b\n\n```\nc x\n```\n\n| d x |\n|---|',
      ['listItem: a[+ x]', 'quote: b', 'code: c[+ x]', 'table: d[+ x]'],
    ],
    ['shows a block that became of another kind', 'Titel eins', '# Titel eins', ['paragraph: [-Titel eins]', 'heading: [+Titel eins]']],
    [
      'shows another person of the same name',
      `@[Anna](person:${anna})`,
      `@[Anna](person:${plan})`,
      ['paragraph: [-@Anna]', 'paragraph: [+@Anna]'],
    ],
    ['shows another picture with the same words', `![P](file:${photo})`, `![P](file:${plan})`, ['image: [-P]', 'image: [+P]']],
  ];
  for (const [what, before, after, lines] of cases) it(what, () => assert.deepEqual(compare(before, after), lines));

  it('of more words than it looks for is shown as whole blocks from there on', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word} ${index}`).join('\n\n');
    const lines = compare(many('alt'), many('neu'));
    assert.deepEqual(lines.slice(0, 2), ['paragraph: [-alt][+neu] 0', 'paragraph: [-alt][+neu] 1']);
    assert.deepEqual(lines.slice(999, 1_001), ['paragraph: [-alt][+neu] 999', 'paragraph: [-alt 1000]']);
    assert.deepEqual(lines.slice(-2), ['paragraph: [+neu 2998]', 'paragraph: [+neu 2999]']);
  });

  it('of one huge block is shown as that block', () => {
    const long = (step: number) => Array.from({ length: 9_000 }, (_, index) => `w${(index * step) % 977}`).join(' ');
    assert.deepEqual(
      diffDocs(docFromMarkdown(long(3)), docFromMarkdown(long(5))).map(({ change }) => change),
      ['removed', 'added'],
    );
  });
});
