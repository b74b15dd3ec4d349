import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Asker } from '../server/access/asker.ts';
import { keepFile } from '../server/files/keepFile.ts';
import { receive } from '../server/files/receive.ts';
import type { Kontor } from '../server/kontor.ts';
import { Problem } from '../server/problems.ts';
import { momentOf } from './story/days.ts';
import { story } from './story/index.ts';
import type { Clock, Key, Workday } from './story/types.ts';

/** What of the story exists already, by the keys of the story; people of partners are people, too. */
export interface Telling {
  readonly kontor: Kontor;
  readonly now: Temporal.Instant;
  readonly people: Map<Key, string>;
  readonly partners: Map<Key, string>;
  readonly spaces: Map<Key, string>;
  readonly posts: Map<Key, string>;
  /** By post and file, since each post carries a file of its own. */
  readonly files: Map<string, { id: string; name: string; image: boolean }>;
}

/** One thing that happened, to be told in the order of time. */
export type Step = { at: Date; run(): Promise<void> };

/** The moment of a day and time of this telling. */
export const at = (telling: Telling, day: Workday, time: Clock): Date => new Date(momentOf(day, time, telling.now).epochMilliseconds);

/** A day of this telling as a calendar day. */
export const dayOf = (telling: Telling, day: Workday): string => at(telling, day, '12:00').toISOString().slice(0, 10);

/** The name of a person of the story, of whichever house. */
export const nameOf = (key: Key): string => [...story.people, ...story.outsiders].find((person) => person.key === key)!.name;

/** A person of the story as asker, at a moment of it. */
export function as(telling: Telling, key: Key, moment: Date): Asker {
  const common = { person: telling.people.get(key)!, timeZone: story.house.timeZone, via: { kind: 'command' } as const, at: moment };
  const outsider = story.outsiders.find((one) => one.key === key);
  if (outsider) return { ...common, kind: outsider.kind, partner: telling.partners.get(outsider.partnerKey)!, name: outsider.name, roles: [], language: outsider.language };
  const person = story.people.find((one) => one.key === key)!;
  return { ...common, kind: 'member', partner: null, name: person.name, roles: person.houseRoles ?? [], language: person.language };
}

const MOST_BYTES = 5_000_000;

/** Uploads a file of the story in somebody's name. */
export async function bringFile(kontor: Kontor, author: Asker, key: Key): Promise<{ id: string; name: string; image: boolean }> {
  const { name, path } = story.files.find((file) => file.key === key)!;
  const received = await receive(kontor, createReadStream(join(import.meta.dirname, 'files', path)), name, { most: MOST_BYTES, over: 'tooLarge' });
  return { id: await keepFile(kontor, author, { name, received }), name, image: /\.(png|jpg)$/.test(path) };
}

/** Does what the rules of the house only warn of: the people of the story have looked at the warning. */
export async function confirming<T>(act: (confirmed?: string) => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'ruleWarns') return act(error.found!.hash);
    throw error;
  }
}
