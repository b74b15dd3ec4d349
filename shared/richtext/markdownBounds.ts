import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { RichTextError } from './error.ts';
import { limits } from './limits.ts';

/**
 * Refuses Markdown that could cost too much: longer, with more lines, or with more signs that may start a construct than the limits say.
 * @throws RichTextError too-large or too-complex
 */
export function checkMarkdown(markdown: string) {
  if (markdown.length > limits.markdownLength) throw new RichTextError('too-large', '', 'doc');
  // Looking for an address costs several times what another sign costs.
  const signs = countOf(markdown, /[`*_~[\]!<&|\\]/g) + 4 * countOf(markdown, /@|:\/\//g);
  if (signs > limits.markdownSigns || countOf(markdown, /[\n\r]/g) > limits.markdownLines)
    throw new RichTextError('too-complex', '', 'doc');
}

function countOf(text: string, pattern: RegExp) {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

/** Makes a parser give up with `too-complex` once one text has made it write more tokens than the limit, e.g. for the cells of a wide table. */
export function boundTokens(parser: Parser) {
  parser.block.State = class extends MarkdownIt.StateBlock {
    override push(...args: Parameters<InstanceType<typeof MarkdownIt.StateBlock>['push']>) {
      countToken(this.env);
      return super.push(...args);
    }
  };
  parser.inline.State = class extends MarkdownIt.StateInline {
    override push(...args: Parameters<InstanceType<typeof MarkdownIt.StateInline>['push']>) {
      countToken(this.env);
      return super.push(...args);
    }
  };
}

const written = Symbol('tokens written');

function countToken(env: Record<symbol, unknown>) {
  const count = Number(env[written] ?? 0) + 1;
  if (count > limits.markdownTokens) throw new RichTextError('too-complex', '', 'doc');
  env[written] = count;
}
