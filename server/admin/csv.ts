/** A cell that no spreadsheet takes for a formula (negative case I13), quoted where it has to be (RFC 4180). */
export function cell(value: string | null): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of a CSV file, ended as RFC 4180 wants it. */
export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(',')}\r\n`;
