const MOST_CHARS = 160;
const reply = /^\s*(?:(?:re|aw|antwort|wg|fw|fwd|tr|sv|r|i|rif)(?:\[\d+\])?\s*:|\[(?:extern|external|ext)[^\]]{0,20}\])\s*/i;

/** The subject of a mail as title of a thread: without "AW:", "Re:", "WG:" and marks of mail servers; null when nothing is left. */
export function threadTitle(subject: string): string | null {
  let title = subject.replace(/\s+/g, ' ').trim();
  while (reply.test(title)) title = title.replace(reply, '');
  return title === '' ? null : title.slice(0, MOST_CHARS);
}
