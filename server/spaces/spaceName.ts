import { Problem } from '../problems.ts';

/** The name of a space as it is kept: without outer blanks and line breaks. Nothing to read is refused. */
export function spaceName(given: string): string {
  const name = given.replace(/\s+/g, ' ').trim();
  if (name === '') throw new Problem('invalid', { fields: [{ field: 'name', says: 'required' }] });
  return name;
}
