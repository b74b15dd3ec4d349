import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import type { Block } from '../../shared/richtext/doc.ts';
import { docToMarkdown } from '../../shared/richtext/docToMarkdown.ts';
import { blocksOf as mattermost } from '../../server/import/mattermost/text.ts';
import { richTextOf } from '../../server/import/slack/richText.ts';
import { blocksOf as slack } from '../../server/import/slack/text.ts';

const jo = { id: '01900000-0000-7000-8000-000000000001', label: 'Jo Jansen' };
const lager = { id: '01900000-0000-7000-8000-000000000002', label: 'Lager' };
const names = { person: (id: string) => (['U1', 'jo.j'].includes(id) ? jo : null), space: (id: string) => (['C1', 'haus/lager'].includes(id) ? lager : null) };

/** The blocks as Markdown, and what was noted on the way. */
function read(make: (note: (why: string, detail: string) => void) => Block[]): { markdown: string; notes: string[] } {
  const notes: string[] = [];
  const content = make((why, detail) => void notes.push(`${why} ${detail}`));
  // What is escaped in Markdown is not the question here.
  const markdown = docToMarkdown(checkDoc({ type: 'doc', content })).replace(/\\(\n|[^\w\s])/g, '$1').trim();
  return { markdown, notes };
}
const fromSlack = (text: string) => read((note) => slack(text, { names, note }));

const cases: [string, string][] = [
  ['*fett* _schräg_ ~weg~ `code`', '**fett** *schräg* ~~weg~~ `code`'],
  ['_*beides*_ und snake_case_wort, 3*4*5', '***beides*** und snake_case_wort, 3*4*5'],
  ['*offen und ~zu', '*offen und ~zu'],
  ['a &lt;b&gt; &amp;amp;', 'a <b> &amp;'],
  ['<https://a.example/x?y=1&amp;z=2|Plan *A*> <mailto:jo@b.example|jo@b.example>', '[Plan *A*](https://a.example/x?y=1&z=2) [jo@b.example](mailto:jo@b.example)'],
  ['<@U1> fragt <@U9|kim>, <#C1> und <#C9|weg>, <!here> <!subteam^S1|@einkauf> <!date^1^{date}|gestern>', `@[Jo Jansen](person:${jo.id}) fragt @kim, @[Lager](space:${lager.id}) und #weg, @here @einkauf gestern`],
  [':tada: :eigenes: :+1::skin-tone-3:', '🎉 :eigenes: 👍'],
  ['eins\nzwei\n\ndrei', 'eins\nzwei\n\ndrei'],
  ['&gt; Zitat\n&gt; weiter\nAntwort', '> Zitat\n> weiter\n\nAntwort'],
  ['vor\n```if (a &lt; b) <https://x.example>```\nnach', 'vor\n\n```\nif (a < b) https://x.example\n```\n\nnach'],
];

for (const [given, wanted] of cases) {
  test(`Slack: ${JSON.stringify(given)}`, () => {
    const { markdown } = fromSlack(given);
    assert.equal(markdown, wanted);
  });
}

test('links that may lead anywhere but out are left as their words, and that is said', () => {
  const { markdown, notes } = fromSlack('<javascript:alert(1)|hier> </user_uploads/2/x.png|Bild> <skype:kim>');
  assert.equal(markdown, 'hier Bild skype:kim');
  assert.deepEqual(notes, ['linkDropped javascript:alert(1)', 'linkDropped /user_uploads/2/x.png', 'linkDropped skype:kim']);
});

test('what Slack’s editor wrote keeps its lists, quotes, code and marks', () => {
  const item = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
  const blocks = [
    {
      type: 'rich_text',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }, { type: 'text', text: ' bitte ' }, { type: 'text', text: 'heute', style: { bold: true, italic: true } }, { type: 'emoji', name: 'weird', unicode: '1f9f0' }] },
        { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [item('messen'), item('dichten')] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [item('mit Fett')] },
        { type: 'rich_text_quote', elements: [{ type: 'link', url: 'https://a.example', text: 'Norm' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x < y' }] },
      ],
    },
  ];
  const { markdown } = read((note) => richTextOf(blocks, { names, note })!);
  assert.equal(markdown, `@[Jo Jansen](person:${jo.id}) bitte ***heute***🧰\n\n1. messen\n2. dichten\n   - mit Fett\n\n> [Norm](https://a.example)\n\n\`\`\`\nx < y\n\`\`\``);
  assert.equal(richTextOf([{ type: 'section', text: { text: 'x' } }], { names, note: () => {} }), null);
});

test('Mattermost’s Markdown keeps its form, finds whom it names, and says nothing of ids here', () => {
  const given = `@jo.j. und @fremd: ~lager, ~~weg~~ :tada: [x](/api/v1/me) @[Jo](person:${jo.id})\n\n- a\n- b`;
  const { markdown, notes } = read((note) => mattermost(given.replace(`@[Jo](person:${jo.id})`, `@[Eva](person:${lager.id})`), { names, note, team: 'haus' }));
  assert.equal(markdown, `@[Jo Jansen](person:${jo.id}). und @fremd: @[Lager](space:${lager.id}), ~~weg~~ 🎉 x @Eva\n\n- a\n- b`);
  assert.deepEqual(notes, ['linkDropped /api/v1/me']);
});
