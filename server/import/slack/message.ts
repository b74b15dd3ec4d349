import type { Block } from '../../../shared/richtext/doc.ts';
import type { Why } from '../../../shared/words/import.ts';
import { linked, marked, paragraphs, quote } from '../inline.ts';
import { left, type FoundMessage, type FoundPerson, type Left, type Place } from '../item.ts';
import { firstOf, isRecord, momentOf, plausible, recordsOf, textIn, type Json } from '../shape.ts';
import { filesOf, type FindFile } from './files.ts';
import { wordsOf } from './inline.ts';
import { richTextOf } from './richText.ts';
import { blocksOf, type Reading } from './text.ts';

/** What a message is read with: where it stands, its channel, and where the archive holds a file. */
export interface Here {
  place: Place;
  channel: string;
  find: FindFile;
}

const system =
  /^(channel_(join|leave|topic|purpose|name|archive|unarchive|posting_permissions|convert_to_private|convert_to_public|canvas_updated)|group_(join|leave|topic|purpose|name|archive|unarchive)|pinned_item|unpinned_item|bot_(add|remove|enable|disable)|reminder_add|app_conversation_(join|leave)|sh_room_\w+|huddle_thread|ekm_access_denied|bookmark_\w+|channel_\w+|group_\w+)$/;

/** Slack's ts ("1498401077.674064") in microseconds since 1970, null when it is none. */
function microsOf(ts: string): number | null {
  const [, seconds, micros] = /^(\d{9,11})\.(\d{6})$/.exec(ts) ?? [];
  return seconds === undefined ? null : plausible(Number(seconds) * 1e6 + Number(micros));
}

/** What becomes of one entry of a day's file: a message with its author, or why there is none, and what of it is left out. */
export function* messageOf(value: unknown, here: Here): Generator<FoundMessage | FoundPerson | Left> {
  const { place, channel } = here;
  if (!isRecord(value) || typeof value.ts !== 'string') return void (yield left('wrongShape', place));
  const subtype = textIn(value, 'subtype');
  const gone = reasonNotToTake(value, subtype);
  if (gone) return void (yield left(gone, place, subtype || textIn(value, 'text')));
  const at = microsOf(value.ts);
  if (at === null) return void (yield left('wrongTime', place, value.ts));
  const author = authorOf(value, place);
  if (author.person) yield author.person;
  const { files, refused } = filesOf(value, here.find);
  for (const name of refused) yield left('fileDeleted', place, name);
  const text = ownText(value, subtype);
  const added = recordsOf(value.attachments).filter((one) => !isPreview(one));
  if (text.trim() === '' && added.length === 0 && files.length === 0 && !hasBlocks(value)) return void (yield left('emptyMessage', place, subtype));
  yield* leftOf(value, place);
  const thread = textIn(value, 'thread_ts');
  const edited = isRecord(value.edited) ? momentOf(textIn(value.edited, 'ts')) : null;
  yield {
    kind: 'message',
    id: `${channel}/${value.ts}`,
    space: channel,
    author: author.id,
    thread: thread !== '' && thread !== value.ts ? `${channel}/${thread}` : null,
    at,
    edited,
    files,
    place,
    plain: wordsOf(text),
    blocks: (names, note) => [...contentOf(value, { text, subtype }, { names, note }), ...added.flatMap((one) => attachmentOf(one, { names, note }))],
  };
}

function reasonNotToTake(value: Json, subtype: string): Why | null {
  if (textIn(value, 'type') !== 'message' && value.type !== undefined) return 'unknownEntry';
  if (subtype === 'tombstone') return 'deletedMessage';
  return system.test(subtype) ? 'systemMessage' : null;
}

const hasBlocks = (value: Json): boolean => recordsOf(value.blocks).length > 0;

function contentOf(value: Json, { text, subtype }: { text: string; subtype: string }, reading: Reading): Block[] {
  const rich = hasBlocks(value) && subtype !== 'file_share' ? richTextOf(value.blocks, reading) : null;
  if (rich && rich.length > 0) return rich;
  const said = text.trim() !== '' ? text : recordsOf(value.blocks).map(blockText).filter(Boolean).join('\n');
  return blocksOf(subtype === 'me_message' ? `_${said}_` : said, reading);
}

/** The text of a block of an app (section, header, context). */
function blockText(block: Json): string {
  const parts = [block.text, ...recordsOf(block.fields), ...recordsOf(block.elements)];
  return parts.map((part) => (isRecord(part) ? firstOf(textIn(part, 'text'), isRecord(part.text) ? textIn(part.text, 'text') : '') : '')).filter(Boolean).join('\n');
}

// Until 2018 an upload was told in a sentence, with the comment behind it.
function ownText(value: Json, subtype: string): string {
  const text = textIn(value, 'text');
  const told = subtype === 'file_share' && /^<@\w+(?:\|[^>]*)?> (?:uploaded|shared) a file: <[^>]*>(?: and commented: ([\s\S]*))?$/.exec(text);
  if (told) return told[1] ?? '';
  return text || (isRecord(value.comment) ? textIn(value.comment, 'comment') : '');
}

function authorOf(value: Json, place: Place): { id: string; person: FoundPerson | null } {
  const user = firstOf(textIn(value, 'user'), isRecord(value.comment) ? textIn(value.comment, 'user') : '');
  const made = (id: string, name: string): { id: string; person: FoundPerson } => ({ id, person: { kind: 'person', id, name, email: null, role: null, gone: true, place } });
  if (user === 'USLACKBOT') return made(user, 'Slackbot');
  if (user) return made(user, isRecord(value.user_profile) ? firstOf(textIn(value.user_profile, 'real_name'), textIn(value.user_profile, 'display_name'), user) : user);
  const profile = isRecord(value.bot_profile) ? textIn(value.bot_profile, 'name') : '';
  const bot = firstOf(textIn(value, 'bot_id'), 'bot');
  const name = firstOf(textIn(value, 'username'), profile, bot);
  return made(`bot:${bot}:${name}`, name);
}

const isPreview = (attachment: Json): boolean => textIn(attachment, 'from_url') !== '' && attachment.is_share !== true && attachment.is_msg_unfurl !== true;

function attachmentOf(attachment: Json, reading: Reading): Block[] {
  const { note } = reading;
  const title = firstOf(textIn(attachment, 'title'), textIn(attachment, 'author_name'));
  const link = firstOf(textIn(attachment, 'title_link'), textIn(attachment, 'from_url'));
  const head = title === '' ? [] : paragraphs([link === '' ? marked(wordsOf(title)) : linked(link, wordsOf(title), { note })]);
  const fields = recordsOf(attachment.fields).map((field) => `${textIn(field, 'title')}: ${textIn(field, 'value')}`);
  const text = [firstOf(textIn(attachment, 'text'), title === '' ? textIn(attachment, 'fallback') : ''), ...fields].filter(Boolean).join('\n');
  const image = textIn(attachment, 'image_url');
  const shown = image === '' || image === link ? [] : paragraphs([linked(image, '', { note })]);
  const inside = [...head, ...blocksOf(text, reading), ...shown];
  return [...blocksOf(textIn(attachment, 'pretext'), reading), ...(inside.length > 0 ? [quote(inside)] : [])];
}

function* leftOf(value: Json, place: Place): Generator<Left> {
  const reactions = recordsOf(value.reactions);
  if (reactions.length > 0) yield left('reactions', place, reactions.map((one) => `${textIn(one, 'name')} ${textIn(one, 'count')}`.trim()).join(', '));
  for (const one of recordsOf(value.attachments)) if (isPreview(one)) yield left('linkPreview', place, textIn(one, 'from_url'));
}
