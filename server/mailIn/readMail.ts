import PostalMime, { addressParser, type Attachment, type Email } from 'postal-mime';
import { cutReply, type Stretch } from './reply/cutReply.ts';
import { htmlText } from './reply/htmlText.ts';

const MOST_TEXT = 400_000;

/** A file that came with a mail. */
export interface MailFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What Kontor takes from a mail: who it says it is from, what its sender wrote, and the files that belong to that part. */
export interface ReadMail {
  readonly messageId: string | null;
  /** All addresses of the From header, in small letters; the names beside them are never used. */
  readonly from: readonly string[];
  /** All addresses it was sent to, as its headers say. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly stretches: readonly Stretch[];
  readonly files: readonly MailFile[];
  header(name: string): string | null;
  readonly parts: readonly string[];
}

/** Reads a mail (RFC 5322) of bounded size; whatever is broken in it comes out as text or not at all, it never throws for content. */
export async function readMail(raw: Uint8Array): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 30, maxHeadersSize: 512 * 1024 });
  const plain = (mail.text ?? '').slice(0, MOST_TEXT);
  const html = mail.html ? htmlText(mail.html) : '';
  const stretches = cutReply(plain.trim() === '' ? html : plain);
  const headers = new Map(mail.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  return {
    messageId: idIn(mail.messageId),
    // All of them: a second sender, or a second header, must not hide behind the first.
    from: mail.headers.filter(({ key }) => key.toLowerCase() === 'from').flatMap(({ value }) => addressesIn(addressParser(value))),
    to: [...addressesIn([...(mail.to ?? []), ...(mail.cc ?? [])]), ...['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'].flatMap((name) => bare(headers.get(name)))],
    subject: (mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 300),
    stretches: stretches.map(withoutPictures).filter((one) => one.lines.some((line) => line.trim() !== '')),
    files: filesOf(mail, `${html && textOf(cutReply(html))}\n${textOf(stretches)}`),
    header: (name) => headers.get(name) ?? null,
    parts: mail.attachments.map((one) => one.mimeType.toLowerCase()),
  };
}

const textOf = (stretches: readonly Stretch[]): string => stretches.flatMap((one) => one.lines).join('\n');

// Where a picture stood in the text; htmlText writes them like Outlook does.
const picture = /\[(?:cid:[^\]\s]{1,300}|image: [^\]]{1,300})\]/g;
const withoutPictures = (one: Stretch): Stretch => ({ ...one, lines: one.lines.map((line) => line.replace(picture, '').trimEnd()) });

const idIn = (id: string | undefined): string | null => /<[^<>\s]{1,900}>/.exec(id ?? '')?.[0] ?? null;

interface Someone {
  address?: string;
  group?: readonly Someone[];
}
const addressesIn = (all: readonly Someone[]): string[] => all.flatMap((one) => [...bare(one.address), ...addressesIn(one.group ?? [])]);
const bare = (address: string | undefined): string[] => (address?.includes('@') ? [address.replace(/^<|>$/g, '').trim().toLowerCase()] : []);

const seals = new Set(['application/pkcs7-signature', 'application/x-pkcs7-signature', 'application/pgp-signature', 'application/pgp-keys', 'message/delivery-status', 'text/rfc822-headers']);

/** The files of a mail, without signatures and without pictures of the part that was cut away (logos, quoted pictures). */
function filesOf(mail: Email, kept: string): MailFile[] {
  return mail.attachments.filter((one) => !seals.has(one.mimeType.toLowerCase()) && belongs(one, kept)).map((one) => ({ name: one.filename || nameOf(one), bytes: bytesOf(one) }));
}

function belongs(one: Attachment, kept: string): boolean {
  const id = one.contentId?.replace(/^<|>$/g, '');
  const shownInText = one.related === true || one.disposition === 'inline';
  if (!id || !shownInText || !one.mimeType.startsWith('image/')) return true;
  return kept.includes(`[cid:${id}]`) || (one.filename !== null && kept.includes(`[image: ${one.filename}]`));
}

const nameOf = ({ mimeType }: Attachment): string => (mimeType === 'message/rfc822' ? 'mail.eml' : `file.${/^(?:image|application|text)\/([a-z]{2,5})$/.exec(mimeType)?.[1] ?? 'bin'}`);

const bytesOf = ({ content }: Attachment): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content));
