import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToMarkdown } from '../../shared/richtext/docToMarkdown.ts';
import { anna, answer, doc, paragraph, photo, plan, pumpsRoom, text } from './cast.ts';

const read = (markdown: string) => docFromMarkdown(markdown).content as object[];
const link = (href: string) => ({ type: 'link', attrs: { href } });
const item = (...content: object[]) => ({ type: 'listItem', content });
const plain = { colspan: 1, rowspan: 1, colwidth: null };

describe('Markdown becomes', () => {
  const cases: [string, string, object[]][] = [
    [
      'headings of levels 2 to 4',
      '# a\n\n### b\n\n###### c',
      [2, 3, 4].map((level, index) => ({ type: 'heading', attrs: { level }, content: [text('abc'.charAt(index))] })),
    ],
    [
      'marks',
      '**a** *b* ~~c~~ `d`',
      [
        paragraph(
          text('a', { type: 'bold' }),
          text(' '),
          text('b', { type: 'italic' }),
          text(' '),
          text('c', { type: 'strike' }),
          text(' '),
          text('d', { type: 'code' }),
        ),
      ],
    ],
    ['a link rather than code in a link', '[`a`](/b)', [paragraph(text('a', link('/b')))]],
    ['line breaks at line ends', 'a\nb', [paragraph(text('a'), { type: 'hardBreak' }, text('b'))]],
    [
      'links from bare addresses',
      'https://brandt.example/x_y und anna@brandt.example',
      [
        paragraph(
          text('https://brandt.example/x_y', link('https://brandt.example/x_y')),
          text(' und '),
          text('anna@brandt.example', link('mailto:anna@brandt.example')),
        ),
      ],
    ],
    [
      'lists',
      '- a\n\n  3. b',
      [
        {
          type: 'bulletList',
          content: [item(paragraph(text('a')), { type: 'orderedList', attrs: { start: 3 }, content: [item(paragraph(text('b')))] })],
        },
      ],
    ],
    [
      'a list item that begins with its paragraph',
      '- # a',
      [{ type: 'bulletList', content: [item({ type: 'paragraph' }, { type: 'heading', attrs: { level: 2 }, content: [text('a')] })] }],
    ],
    ['code', '~~~c++ x\n<b>\n~~~', [{ type: 'codeBlock', attrs: { language: 'c++' }, content: [text('<b>')] }]],
    [
      'a table',
      '| a |\n|---|\n| b |',
      [
        {
          type: 'table',
          content: ['tableHeader', 'tableCell'].map((type, index) => ({
            type: 'tableRow',
            content: [{ type, attrs: plain, content: [paragraph(text('ab'.charAt(index)))] }],
          })),
        },
      ],
    ],
    [
      'a table without header where the header is empty',
      '| |\n|---|\n| b |',
      [{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: plain, content: [paragraph(text('b'))] }] }] }],
    ],
    ['text where HTML stands', '<b>a</b>', [paragraph(text('<b>a</b>'))]],
    [
      'a person mentioned',
      `Frag @[Anna Kern](person:${anna.toUpperCase()})!`,
      [paragraph(text('Frag '), { type: 'mention', attrs: { id: anna, label: 'Anna Kern', kind: 'person' } }, text('!'))],
    ],
    [
      'a space mentioned, without the sign too',
      `[Pumpen](space:${pumpsRoom})`,
      [paragraph({ type: 'mention', attrs: { id: pumpsRoom, label: 'Pumpen', kind: 'space' } })],
    ],
    [
      'a file',
      `siehe **[Plan *2*.pdf](file:${plan})**`,
      [paragraph(text('siehe '), { type: 'file', attrs: { fileId: plan, name: 'Plan 2.pdf' }, marks: [{ type: 'bold' }] })],
    ],
    [
      'an image between paragraphs',
      `vorher\n![Bild](file:${photo})\nnachher`,
      [paragraph(text('vorher')), { type: 'image', attrs: { fileId: photo, alt: 'Bild' } }, paragraph(text('nachher'))],
    ],
    [
      'an image after its heading',
      `# a ![](file:${photo})`,
      [
        { type: 'heading', attrs: { level: 2 }, content: [text('a ')] },
        { type: 'image', attrs: { fileId: photo, alt: '' } },
      ],
    ],
    [
      'a link where a picture is elsewhere',
      '![Bild](https://elsewhere.example/x.png)',
      [paragraph(text('Bild', link('https://elsewhere.example/x.png')))],
    ],
    [
      'a quoted reply',
      `> [Anna Kern](comment:${answer})\n>\n> Ja.`,
      [{ type: 'blockquote', attrs: { commentId: answer, author: 'Anna Kern' }, content: [paragraph(text('Ja.'))] }],
    ],
    ['a quote', '> Ja.', [{ type: 'blockquote', attrs: { commentId: null, author: null }, content: [paragraph(text('Ja.'))] }]],
    ['text where a link may not be', '[a](javascript:alert(1))', [paragraph(text('[a](javascript:alert(1))'))]],
    ['text with its address where a host may not be', '[a](http://b@c.example)', [paragraph(text('a (http://b@c.example)'))]],
    ['text where an id is none', '[a](person:1)', [paragraph(text('[a](person:1)'))]],
    ['an empty paragraph where nothing is', ' \n', [{ type: 'paragraph' }]],
  ];
  for (const [what, markdown, content] of cases) it(what, () => assert.deepEqual(read(markdown), content));

  it('whom a plain name means, where somebody knows it', () => {
    const asked: string[] = [];
    const mention = (name: string) => {
      asked.push(name);
      return name === 'anna.kern' ? { kind: 'person' as const, id: anna, label: 'Anna Kern' } : null;
    };
    const found = docFromMarkdown('@anna.kern. @bob, x@anna.kern `@code` [@link](/x) info@brandt.example (@anna.kern)', { mention });
    assert.deepEqual(asked, ['anna.kern', 'bob', 'anna.kern']);
    assert.equal(docToMarkdown(found).split(`@[Anna Kern](person:${anna})`).length, 3);
  });
});

describe('Markdown is written', () => {
  const kept = `## Titel *kursiv* und mehr

Hallo @[Anna Kern](person:${anna}) in @[Pumpen](space:${pumpsRoom}): siehe [Plan.pdf](file:${plan}), **fett *beides* ~~weg~~** und \`code|x\`\\
<https://brandt.example/a?b=c_d> oder [dort](/spaces/1#a)

![Pumpe P-101](file:${photo})

- eins
- zwei
  1. drei
  2. vier

* neue Liste

5. fünf

> [Anna Kern](comment:${answer})
>
> Zitat
>
> > darin

| Teil | Zahl |
| --- | --- |
| a \\| b | **3** |

\`\`\`ts
if (a) {
\`\`\`

___

Ende`;
  it('as it was read', () => assert.equal(docToMarkdown(docFromMarkdown(kept)), kept));

  const cases: [string, object[], string][] = [
    [
      'with what looks like Markdown escaped',
      [paragraph(text('1. *a* _b_ snake_case # 2026. <c> &amp; [d](e) `f` ~~g~~ http://h.example i@j.example'))],
      '1\\. \\*a\\* \\_b\\_ snake_case # 2026. \\<c> \\&amp; \\[d\\](e) \\`f\\` \\~\\~g\\~\\~ http\\://h.example i\\@j.example',
    ],
    ['with blanks outside of emphasis', [paragraph(text('a '), text(' b ', { type: 'bold' }), text('c'))], 'a  **b** c'],
    [
      'without emphasis that it can not say',
      [paragraph(text('"Wichtig:"', { type: 'bold' }), text('bitte lesen'))],
      '"Wichtig:"bitte lesen',
    ],
    [
      'with a header for a table that has none',
      [
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { ...plain, colspan: 2 }, content: [paragraph(text('a')), paragraph(text('b'))] }],
            },
          ],
        },
      ],
      '|  |  |\n| --- | --- |\n| a b |  |',
    ],
    ['without breaks at the end', [paragraph(text('a'), { type: 'hardBreak' })], 'a'],
  ];
  for (const [what, content, markdown] of cases) it(what, () => assert.equal(docToMarkdown(doc(...content) as never), markdown));
});
