import type { Archive } from '../archive.ts';
import { ImportFault } from '../fault.ts';
import { left, type Found, type FoundPerson, type FoundSpace, type Place, type Reader } from '../item.ts';
import { firstOf, isRecord, plausible, recordsOf, textIn, type Json } from '../shape.ts';
import { linesOf } from './lines.ts';
import { postOf, type Here } from './post.ts';

/** A Mattermost bulk export: JSON lines that begin with the version; attachments lie beside it, mostly below data/. Throws ImportFault. */
export async function openMattermost(archive: Archive, named?: string): Promise<Reader> {
  const names = named ? [named] : [...archive.entries.keys()].filter((name) => /\.jsonl?$/.test(name) && !/(^|\/)data\//.test(name)).sort((a, b) => a.split('/').length - b.split('/').length);
  for (const name of names) if (await beginsWithVersion(archive, name)) return { total: archive.entries.get(name)!, read: () => readMattermost(archive, name) };
  throw new ImportFault('notMattermost');
}

async function beginsWithVersion(archive: Archive, name: string): Promise<boolean> {
  const stream = await archive.open(name);
  try {
    // Damage in the first lines does not make it another format.
    for await (const { value, number } of linesOf(stream)) {
      if (isRecord(value) && ['version', 'info', 'team', 'channel', 'user', 'scheme', 'role'].includes(textIn(value, 'type'))) return true;
      if (number > 5) return false;
    }
    return false;
  } finally {
    stream.destroy();
  }
}

/** What stands in front of the posts: persons are members of channels, so that both are needed before one is told. */
interface Head {
  teams: Map<string, string>;
  channels: Map<string, FoundSpace>;
  persons: FoundPerson[];
  members: Map<string, { owners: string[]; members: string[] }>;
}

async function* readMattermost(archive: Archive, name: string): AsyncGenerator<Found> {
  for (const one of archive.refused) yield left('unsafeName', { file: one.slice(0, 300), line: null });
  const head: Head = { teams: new Map(), channels: new Map(), persons: [], members: new Map() };
  const folder = name.replace(/[^/]*$/, '');
  const find = (path: string) => [`${folder}${path}`, `${folder}data/${path}`].find((one) => archive.entries.has(one)) ?? null;
  const here: Omit<Here, 'place'> = { channels: head.channels, find, given: new Set() };
  let told = false;
  for await (const line of linesOf(await archive.open(name))) {
    const place = { file: name, line: line.number };
    const type = textIn(line.value, 'type');
    const value = isRecord(line.value) && isRecord(line.value[type]) ? line.value[type] : null;
    if (line.fault !== undefined) yield left('damaged', place, line.fault);
    else if (type === 'post' && value) {
      if (!told) yield* headOf(head);
      told = true;
      yield* postOf(value, { ...here, place });
    } else yield* other({ type, value, place, told, head });
    yield { kind: 'progress', done: line.bytes };
  }
  if (!told) yield* headOf(head);
}

function* headOf({ persons, channels, members, teams }: Head): Generator<Found> {
  yield* persons;
  for (const [id, channel] of channels) yield { ...channel, origin: teams.get(id.split('/')[0]!) ?? channel.origin, ...members.get(id) };
}

function* other({ type, value, place, told, head }: { type: string; value: Json | null; place: Place; told: boolean; head: Head }): Generator<Found> {
  if (type === 'direct_post' || type === 'direct_channel') return void (yield left('directMessages', place, type));
  if (type === 'emoji') return void (yield left('customEmoji', place, textIn(value, 'name')));
  if (type === 'version' || type === 'info') return;
  if (['role', 'scheme', 'bot_config', 'preference'].includes(type)) return void (yield left('appLog', place, type));
  if (!value) return void (yield left(type === '' ? 'wrongShape' : 'unknownEntry', place, type));
  if (type === 'team') head.teams.set(textIn(value, 'name'), firstOf(textIn(value, 'display_name'), textIn(value, 'name')));
  else if (type === 'user' || type === 'bot') {
    memberships(value, head);
    yield* take(personOf(value, type, place), head, told);
  }
  else if (type === 'channel') yield* takeChannel(value, { place, head, told });
  else yield left('unknownEntry', place, type);
}

function* take(person: FoundPerson, head: Head, told: boolean): Generator<Found> {
  if (person.id === '') yield left('wrongShape', person.place);
  else if (told) yield person;
  else head.persons.push(person);
}

/** A user names the channels of each team that they are in, and where they keep order. */
function memberships(user: Json, { members }: Head): void {
  const id = textIn(user, 'username').toLowerCase();
  for (const team of recordsOf(user.teams)) {
    for (const channel of recordsOf(team.channels)) {
      const key = `${textIn(team, 'name')}/${textIn(channel, 'name')}`;
      const list = members.get(key) ?? { owners: [], members: [] };
      members.set(key, list);
      list[textIn(channel, 'roles').split(' ').includes('channel_admin') ? 'owners' : 'members'].push(id);
    }
  }
}

function personOf(user: Json, type: string, place: Place): FoundPerson {
  const id = textIn(user, 'username').toLowerCase();
  const name = firstOf([textIn(user, 'first_name'), textIn(user, 'last_name')].join(' '), textIn(user, 'nickname'), textIn(user, 'display_name'), id);
  return { kind: 'person', id, name, email: textIn(user, 'email') || null, role: textIn(user, 'position') || null, gone: type === 'bot' || Number(user.delete_at) > 0, place };
}

function* takeChannel(channel: Json, { place, head, told }: { place: Place; head: Head; told: boolean }): Generator<Found> {
  const id = `${textIn(channel, 'team')}/${textIn(channel, 'name')}`;
  if (textIn(channel, 'name') === '') return void (yield left('wrongShape', place));
  const created = plausible(Number(channel.create_at) * 1000);
  const space: FoundSpace = {
    kind: 'space',
    id,
    name: firstOf(textIn(channel, 'display_name'), textIn(channel, 'name')),
    origin: 'Mattermost',
    description: [...new Set([textIn(channel, 'purpose').trim(), textIn(channel, 'header').trim()])].filter(Boolean).join('\n'),
    open: textIn(channel, 'type') === 'O',
    archived: Number(channel.delete_at ?? channel.deleted_at) > 0,
    created: created === null ? null : new Date(created / 1000),
    owners: [],
    members: [],
    place,
  };
  head.channels.set(id, space);
  if (told) yield space;
}
