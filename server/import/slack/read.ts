import { textOf, type Archive } from '../archive.ts';
import { ImportFault } from '../fault.ts';
import { left, type Found, type FoundPerson, type FoundSpace, type Reader } from '../item.ts';
import { jsonItems } from '../jsonItems.ts';
import { firstOf, isRecord, momentOf, textIn, textsOf, type Json } from '../shape.ts';
import { findIn } from './files.ts';
import { messageOf } from './message.ts';

const day = /^\d{4}-\d{2}-\d{2}\.json$/;
const logs = new Set(['integration_logs.json', 'canvases.json', 'file_conversations.json', 'huddle_transcripts.json', 'lists.json', 'org_users.json', 'workspaces.json', 'user_groups.json', 'bookmarks.json']);

/** A Slack export: users.json, channels.json and groups.json, and a folder per channel with a file per day. Throws ImportFault. */
export function openSlack(archive: Archive): Reader {
  const root = rootOf(archive);
  const messages = [...archive.entries.keys()].filter((name) => name.startsWith(root) && day.test(partsOf(name, root).at(-1)!) && partsOf(name, root).length === 2);
  const total = messages.reduce((sum, name) => sum + archive.entries.get(name)!, 0);
  return { total, read: () => readSlack(archive, { root, messages }) };
}

interface Layout {
  root: string;
  messages: string[];
}

const partsOf = (name: string, root: string): string[] => name.slice(root.length).split('/');

/** The folder that holds the export: some zips wrap it in one. */
function rootOf(archive: Archive): string {
  const heads = [...archive.entries.keys()].filter((name) => /(^|\/)(channels|groups)\.json$/.test(name)).sort((a, b) => a.split('/').length - b.split('/').length);
  if (heads.length === 0) throw new ImportFault('notSlack');
  return heads[0]!.replace(/[^/]*$/, '');
}

async function* readSlack(archive: Archive, { root, messages }: Layout): AsyncGenerator<Found> {
  for (const name of archive.refused) yield left('unsafeName', { file: name.slice(0, 300), line: null });
  yield* readList(archive, `${root}users.json`, personOf);
  const folders = new Map<string, string>();
  for (const [list, open] of [['channels.json', true], ['groups.json', false]] as const) {
    for await (const found of readList(archive, root + list, (value, line) => spaceOf(value, { file: root + list, line, open }))) {
      if (found.kind === 'space') folders.set(found.name, found.id).set(found.id, found.id);
      yield found;
    }
  }
  yield* leftFiles(archive, root, folders);
  const find = findIn(archive.entries.keys());
  let done = 0;
  for (const name of messages.sort()) {
    const channel = folders.get(partsOf(name, root)[0]!);
    if (channel) yield* readDay(archive, name, { channel, find });
    done += archive.entries.get(name)!;
    yield { kind: 'progress', done };
  }
}

async function* readDay(archive: Archive, name: string, { channel, find }: { channel: string; find: ReturnType<typeof findIn> }): AsyncGenerator<Found> {
  const found: { ts: string; value: unknown; line: number }[] = [];
  for (const item of await itemsOf(archive, name)) {
    if (item.fault === undefined) found.push({ ts: textIn(item.value, 'ts'), value: item.value, line: item.line });
    else yield left('damaged', { file: name, line: item.line }, item.fault);
  }
  // A reply must not stand before what it answers.
  for (const { value, line } of found.sort((a, b) => (a.ts < b.ts ? -1 : a.ts > b.ts ? 1 : 0))) yield* messageOf(value, { place: { file: name, line }, channel, find });
}

async function itemsOf(archive: Archive, name: string): Promise<{ line: number; value?: unknown; fault?: string }[]> {
  try {
    const text = await textOf(archive, name);
    return text === null ? [{ line: 1, fault: 'the file is too large' }] : [...jsonItems(text)];
  } catch (error) {
    return [{ line: 1, fault: (error as Error).message }];
  }
}

async function* readList<T extends Found>(archive: Archive, name: string, make: (value: Json, line: number, file: string) => T | null): AsyncGenerator<T | Extract<Found, { kind: 'left' }>> {
  if (!archive.entries.has(name)) return;
  for (const { line, value, fault } of await itemsOf(archive, name)) {
    const made = fault === undefined && isRecord(value) && textIn(value, 'id') !== '' ? make(value, line, name) : null;
    yield made ?? left(fault === undefined ? 'wrongShape' : 'damaged', { file: name, line }, fault ?? '');
  }
}

function personOf(user: Json, line: number, file: string): FoundPerson {
  const profile = isRecord(user.profile) ? user.profile : {};
  const id = textIn(user, 'id');
  const name = firstOf(textIn(profile, 'real_name'), textIn(user, 'real_name'), textIn(profile, 'display_name'), textIn(user, 'name'), id);
  const gone = user.deleted === true || user.is_bot === true || id === 'USLACKBOT';
  return { kind: 'person', id, name, email: textIn(profile, 'email') || null, role: textIn(profile, 'title') || null, gone, place: { file, line } };
}

function spaceOf(channel: Json, { file, line, open }: { file: string; line: number; open: boolean }): FoundSpace {
  const told = (key: string) => (isRecord(channel[key]) ? textIn(channel[key], 'value') : '');
  const [topic, purpose] = [told('topic').trim(), told('purpose').trim()];
  return {
    kind: 'space',
    id: textIn(channel, 'id'),
    name: firstOf(textIn(channel, 'name'), textIn(channel, 'id')),
    origin: 'Slack',
    description: [...new Set([purpose, topic])].filter(Boolean).join('\n'),
    open: open && channel.is_private !== true,
    archived: channel.is_archived === true,
    created: momentOf(textIn(channel, 'created')),
    owners: [textIn(channel, 'creator')].filter(Boolean),
    members: textsOf(channel.members),
    place: { file, line },
  };
}

/** What the export holds beside public and private channels. */
async function* leftFiles(archive: Archive, root: string, folders: ReadonlyMap<string, string>): AsyncGenerator<Found> {
  const direct = new Set<string>();
  for (const list of ['dms.json', 'mpims.json']) {
    if (!archive.entries.has(root + list)) continue;
    for (const { line, value } of await itemsOf(archive, root + list)) {
      for (const key of ['id', 'name']) direct.add(textIn(value, key));
      yield left('directMessages', { file: root + list, line }, textsOf(isRecord(value) ? value.members : []).join(', '));
    }
  }
  const seen = new Set<string>();
  for (const name of archive.entries.keys()) {
    const parts = partsOf(name, root);
    if (!name.startsWith(root)) yield left('unknownEntry', { file: name, line: null });
    else if (parts.length === 1 && logs.has(parts[0]!)) yield left('appLog', { file: name, line: null });
    else if (parts.length === 1 && !/^(users|channels|groups|dms|mpims)\.json$/.test(parts[0]!)) yield left('unknownEntry', { file: name, line: null });
    else if (parts.length === 2 && day.test(parts[1]!) && !folders.has(parts[0]!) && !seen.has(parts[0]!)) {
      seen.add(parts[0]!);
      yield left(direct.has(parts[0]!) || /^(D|mpdm-)/.test(parts[0]!) ? 'directMessages' : 'unlistedFolder', { file: `${root}${parts[0]}/`, line: null });
    } else if (parts.length === 2 && folders.has(parts[0]!) && !day.test(parts[1]!)) yield left('unknownEntry', { file: name, line: null });
  }
}
