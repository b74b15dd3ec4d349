import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { excerpt } from '../../shared/richtext/excerpt.ts';
import { filesIn } from '../../shared/richtext/filesIn.ts';
import { mentionsIn } from '../../shared/richtext/mentionsIn.ts';
import { quoteOf } from '../../shared/richtext/quoteOf.ts';
import { limits } from '../../shared/richtext/schema.ts';
import { anna, answer, doc, paragraph, photo, plan, pumpsRoom, text } from './cast.ts';

const post = docFromMarkdown(`# Dichtung

Frag @[Anna Kern](person:${anna}) in @[Pumpen](space:${pumpsRoom}),
siehe [Plan.pdf](file:${plan}) und [dort](https://x.example).

![Pumpe](file:${photo})

- eins @[Anna](person:${anna})
- zwei [Plan.pdf](file:${plan})

| a | b |
|---|---|
| c | d |`);

describe('a rich text', () => {
  it('is plain text, a line per block', () =>
    assert.equal(
      docToText(post),
      'Dichtung\nFrag @Anna Kern in #Pumpen,\nsiehe Plan.pdf und dort.\nPumpe\neins @Anna\nzwei Plan.pdf\na\tb\nc\td',
    ));
  it('knows whom it mentions, each once', () => assert.deepEqual(mentionsIn(post), { persons: [anna], spaces: [pumpsRoom] }));
  it('knows its files, each once', () => assert.deepEqual(filesIn(post), [plan, photo]));
});

describe('an excerpt', () => {
  it('is the whole where it is short', () => assert.equal(excerpt(docFromMarkdown('a\n\nb'), 20), 'a b'));
  it('ends with a whole word', () =>
    assert.equal(excerpt(docFromMarkdown('Die Gleitringdichtung leckt wieder'), 30), 'Die Gleitringdichtung leckt…'));
  it('cuts a word that fills it', () => assert.equal(excerpt(docFromMarkdown('Gleitringdichtungen'), 11), 'Gleitringd…'));
  it('never cuts a character', () => {
    assert.equal(excerpt(docFromMarkdown('👩‍🔧'.repeat(4)), 9), '👩‍🔧…');
    assert.equal(excerpt(docFromMarkdown('👩‍🔧'.repeat(4)), 4), '…');
  });
  it('passes over the reply that is quoted', () => {
    assert.equal(excerpt(checkDoc(doc(quoteOf('Frage?', 'Anna', answer), paragraph(text('Antwort.')))), 50), 'Antwort.');
    assert.equal(excerpt(checkDoc(doc(quoteOf('Frage?', 'Anna', answer))), 50), 'Frage?');
  });
});

describe('a quoted reply', () => {
  it('is a block that the schema takes', () => {
    const quote = quoteOf('Eins\r\n\r\n  zwei\u0000 ', ' Anna\nKern', answer.toUpperCase());
    assert.deepEqual(quote, {
      type: 'blockquote',
      attrs: { commentId: answer, author: 'Anna Kern' },
      content: [paragraph(text('Eins')), paragraph(text('zwei'))],
    });
    assert.deepEqual(checkDoc(doc(quote)), doc(quote));
  });
  it('is cut where it is long, and empty where there is nothing', () => {
    for (const long of ['a'.repeat(5_000), '😀'.repeat(5_000), `a${'😀'.repeat(5_000)}`]) {
      const words = docToText(checkDoc(doc(quoteOf(long, 'x'.repeat(1_000), answer))));
      assert.ok(words.length <= limits.quote + 1 && words.endsWith('…') && !words.includes('\ufffd'));
    }
    assert.deepEqual(
      checkDoc(doc(quoteOf(' ', '\u202e', 'x'))),
      doc({ type: 'blockquote', attrs: { commentId: null, author: null }, content: [{ type: 'paragraph' }] }),
    );
  });
});
