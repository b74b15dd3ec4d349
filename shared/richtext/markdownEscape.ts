/** Text that Markdown reads as that very text, anywhere inside a line. */
export const escapeText = (text: string) =>
  text
    .replace(/[\\`*[\]<]|~(?=~)|(?<=~)~|&(?=[#\w])|!$|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/:(?=\/\/)|(?<=mailto):|(?<=[^\s@])@(?=[^\s@])/gi, '\\$&')
    .replaceAll('\n', '&#10;');

/** One block of inline Markdown, kept from being read as another kind of block, or trimmed. */
export const escapeLines = (markdown: string) => markdown.split('\\\n').map(escapeLine).join('\\\n');

const escapeLine = (line: string) =>
  line
    .replace(/^[#+=:|>~-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^\s|\s$/g, (blank) => `&#${blank.charCodeAt(0)};`);

/** Inline code, with a fence longer than any in the text. */
export function codeSpan(text: string) {
  const fence = '`'.repeat(longestRun(text, '`') + 1);
  const line = text.replaceAll('\n', ' ');
  const pad = /^`|`$|^ .*[^ ].* $/.test(line) ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** The length of the longest run of a character. */
export function longestRun(text: string, character: string) {
  let longest = 0;
  for (const [run] of text.matchAll(new RegExp(`${RegExp.escape(character)}+`, 'g'))) longest = Math.max(longest, run.length);
  return longest;
}

/** The destination of a link, as it stands between the parentheses. */
export function linkTarget(href: string) {
  const target = href
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replace(/&(?=[#\w]+;)/g, '&amp;')
    .replaceAll('`', '%60');
  return /[()]/.test(target) ? `<${target}>` : target;
}
