/**
 * The beginning of a plain text (see `docToText`) on one line: at most `chars` characters, cut at a word, which three dots tell. Lines that end
 * without a mark are parted by a middle dot. To know of a cut, `text` must hold at least one character more, where there is one.
 */
export function excerptOf(text: string, chars: number): string {
  const lines = text.split('\n').map((line) => line.replaceAll(/\s*\t\s*/g, ' · ').trim());
  const whole = lines.filter(Boolean).reduce((before, line) => (before ? `${before}${/[.:;,!?…]$/.test(before) ? ' ' : ' · '}${line}` : line), '');
  if (text.length <= chars && whole.length <= chars) return whole;
  return `${whole.slice(0, chars).replace(/\s+\S*$/, '').replace(/[\s·,;:–]+$/, '')} …`;
}
