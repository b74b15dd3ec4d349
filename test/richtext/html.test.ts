import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { quoteOf } from '../../shared/richtext/quoteOf.ts';
import { addresses, anna, answer, doc, paragraph, photo, plan, pumpsRoom, text } from './cast.ts';

const htmlOf = (markdown: string) => docToHtml(docFromMarkdown(markdown), addresses);

describe('HTML', () => {
  const cases: [string, string, string][] = [
    ['keeps the outline of the page', '# a\n\n### b\n\n#### c', '<h3>a</h3><h4>b</h4><h5>c</h5>'],
    ['escapes text', '&lt;b> "c" \'d\' &amp;', '<p>&lt;b&gt; &quot;c&quot; &#39;d&#39; &amp;</p>'],
    ['marks words', '**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>'],
    [
      'keeps a link whole that has marks within',
      '[a **b** c](https://x.example)',
      '<p><a href="https://x.example" rel="noopener noreferrer nofollow">a <strong>b</strong> c</a></p>',
    ],
    [
      'names persons and spaces',
      `@[Anna](person:${anna}) @[Pumpen](space:${pumpsRoom})`,
      `<p><a class="mention" href="/people/${anna}">@Anna</a> <a class="mention" href="/spaces/${pumpsRoom}">#Pumpen</a></p>`,
    ],
    ['links files', `[Plan](file:${plan})`, `<p><a class="file" href="/files/${plan}/original">Plan</a></p>`],
    [
      'shows images, and opens the original',
      `![Pumpe](file:${photo})`,
      `<figure><a href="/files/${photo}/original"><img src="/files/${photo}/preview" alt="Pumpe" loading="lazy"></a></figure>`,
    ],
    [
      'names an image that has no words',
      `![](file:${photo})`,
      `<figure><a href="/files/${photo}/original" aria-label="Bild"><img src="/files/${photo}/preview" alt="" loading="lazy"></a></figure>`,
    ],
    ['lists', '- a\n\n7. b', '<ul><li><p>a</p></li></ul><ol start="7"><li><p>b</p></li></ol>'],
    ['lets code be scrolled by keyboard', '```ts\na < b\n```', '<pre tabindex="0"><code class="language-ts">a &lt; b</code></pre>'],
    [
      'lets tables be scrolled by keyboard',
      '| a |\n|---|\n| b |',
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Tabelle"><table><tbody><tr><th scope="col"><p>a</p></th></tr><tr><td><p>b</p></td></tr></tbody></table></div>',
    ],
    ['rules and breaks', 'a\nb\n\n---', '<p>a<br>b</p><hr>'],
  ];
  for (const [what, markdown, html] of cases) it(what, () => assert.equal(htmlOf(markdown), html));

  it('says whom a reply quotes', () => {
    const given = checkDoc(doc(quoteOf('Ja.\n\nMorgen.', 'Anna <Kern>', answer)));
    assert.equal(
      docToHtml(given, addresses),
      `<blockquote class="reply"><cite><a href="/comments/${answer}">Anna &lt;Kern&gt;</a></cite><p>Ja.</p><p>Morgen.</p></blockquote>`,
    );
    assert.equal(docToHtml(given, { ...addresses, commentUrl: undefined }).includes('<cite>Anna &lt;Kern&gt;</cite>'), true);
  });

  it('shows the name alone where there is no address', () => {
    const nowhere = { ...addresses, fileUrl: () => null, personUrl: () => null, spaceUrl: () => null };
    const given = docFromMarkdown(`@[Anna](person:${anna}) [Plan](file:${plan})\n\n![Pumpe](file:${photo})\n\n![](file:${photo})`);
    assert.equal(
      docToHtml(given, nowhere),
      '<p><span class="mention">@Anna</span> <span class="file">Plan</span></p><p>Pumpe</p><p>Bild</p>',
    );
  });

  it('spans cells, and reads headers of rows as such', () => {
    const cell = (type: string, words: string, attrs = {}) => ({ type, attrs, content: [paragraph(text(words))] });
    const row = (...content: object[]) => ({ type: 'tableRow', content });
    const given = checkDoc(
      doc({
        type: 'table',
        content: [
          row(cell('tableHeader', 'a', { colspan: 2, colwidth: [100, 200] })),
          row(cell('tableHeader', 'b', { rowspan: 2 }), cell('tableCell', 'c')),
        ],
      }),
    );
    assert.match(
      docToHtml(given, addresses),
      /<tr><th scope="col" colspan="2"><p>a<\/p><\/th><\/tr><tr><th scope="row" rowspan="2"><p>b<\/p><\/th><td><p>c<\/p><\/td><\/tr>/,
    );
  });
});
