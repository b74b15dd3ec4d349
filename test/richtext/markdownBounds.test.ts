import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { markdownParser } from '../../shared/richtext/markdownParser.ts';
import { limits } from '../../shared/richtext/schema.ts';
import { refusalOf } from './cast.ts';

const work = { steps: 0 };

/** Fills up to the longest Markdown that is read at all. */
const fill = (piece: string, length = limits.markdownLength as number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const stairs = (step: (level: number) => string) => Array.from({ length: 400 }, (_, level) => step(level)).join('\n');

const worst: Record<string, string> = {
  'emphasis, 50,000 deep': `${'*'.repeat(50_000)}a${'*'.repeat(49_999)}`,
  'emphasis never closed': fill('*a '),
  'emphasis of two kinds crossed': fill('*a_ '),
  'emphasis by the rule of three': fill('a***b**c*'),
  'emphasis with letters of two units': fill('𝒳*'),
  'strikethrough never closed': fill('~~a '),
  'brackets, 50,000 deep': `${'['.repeat(50_000)}${']'.repeat(49_999)}`,
  'brackets never closed': fill('['),
  'images never closed': fill('!['),
  'links without end': fill('[a](b'),
  'links with titles without end': fill('[a](b "'),
  'links within links': `${'['.repeat(30_000)}a${'](x)'.repeat(15_000)}`,
  'parentheses, deep': `[a](${fill('(', 90_000)}`,
  'code with fences of every length': stairs((level) => `${'`'.repeat(level)}a`),
  'code never closed': fill('`a'),
  angles: fill('<http://a'),
  'references to nothing': fill('[a][b] '),
  'references defined': fill('[a]: b\n'),
  'a reference without end': fill('[\n'),
  entities: fill('&#x'),
  'quotes in quotes': fill('>'),
  'quotes, line by line': fill(`${'>'.repeat(28)}a\n\n`),
  'lists in lists': stairs((level) => `${'  '.repeat(level)}- a`),
  'lists on one line': fill('- '),
  'many short lists': fill('- - - - - a\n'),
  'a table of many cells': `${'a|'.repeat(250)}\n${'-|'.repeat(250)}\n${fill('x\n', 90_000)}`,
  'a table of many columns': `${'a|'.repeat(15_000)}\n${'-|'.repeat(15_000)}\n${fill('b\n', 30_000)}`,
  'a table of many rows': `|a|\n|-|\n${fill('|b|\n', 90_000)}`,
  'many tables': fill('a|b\n-|-\n'),
  headings: fill('# a\n'),
  'a heading with a long tail': `# a${fill(' #', 90_000)}`,
  rules: fill('***\n'),
  blanks: `a${fill(' ', 90_000)}b`,
  addresses: fill('http://a.b/ '),
  'addresses with question marks': fill('http://a.b/?'),
  'addresses that may not be links': fill('http://xn--a/?'),
  'addresses with brackets': `http://a.b/${fill('{[(', 90_000)}`,
  'mail addresses': fill('a@b.de '),
  'half mail addresses': fill('a@'),
  'a mail address with a long name': `${'a'.repeat(60_000)}${fill('@a.de', 30_000)}`,
  'one word': fill('ä'),
};

describe('the worst Markdown', () => {
  // A rule of the parser that takes nothing, but is asked at every place where the others are asked.
  before(() => {
    const count = () => {
      work.steps += 1;
      return false;
    };
    markdownParser.inline.ruler.before('text', 'count work', count);
    markdownParser.block.ruler.before('table', 'count work', count);
  });

  for (const [name, markdown] of Object.entries(worst))
    it(`is refused, or read in as many steps as it has letters: ${name}`, () => {
      work.steps = 0;
      const asked = { names: 0 };
      const mention = () => {
        asked.names += 1;
        return null;
      };
      const answer = refusalOf(() => docFromMarkdown(markdown.slice(0, limits.markdownLength), { mention }));
      assert.match(answer, /^(accepted|too-)/);
      assert.ok(work.steps <= markdown.length, `${work.steps} steps for ${markdown.length} letters`);
      assert.ok(asked.names <= limits.markdownSigns / 4);
    });

  it('is refused by its length before anything is read', () => {
    work.steps = 0;
    assert.equal(
      refusalOf(() => docFromMarkdown('a'.repeat(limits.markdownLength + 1))),
      'too-large at "" (doc)',
    );
    assert.equal(
      refusalOf(() => docFromMarkdown('*a '.repeat(limits.markdownSigns + 1))),
      'too-complex at "" (doc)',
    );
    assert.equal(
      refusalOf(() => docFromMarkdown('\n'.repeat(limits.markdownLines + 1))),
      'too-complex at "" (doc)',
    );
    assert.equal(work.steps, 0);
  });

  it('is refused where it is nested deeper than a document may be', () => {
    assert.match(
      refusalOf(() => docFromMarkdown(`${'> '.repeat(40)}a`)),
      /^too-deep/,
    );
    assert.match(
      refusalOf(() => docFromMarkdown(`${'- '.repeat(40)}a`)),
      /^too-deep/,
    );
  });

  it('is read again as before after a refusal', () => {
    refusalOf(() => docFromMarkdown(worst['a table of many cells'] ?? ''));
    assert.deepEqual(docFromMarkdown('a').content, [{ type: 'paragraph', content: [{ type: 'text', text: 'a' }] }]);
  });
});
