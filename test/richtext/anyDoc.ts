import fc from 'fast-check';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { anna, answer, doc, photo, plan, pumpsRoom } from './cast.ts';

const signs = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '```',
  '[',
  ']',
  '](',
  ')',
  '!',
  '![',
  '<',
  '>',
  '&',
  '&amp;',
  '&#42;',
  '|',
  '\\',
  '\n',
  ' ',
  '  ',
  '\t',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '=',
  '---',
  '***',
  ':',
  '://',
  '@',
  'http://a.example/b_c',
  'a@b.example',
  '{',
  '}',
  '"',
  "'",
  '(',
  '$',
  '^',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '’',
  '。',
  'ß',
  'Wort',
  'zwei Wörter',
  'x',
];
const words = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ minLength: 1, unit: 'binary' }) },
);
const name = words.map((text) => `${text.slice(0, 60)}x`);
const href = fc.constantFrom(
  'https://a.example/b_c*d',
  'https://a.example/?a=1&copy=2&lt;',
  'https://a.example/(x)',
  'http://a.example/`<>"',
  'mailto:a@b.example',
  'tel:+491',
  '/spaces/1#a',
);

const mark = fc.oneof(
  fc.constantFrom('bold', 'italic', 'strike').map((type) => ({ type })),
  href.map((to) => ({ type: 'link', attrs: { href: to } })),
);
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 3, arbitrary: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }) },
  { weight: 1, arbitrary: fc.constant([{ type: 'code' }]) },
);
const inline = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(name, fc.constantFrom('person', 'space'))
      .map(([label, kind]) => ({ type: 'mention', attrs: { id: kind === 'space' ? pumpsRoom : anna, label, kind } })),
  },
  { weight: 1, arbitrary: name.map((file) => ({ type: 'file', attrs: { fileId: plan, name: file } })) },
);

type Json = { type: string; attrs?: object; content?: object[] };
const node = (type: string, content: fc.Arbitrary<object[]>, attrs: fc.Arbitrary<object> = fc.constant({})): fc.Arbitrary<Json> =>
  fc.record({ type: fc.constant(type), attrs, content });
const line = fc.array(inline, { maxLength: 6 });
const paragraph = node('paragraph', line);

const { block } = fc.letrec<{ block: Json }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const item = node(
    'listItem',
    fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
  );
  const items = fc.array(item, { minLength: 1, maxLength: 3 });
  const cell = fc.oneof(
    node('tableCell', blocks),
    node('tableHeader', blocks, fc.record({ colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) })),
  );
  const row = node('tableRow', fc.array(cell, { maxLength: 3 }));
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      paragraph,
      node('heading', line, fc.record({ level: fc.constantFrom(2, 3, 4) })),
      node(
        'codeBlock',
        words.map((text) => [{ type: 'text', text }]),
        fc.record({ language: fc.constantFrom(null, 'ts', 'c++') }),
      ),
      fc.constant({ type: 'horizontalRule' }),
      name.map((alt) => ({ type: 'image', attrs: { fileId: photo, alt } })),
      node('bulletList', items),
      node('orderedList', items, fc.record({ start: fc.constantFrom(1, 2, 17, 999_980_000) })),
      node('blockquote', blocks, fc.record({ commentId: fc.constantFrom(null, answer), author: fc.oneof(fc.constant(null), name) })),
      node('table', fc.array(row, { minLength: 1, maxLength: 3 })),
    ),
  };
});

/** Any rich text that the schema allows, rich in what Markdown and HTML could take for their own. */
export const anyDoc: fc.Arbitrary<Doc> = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => checkDoc(doc(...blocks)));
