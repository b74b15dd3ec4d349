/** Reads a number as a person of that language types it; NaN when it is none. A single point or comma before other than three digits is a decimal one in both. */
export function readAmount(typed: string, language: 'de' | 'en'): number {
  const text = typed.replace(/[\s\u00a0]/g, '').replace('−', '-');
  const [decimal, group] = language === 'de' ? [',', '.'] : ['.', ','];
  const plain = !text.includes(decimal) && new RegExp(`^-?\\d+\\${group}(?:\\d{1,2}|\\d{4,})$`).test(text) ? text.replace(group, '.') : text.replaceAll(group, '').replace(decimal, '.');
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}
