import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Hit } from './hit.ts';

const spoken = /(?<![\p{L}\p{N}])(?:passwort|kennwort|password|passwd|pwd|passphrase|api[-_ ]?key|zugangscode|secret)(?:[ \t]{1,3}(?:ist|lautet|is))?[ \t]{0,3}[:=][ \t]{0,3}["'„“]?([^\s"'„“<>]{6,128})/giu;
const options = { config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] }, noPhysicFilePath: true } as const;

/** Finds keys, tokens and private keys of known makers, and passwords that are said to be some. */
export async function findCredentials(text: string): Promise<Hit[]> {
  const hits: Hit[] = [];
  const { messages } = await lintSource({ source: { filePath: '/text.txt', content: text, ext: '.txt', contentType: 'text' }, options } as unknown as Parameters<typeof lintSource>[0]);
  for (const { range } of messages) hits.push({ found: 'credential', from: range[0], to: range[1] });
  for (const match of text.matchAll(spoken)) {
    const secret = match[1]!;
    const from = match.index + match[0].length - secret.length;
    if (looksSecret(secret) && !hits.some((hit) => hit.from < from + secret.length && from < hit.to)) hits.push({ found: 'credential', from, to: from + secret.length });
  }
  return hits;
}

// "Passwort: folgt" is no password.
const looksSecret = (word: string): boolean => /\d|[^\p{L}.,;:!?)]/u.test(word.slice(0, -1)) && /\p{L}/u.test(word);
