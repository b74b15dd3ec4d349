/** A value of JSON in its one canonical form (RFC 8785): no spaces, names in the order of their UTF-16 units, numbers as ECMAScript writes them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return scalar(value);
  const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${given.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

function scalar(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no such number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error('this is no value of JSON');
  return text;
}
