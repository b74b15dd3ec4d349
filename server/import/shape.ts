/** A JSON object from outside. */
export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list from outside; of anything else none. */
export const recordsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The texts of a list from outside. */
export const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** A text of an object from outside; numbers as their digits, anything else as the empty text. */
export function textIn(of: unknown, key: string): string {
  const value = isRecord(of) && Object.hasOwn(of, key) ? of[key] : undefined;
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The first of these texts that says something, trimmed. */
export const firstOf = (...texts: string[]): string => texts.find((text) => text.trim() !== '')?.trim() ?? '';

const early = Date.UTC(1990, 0) * 1000;

/** Microseconds since 1970 if they may be the time of a message: after 1990, and not beyond tomorrow. */
export const plausible = (micros: number): number | null => (Number.isFinite(micros) && micros >= early && micros <= (Date.now() + 86_400_000) * 1000 ? micros : null);

/** A moment from seconds since 1970, null when it is none. */
export function momentOf(seconds: string): Date | null {
  const micros = plausible(Math.round(Number(seconds || Number.NaN) * 1e6));
  return micros === null ? null : new Date(micros / 1000);
}
