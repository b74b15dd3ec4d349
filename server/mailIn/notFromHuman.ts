import type { ReadMail } from './readMail.ts';

/** Why a mail is not somebody's words: an automatic answer, a report of a mail server, a mailing list, or Kontor's own. */
export type NotHuman = 'auto' | 'bounce' | 'list' | 'loop';

/** The header that every mail of Kontor carries, so that one that comes back is known. */
export const ownHeader = 'X-Kontor';

const postman = /^(?:mailer-daemon|postmaster|noreply|no-reply|donotreply|do-not-reply|bounce[s]?)(?:[+@-]|$)/;
const automatic = /^(?:automatische antwort|abwesenheits(?:notiz|assistent|benachrichtigung)|abwesend|abwesenheit|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|réponse automatique|risposta automatica)\b/i;

/**
 * Whether a mail was written by a machine (RFC 3834, RFC 3464 and the headers of common programs); null for a human's. `sender` is the
 * envelope's, empty for the null sender; `own` are addresses that Kontor sends from.
 */
export function notFromHuman(mail: ReadMail, { sender, own }: { sender: string | null; own: readonly string[] }): NotHuman | null {
  const header = (name: string) => mail.header(name)?.trim().toLowerCase() ?? null;
  if (header(ownHeader.toLowerCase()) !== null || mail.from.some((one) => own.includes(one))) return 'loop';
  const reported = /multipart\/report|delivery-status/.test(header('content-type') ?? '') || mail.parts.includes('message/delivery-status');
  if (sender === '' || header('return-path') === '<>' || reported || header('x-failed-recipients') !== null) return 'bounce';
  const submitted = header('auto-submitted');
  if (submitted !== null && !submitted.startsWith('no')) return 'auto';
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-auto-reply-from', 'x-mail-autoreply'].some((name) => header(name) !== null)) return 'auto';
  if (/\b(?:all|oof|autoreply)\b/.test(header('x-auto-response-suppress') ?? '')) return 'auto';
  const precedence = header('precedence');
  if (header('list-id') !== null || header('list-unsubscribe') !== null || precedence === 'list') return 'list';
  if (precedence !== null && /bulk|junk|auto_reply/.test(precedence)) return 'auto';
  if (mail.from.some((one) => postman.test(one))) return 'auto';
  return automatic.test(mail.subject) ? 'auto' : null;
}
