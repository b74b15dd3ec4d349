import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Node } from 'prosemirror-model';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { limits, schema } from '../../shared/richtext/schema.ts';
import { anna, doc, paragraph, plan, refusal, text } from './cast.ts';

const link = (href: unknown) => ({ type: 'link', attrs: { href } });
const linked = (href: unknown) => refusal(doc(paragraph(text('hier', link(href)))));

describe('a document that fits', () => {
  it('comes back in normal form', () => {
    const given = doc(
      { type: 'heading', attrs: { level: 3, textAlign: 'center' }, content: [text('Dicht'), text('ung')] },
      paragraph(text('fett', { type: 'italic' }, { type: 'bold' }), {
        type: 'mention',
        attrs: { id: anna.toUpperCase(), label: ' Anna\nKern ', mentionSuggestionChar: '@' },
      }),
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }] },
      { type: 'codeBlock', attrs: null, content: [text('a\r\nb\u0000\u0007\ud800')] },
    );
    assert.deepEqual(
      checkDoc(given),
      doc(
        { type: 'heading', attrs: { level: 3 }, content: [text('Dichtung')] },
        paragraph(text('fett', { type: 'bold' }, { type: 'italic' }), {
          type: 'mention',
          attrs: { id: anna, label: 'Anna Kern', kind: 'person' },
        }),
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph' }] }],
            },
          ],
        },
        { type: 'codeBlock', attrs: { language: null }, content: [text('a\nb\ufffd')] },
      ),
    );
  });

  it('is one for ProseMirror too', () => {
    Node.fromJSON(
      schema,
      checkDoc(doc({ type: 'image', attrs: { fileId: plan } }, paragraph({ type: 'file', attrs: { fileId: plan, name: 'Plan.pdf' } }))),
    ).check();
  });

  it('has no link around what is a link itself', () => {
    const mention = { type: 'mention', attrs: { id: anna, label: 'Anna', kind: 'person' } };
    assert.deepEqual(
      checkDoc(doc(paragraph({ ...mention, marks: [link('/x'), { type: 'bold' }] }))),
      doc(paragraph({ ...mention, marks: [{ type: 'bold' }] })),
    );
  });
});

describe('a document outside the schema is refused', () => {
  const cases: [string, unknown, string][] = [
    ['nothing', null, 'not-a-node at "" (doc)'],
    ['a list', [], 'not-a-node at "" (doc)'],
    ['text in place of a node', doc('p' as never), 'not-a-node at "/content/0" (doc)'],
    ['no content', { type: 'doc' }, 'wrong-content at "" (doc)'],
    ['a block as document', paragraph(text('a')), 'wrong-content at "" (paragraph)'],
    ['a foreign node', doc({ type: 'iframe' }), 'unknown-node at "/content/0" (iframe)'],
    ['a name that every object has', doc({ type: 'constructor' }), 'unknown-node at "/content/0" (constructor)'],
    ['a foreign mark', doc(paragraph(text('a', { type: 'underline' }))), 'unknown-mark at "/content/0/content/0/marks/0" (text)'],
    ['a mark twice', doc(paragraph(text('a', { type: 'bold' }, { type: 'bold' }))), 'wrong-marks at "/content/0/content/0" (text)'],
    ['code that is bold', doc(paragraph(text('a', { type: 'code' }, { type: 'bold' }))), 'wrong-marks at "/content/0/content/0" (text)'],
    [
      'a mark within a code block',
      doc({ type: 'codeBlock', content: [text('a', { type: 'bold' })] }),
      'wrong-marks at "/content/0/content/0" (text)',
    ],
    ['a mark on a block', doc({ ...paragraph(), marks: [{ type: 'bold' }] }), 'wrong-marks at "/content/0" (paragraph)'],
    ['a mark on the document', { ...doc(paragraph()), marks: [{ type: 'bold' }] }, 'wrong-marks at "" (doc)'],
    ['an empty text', doc(paragraph(text(''))), 'wrong-text at "/content/0/content/0" (text)'],
    ['a text that is none', doc(paragraph({ type: 'text', text: 7 })), 'wrong-text at "/content/0/content/0" (text)'],
    ['text without a block', doc(text('a')), 'wrong-content at "/content/0" (text)'],
    ['a block within a paragraph', doc(paragraph(paragraph())), 'wrong-content at "/content/0/content/0" (paragraph)'],
    ['an empty list', doc({ type: 'bulletList' }), 'wrong-content at "/content/0" (bulletList)'],
    ['content that is no list', doc({ type: 'paragraph', content: {} }), 'wrong-content at "/content/0" (paragraph)'],
    ['a heading of the page', doc({ type: 'heading', attrs: { level: 1 } }), 'wrong-attribute at "/content/0/attrs/level" (heading)'],
    ['a level in letters', doc({ type: 'heading', attrs: { level: '2' } }), 'wrong-attribute at "/content/0/attrs/level" (heading)'],
    [
      'a picture from elsewhere',
      doc({ type: 'image', attrs: { src: 'https://elsewhere.example/x.png' } }),
      'wrong-attribute at "/content/0/attrs/fileId" (image)',
    ],
    [
      'a file by address',
      doc(paragraph({ type: 'file', attrs: { fileId: '../etc/passwd', name: 'x' } })),
      'wrong-attribute at "/content/0/content/0/attrs/fileId" (file)',
    ],
    [
      'a mention without name',
      doc(paragraph({ type: 'mention', attrs: { id: anna, label: '\u202e ' } })),
      'wrong-attribute at "/content/0/content/0/attrs/label" (mention)',
    ],
    [
      'a mention of another kind',
      doc(paragraph({ type: 'mention', attrs: { id: anna, label: 'A', kind: 'all' } })),
      'wrong-attribute at "/content/0/content/0/attrs/kind" (mention)',
    ],
    [
      'a language with a blank',
      doc({ type: 'codeBlock', attrs: { language: 'a" onclick="b' } }),
      'wrong-attribute at "/content/0/attrs/language" (codeBlock)',
    ],
    ['attributes that are a list', doc({ type: 'heading', attrs: [] }), 'wrong-attribute at "/content/0" (heading)'],
  ];
  for (const [what, json, expected] of cases) it(what, () => assert.equal(refusal(json), expected));
});

describe('a link', () => {
  const inside = [
    'https://brandt.example/a?b=c#d',
    'HTTP://x.example',
    'mailto:anna@brandt.example',
    'tel:+494012345',
    '/',
    '/spaces/1?x=//y',
  ];
  for (const href of inside) it(`may lead to ${href}`, () => assert.equal(linked(href), 'accepted'));

  const outside = [
    undefined,
    null,
    7,
    '',
    'x',
    '#a',
    '?a',
    './a',
    'spaces/1',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'http:evil.example',
    'http:/evil.example',
    'http://',
    'https://good.example@evil.example',
    'https://a:b@evil.example',
    'ftp://x.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://x',
    'about:blank',
    'mailto:',
    'mailto:a@b.example%0d%0aBcc:c@d.example',
    'https://x.example/\u202egpj.exe',
    'https://x.example/\u200b',
    `https://x.example/${'a'.repeat(limits.href)}`,
  ];
  for (const href of outside)
    it(`may not lead to ${JSON.stringify(href)?.slice(0, 60)}`, () => assert.match(linked(href), /^wrong-attribute/));
});
