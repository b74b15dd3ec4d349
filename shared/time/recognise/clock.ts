const after = /^,?\s(?:um|gegen|bis|at|by|ab|@)?\s?(?:(\d{1,2})(?:[:.](\d{2}))?\s?(uhr|h(?![\p{L}])|am|pm|a\.m\.|p\.m\.)|(\d{1,2}):(\d{2})(?!\d)|(mittags?|noon|midday)(?!\p{L}))(?:\suhr)?/iu;
const bare = /^,?\s(?:um|at)\s(\d{1,2})(?![\d.:]|\s?(?:%|€|stück|pieces))(?!\p{L})/iu;

const written = (hour: number, minute: number): string | null => (hour <= 23 && minute <= 59 ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null);

/** The hour said right after a day ("um 9 Uhr", "at 3 pm", "14:30", "mittags") as HH:MM with the length of its words; null when there is none. */
export function clockAfter(rest: string): { time: string; length: number } | null {
  const said = after.exec(rest) ?? bare.exec(rest);
  if (!said) return null;
  const hour = Number(said[1] ?? said[4] ?? 12);
  const half = (said[3] ?? '').replace(/\./gu, '').toLowerCase();
  const turned = half === 'pm' && hour < 12 ? hour + 12 : half === 'am' && hour === 12 ? 0 : hour;
  const time = written(turned, Number(said[2] ?? said[5] ?? 0));
  return time === null ? null : { time, length: said[0].length };
}
