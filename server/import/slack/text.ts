import type { Block, Inline } from '../../../shared/richtext/doc.ts';
import { codeBlock, paragraphs, quote } from '../inline.ts';
import type { Names, Note } from '../item.ts';
import { inlineFrom, wordsOf } from './inline.ts';

/** What the text of a Slack message is read with. */
export interface Reading {
  names: Names;
  note: Note;
}

/** The text of a Slack message ("mrkdwn") as blocks: code, quotes, and paragraphs with their marks, links and mentions. */
export function blocksOf(text: string, reading: Reading): Block[] {
  return text.split('```').flatMap((part, index, parts) => {
    // Code that is never closed is no code.
    if (index % 2 === 0) return linesOf(part, reading);
    return index === parts.length - 1 ? linesOf(`\`\`\`${part}`, reading) : [codeBlock(wordsOf(part))];
  });
}

const quoted = /^(?:&gt;|>)[^\S\n]?/;

function linesOf(text: string, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let run: Inline[][] = [];
  let inQuote = false;
  let toTheEnd = false;
  const close = () => {
    const made = paragraphs(run);
    if (made.length > 0) blocks.push(...(inQuote ? [quote(made)] : made));
    run = [];
  };
  for (const line of text.split('\n')) {
    const begins = /^(?:&gt;){3}/.test(line);
    toTheEnd ||= begins;
    const quoting = toTheEnd || quoted.test(line);
    if (quoting !== inQuote) close();
    inQuote = quoting;
    run.push(inlineFrom(begins ? line.replace(/^(?:&gt;){3}/, '') : quoting ? line.replace(quoted, '') : line, reading));
  }
  close();
  return blocks;
}
