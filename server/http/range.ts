/** What of `size` bytes a request wants: all of them, an inclusive range, or something that isn't there. */
export type Wanted = 'whole' | 'unsatisfiable' | { start: number; end: number };

/** Reads a Range header (RFC 9110): one range of bytes; several, or what can't be read, mean the whole. */
export function rangeIn(header: string | undefined, size: number): Wanted {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found) return 'whole';
  const [, from = '', to = ''] = found;
  if (from === '' && to === '') return 'whole';
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return 'whole';
  return start >= size || start > end ? 'unsatisfiable' : { start, end };
}
