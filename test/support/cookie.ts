import type { Answer } from './house.ts';

/** The session's secret that an answer hands to the browser, null when it hands none. */
export function cookieOf(answer: Answer): string | null {
  const line = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-kontor='));
  return line?.slice('__Host-kontor='.length).split(';')[0] || null;
}
