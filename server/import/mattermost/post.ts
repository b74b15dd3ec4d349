import { quote } from '../inline.ts';
import { left, type FoundFile, type FoundMessage, type FoundPerson, type Left, type Place } from '../item.ts';
import { firstOf, isRecord, plausible, recordsOf, textIn, type Json } from '../shape.ts';
import type { Block } from '../../../shared/richtext/doc.ts';
import { blocksOf } from './text.ts';

/** What posts are read with: which channels exist, where the archive holds a path, and which ids were given already. */
export interface Here {
  place: Place;
  channels: ReadonlyMap<string, unknown>;
  find(path: string): string | null;
  given: Set<string>;
}

/** What becomes of a post line: the post and its replies with their authors, or why not. */
export function* postOf(post: Json, here: Here): Generator<FoundMessage | FoundPerson | Left> {
  const team = textIn(post, 'team');
  const space = `${team}/${textIn(post, 'channel')}`;
  if (!here.channels.has(space)) return void (yield left('unknownChannel', here.place, space));
  const head = `${space}/${textIn(post, 'user')}/${textIn(post, 'create_at')}`;
  const thread = once(head, here.given);
  yield* itemOf(post, { ...here, team, space, thread: null, id: thread });
  const replies = recordsOf(post.replies).sort((a, b) => Number(a.create_at) - Number(b.create_at));
  const taken = new Map<number, number>();
  for (const reply of replies) {
    const at = Number(reply.create_at);
    // Replies of one millisecond keep their order.
    const step = taken.get(at) ?? 0;
    taken.set(at, step + 1);
    const id = once(`${thread}/reply/${textIn(reply, 'user')}/${textIn(reply, 'create_at')}`, here.given);
    yield* itemOf(reply, { ...here, team, space, thread, id, step: Math.min(step, 999) });
  }
}

// The export names no ids: who wrote in which millisecond tells posts apart, and their order what was written in the same one.
function once(base: string, given: Set<string>): string {
  for (let time = 1; ; time++) {
    const id = time === 1 ? base : `${base}#${time}`;
    if (!given.has(id)) {
      given.add(id);
      return id;
    }
  }
}

type At = Here & { team: string; space: string; thread: string | null; id: string; step?: number };

function* itemOf(post: Json, at: At): Generator<FoundMessage | FoundPerson | Left> {
  const { place } = at;
  const user = textIn(post, 'user');
  if (user === '' || typeof post.message !== 'string') return void (yield left('wrongShape', place, at.id));
  if (textIn(post, 'type').startsWith('system_')) return void (yield left('systemMessage', place, textIn(post, 'type')));
  if (Number(post.delete_at) > 0) return void (yield left('deletedMessage', place, at.id));
  const micros = plausible(Number(post.create_at) * 1000 + (at.step ?? 0));
  if (micros === null) return void (yield left('wrongTime', place, textIn(post, 'create_at')));
  const files = recordsOf(post.attachments).map((one) => fileOf(one, at)).filter((file) => file !== null);
  const added = isRecord(post.props) ? recordsOf(post.props.attachments).map(markdownOf).filter(Boolean) : [];
  if (post.message.trim() === '' && files.length + added.length === 0) return void (yield left('emptyMessage', place, at.id));
  const reactions = recordsOf(post.reactions);
  if (reactions.length > 0) yield left('reactions', place, reactions.map((one) => textIn(one, 'emoji_name')).join(', '));
  yield { kind: 'person', id: user.toLowerCase(), name: user, email: null, role: null, gone: true, place };
  yield message(post, post.message, { at, micros, files, added });
}

function message(post: Json, text: string, { at, micros, files, added }: { at: At; micros: number; files: FoundFile[]; added: string[] }): FoundMessage {
  const edited = plausible(Number(post.edit_at) * 1000);
  return {
    kind: 'message',
    id: at.id,
    space: at.space,
    author: textIn(post, 'user').toLowerCase(),
    thread: at.thread,
    at: micros,
    edited: edited === null ? null : new Date(edited / 1000),
    files,
    place: at.place,
    plain: text,
    blocks: (names, note): Block[] => [
      ...(text.trim() === '' ? [] : blocksOf(text, { names, note, team: at.team })),
      ...added.map((one) => quote(blocksOf(one, { names, note, team: at.team }))),
    ],
  };
}

function fileOf(attachment: Json, { find, id }: At): FoundFile | null {
  const path = textIn(attachment, 'path');
  if (path === '') return null;
  return { id: `${id}/${path}`, name: path.split(/[/\\]/).at(-1) || path, entry: find(path), link: null };
}

/** The message of a program, as Markdown. */
function markdownOf(attachment: Json): string {
  const title = textIn(attachment, 'title');
  const link = textIn(attachment, 'title_link');
  const fields = recordsOf(attachment.fields).map((field) => `${textIn(field, 'title')}: ${textIn(field, 'value')}`);
  const text = firstOf(textIn(attachment, 'text'), title === '' ? textIn(attachment, 'fallback') : '');
  return [textIn(attachment, 'pretext'), link && title ? `[${title.replace(/[[\]]/g, '')}](${link})` : title, text, ...fields].filter(Boolean).join('\n\n');
}
