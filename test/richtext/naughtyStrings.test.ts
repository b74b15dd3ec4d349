import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { docToMarkdown } from '../../shared/richtext/docToMarkdown.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { excerpt } from '../../shared/richtext/excerpt.ts';
import { diffDocs } from '../../shared/richtext/diffDocs.ts';
import { quoteOf } from '../../shared/richtext/quoteOf.ts';
import { addresses, anna, answer, doc, paragraph, plan, refusalOf, squeeze, text } from './cast.ts';
import { readStrictly } from './strictHtml.ts';

// The Big List of Naughty Strings, kept beside the project with its licence.
const list = new URL('../../../shared/data/naughty-strings/blns.json', import.meta.url);
const missing = existsSync(list) ? false : `the folder of real inputs is missing: ${list.pathname}`;
const naughty: string[] = missing ? [] : JSON.parse(readFileSync(list, 'utf8'));
const strings = naughty.filter((string) => string !== '');

function through(given: Doc) {
  const { text: shown } = readStrictly(docToHtml(given, addresses));
  assert.ok(docToText(given).isWellFormed());
  assert.ok(excerpt(given, 50).length <= 50);
  assert.ok(diffDocs(given, given).every(({ change }) => change === 'same'));
  return shown;
}

describe('every naughty string', () => {
  it('is there', (t) => {
    if (missing) return t.skip(missing);
    assert.ok(strings.length > 500, `${strings.length} strings`);
  });

  it('as text is shown, and kept by Markdown', (t) => {
    if (missing) return t.skip(missing);
    for (const string of strings) {
      const given = checkDoc(
        doc(
          paragraph(text(string)),
          { type: 'codeBlock', content: [text(string)] },
          { type: 'heading', content: [text(string, { type: 'code' })] },
        ),
      );
      assert.equal(squeeze(through(given)), squeeze(docToText(given).replaceAll('\n', '')), string);
      assert.equal(squeeze(docToText(docFromMarkdown(docToMarkdown(given)))), squeeze(docToText(given)), string);
    }
  });

  it('as Markdown is read, shown and written', (t) => {
    if (missing) return t.skip(missing);
    for (const string of strings)
      for (const markdown of [
        string,
        `# ${string}`,
        `- ${string}`,
        `> ${string}`,
        `| ${string} |\n|---|\n| ${string} |`,
        `[${string}](/x)`,
        `[x](<${string}>)`,
        `\`${string}\``,
      ]) {
        const given = docFromMarkdown(markdown);
        through(given);
        assert.equal(squeeze(docToText(docFromMarkdown(docToMarkdown(given)))), squeeze(docToText(given)), markdown);
      }
  });

  it('as a name is shown as a name, or refused', (t) => {
    if (missing) return t.skip(missing);
    let shown = 0;
    for (const name of strings) {
      const named = doc(
        paragraph({ type: 'mention', attrs: { id: anna, label: name, kind: 'person' } }, { type: 'file', attrs: { fileId: plan, name } }),
        { type: 'image', attrs: { fileId: plan, alt: name } },
      );
      const answered = refusalOf(() => through(checkDoc(named)));
      assert.match(answered, /^(accepted|wrong-attribute at "\/content\/0\/content\/[01]\/attrs\/(label|name)")/, name);
      if (answered === 'accepted') shown += 1;
      through(checkDoc(doc(quoteOf(name, name, answer))));
    }
    assert.ok(shown > strings.length * 0.9, `${shown} of ${strings.length} shown`);
  });
});
