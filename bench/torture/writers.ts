import { pick } from './chance.ts';
import { send, type House, type Reply } from './house.ts';
import type { Entry, Ledger } from './ledger.ts';

/** `padding` characters make each text that much longer. */
export type Load = { url: string; house: House; ledger: Ledger; chance: () => number; padding?: number };

/** Writes posts and comments one after the other, as one of four at a time, until stopped or until nobody answers any more. */
export async function write(load: Load, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    try {
      await deliver(load, newEntry(load));
    } catch {
      return; // killed; what became of the entry is asked after the restart
    }
  }
}

/** Enters into the ledger what is written next: a post, or a comment on one that is there. */
export function newEntry(load: Load): Entry {
  return load.ledger.open(load.chance() < 0.5 || load.ledger.posts().length === 0 ? newPost(load) : newComment(load));
}

/** Sends an entry under its key, again and again if need be: Kontor does it once. Throws when no answer comes. */
export async function deliver({ url, house }: Load, entry: Entry): Promise<Reply> {
  const { cookie } = house.persons[entry.author]!;
  const reply = await send(url, cookie, { method: 'POST', path: entry.path, body: entry.body, key: entry.marker });
  if (reply.status === 201) Object.assign(entry, { state: 'acknowledged', id: reply.body.id });
  else entry.state = 'refused';
  return reply;
}

function newPost(load: Load): Omit<Entry, 'state'> {
  const { marker, author, mentions, markdown } = newText(load);
  return { kind: 'post', marker, author, mentions, path: `/api/v1/spaces/${load.house.space}/posts`, body: { kind: 'note', title: marker, markdown } };
}

function newComment(load: Load): Omit<Entry, 'state'> {
  const { marker, author, mentions, markdown } = newText(load);
  return { kind: 'comment', marker, author, mentions, path: `/api/v1/posts/${pick(load.chance, load.ledger.posts()).id}/comments`, body: { markdown } };
}

/** Every third text mentions a person other than its author. */
function newText({ house, ledger, chance, padding = 0 }: Load) {
  const marker = `eintrag-${String(ledger.entries.length).padStart(6, '0')}`;
  const author = Math.floor(chance() * house.persons.length);
  const other = house.persons[(author + 1 + Math.floor(chance() * (house.persons.length - 1))) % house.persons.length]!;
  const mentions = chance() < 0.34 ? other.id : null;
  const filling = Array.from({ length: Math.ceil(padding / 12) }, () => Math.floor(chance() * 36 ** 10).toString(36)).join(' ');
  const markdown = `${marker} Der Lagerbock am Prüfstand läuft wieder. ${mentions ? `@[${other.name}](person:${other.id}) ` : ''}${filling}`;
  return { marker, author, mentions, markdown };
}
