import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { docToMarkdown } from '../../shared/richtext/docToMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { isSafeHref } from '../../shared/richtext/href.ts';
import { quoteOf } from '../../shared/richtext/quoteOf.ts';
import { addresses, anna, answer, doc, paragraph, photo, plan, refusal, refusalOf, text } from './cast.ts';
import { readStrictly } from './strictHtml.ts';
import { html, linkForms, targets, textForms } from './xssCorpus.ts';

const hrefsOf = (markdown: string) =>
  readStrictly(docToHtml(docFromMarkdown(markdown), addresses)).elements.flatMap(({ attrs }) => [attrs.href ?? [], attrs.src ?? []].flat());
const named = (name: string) => [
  { type: 'mention', attrs: { id: anna, label: name, kind: 'person' } },
  { type: 'file', attrs: { fileId: plan, name } },
];

describe('the corpus', () => {
  it('has at least 500 vectors of each road, no two alike', () => {
    const addressed = new Set(targets.flatMap((target) => linkForms.map((form) => form(target))));
    const written = new Set(html.flatMap((vector) => textForms.map((form) => form(vector))));
    assert.equal(new Set(html).size, html.length);
    assert.ok(addressed.size >= 500 && written.size >= 500, `${addressed.size} addresses, ${written.size} texts`);
  });
});

describe('Markdown can not bring', () => {
  for (const form of linkForms)
    it(`an address that runs a script or leaves the house unseen, as in ${JSON.stringify(form('X'))}`, () => {
      for (const target of targets)
        for (const href of hrefsOf(form(target)))
          assert.doesNotMatch(href, /script:|^data:|^https?:[^?#]*@|^file:|^blob:|^\/[\\/]/i, target);
    });

  for (const form of textForms)
    it(`an element or attribute of its own, as in ${JSON.stringify(form('X'))}`, () => {
      for (const vector of html) {
        const given = docFromMarkdown(form(vector));
        readStrictly(docToHtml(given, addresses));
        readStrictly(docToHtml(docFromMarkdown(docToMarkdown(given)), addresses));
      }
    });
});

describe('a document of the API can not bring', () => {
  it('an element of its own in text, code, headings or quotes', () => {
    for (const vector of html) {
      const given = checkDoc(
        doc(
          paragraph(text(vector, { type: 'bold' })),
          { type: 'codeBlock', content: [text(vector)] },
          { type: 'heading', content: [text(vector)] },
          quoteOf(vector, vector, answer),
        ),
      );
      const { text: shown, elements } = readStrictly(docToHtml(given, addresses));
      assert.ok(shown.includes(docToText(given).split('\n')[0] ?? ''), vector);
      assert.deepEqual(
        [...new Set(elements.map(({ name }) => name))].filter(
          (name) => !['p', 'strong', 'pre', 'code', 'h3', 'blockquote', 'cite', 'a'].includes(name),
        ),
        [],
      );
    }
  });

  it('an attribute of its own in a name, a label or an alternative text', () => {
    for (const vector of html) {
      const given = doc(paragraph(...named(vector)), { type: 'image', attrs: { fileId: photo, alt: vector } });
      assert.equal(
        refusalOf(() => readStrictly(docToHtml(checkDoc(given), addresses))),
        'accepted',
        vector,
      );
    }
  });

  it('a dangerous address, an id that is none, or a language that is more', () => {
    for (const target of targets.filter((each) => !isSafeHref(each))) {
      assert.match(refusal(doc(paragraph(text('x', { type: 'link', attrs: { href: target } })))), /^wrong-attribute/, target);
      assert.match(refusal(doc({ type: 'image', attrs: { fileId: target } })), /^wrong-attribute/, target);
    }
    for (const vector of html) assert.match(refusal(doc({ type: 'codeBlock', attrs: { language: vector } })), /^wrong-attribute/, vector);
    assert.deepEqual(targets.filter(isSafeHref), []);
  });
});

describe('even a document that nobody checked', () => {
  it('is strict HTML', () => {
    for (const vector of [...html, ...targets]) {
      const unchecked = doc(
        paragraph(text(vector, { type: 'link', attrs: { href: vector } }, { type: vector }), ...named(vector), { type: vector }),
        { type: 'heading', attrs: { level: vector }, content: [{ type: 'mention', attrs: { id: vector, kind: vector, label: vector } }] },
        { type: 'orderedList', attrs: { start: vector }, content: [{ type: 'listItem', content: [{ type: vector }] }] },
        { type: 'codeBlock', attrs: { language: vector }, content: [text(vector)] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: vector, rowspan: vector }, content: [paragraph()] }] },
          ],
        },
        { type: 'image', attrs: { fileId: vector, alt: vector } },
        { type: 'blockquote', attrs: { commentId: vector, author: vector }, content: [paragraph()] },
      );
      readStrictly(docToHtml(unchecked as unknown as Doc, addresses));
    }
  });

  it('leads nowhere by the addresses that the page hands in', () => {
    const hostile = {
      ...addresses,
      fileUrl: () => 'javascript:alert(1)',
      personUrl: () => '//evil.example',
      spaceUrl: () => '"><script>',
      commentUrl: () => 'data:x',
    };
    const given = checkDoc(doc(paragraph(...named('x')), { type: 'image', attrs: { fileId: photo } }, quoteOf('x', 'Anna', answer)));
    assert.deepEqual(
      readStrictly(docToHtml(given, hostile)).elements.filter(({ name }) => name === 'a' || name === 'img'),
      [],
    );
  });
});
