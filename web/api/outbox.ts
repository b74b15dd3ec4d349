import { useSyncExternalStore } from 'react';
import type { NewComment, NewPost } from '../../shared/api/posts.ts';
import { request } from './request.ts';
import { leaveWhenSignedOut } from './client.ts';
import { passing, Refused } from './problem.ts';

/** A text on its way: kept on the device until the server has it, so that nothing typed is lost. */
export type Letter = {
  /** Also the Idempotency-Key: however often it's sent, it arrives once. */
  key: string;
  person: string;
  /** With `submit` it is to wait for approval in a moderated space. */
  to: { space: string; submit?: true } | { post: string };
  body: NewPost | NewComment;
  /** How it looks meanwhile. */
  shown: { title: string | null; html: string; text: string };
  written: string;
  state: 'sending' | 'waits' | 'refused';
  why?: string;
};

const place = 'kontor.outbox';
let letters: Letter[] = kept();
const watchers = new Set<() => void>();
const arrivals = new Set<(letter: Letter, answer: unknown) => void>();

function kept(): Letter[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as Letter[];
  } catch {
    return [];
  }
}

function change(next: Letter[]): void {
  letters = next;
  try {
    localStorage.setItem(place, JSON.stringify(letters));
  } catch {
    // A full or forbidden storage: the letters still live in memory.
  }
  for (const tell of watchers) tell();
}

const update = (key: string, more: Partial<Letter>): void => change(letters.map((one) => (one.key === key ? { ...one, ...more } : one)));

/** Takes a text and sends it; tries again by itself while the server is away. */
export function post(letter: Omit<Letter, 'key' | 'state' | 'written'>): void {
  const whole: Letter = { ...letter, key: crypto.randomUUID(), written: new Date().toISOString(), state: 'sending' };
  change([...letters, whole]);
  void send(whole);
}

async function send(letter: Letter): Promise<void> {
  update(letter.key, { state: 'sending', why: undefined });
  const path = 'space' in letter.to ? `/spaces/${letter.to.space}/${letter.to.submit ? 'submissions' : 'posts'}` : `/posts/${letter.to.post}/comments`;
  try {
    const answer = await request('POST', path, { body: letter.body, key: letter.key });
    for (const tell of arrivals) tell(letter, answer);
    drop(letter.key);
  } catch (error) {
    leaveWhenSignedOut(error);
    const isSignedOut = error instanceof Refused && error.status === 401;
    if (passing(error) || isSignedOut) update(letter.key, { state: 'waits' });
    else update(letter.key, { state: 'refused', why: error instanceof Refused ? error.details : error instanceof Error ? error.message : '' });
  }
}

/** Sends what waits for the connection; whoever left texts behind gets them sent when they sign in again. */
export function flush(person: string): void {
  for (const letter of letters) if (letter.person === person && letter.state !== 'refused') void send(letter);
}

/** Tries a refused text again as it is. */
export const resend = (key: string): void => {
  const letter = letters.find((one) => one.key === key);
  if (letter) void send(letter);
};

/** Takes a text out, because it has arrived or goes back into the composer. */
export const drop = (key: string): void => change(letters.filter((one) => one.key !== key));
/** How many texts of a person are not sent yet. */
export const unsent = (person: string): number => letters.filter((one) => one.person === person).length;
/** Forgets the unsent texts of a person; they have agreed to that when signing out. */
export const forget = (person: string): void => change(letters.filter((one) => one.person !== person));
/** Tells of each text that has arrived, with the server's answer. */
export const onArrival = (tell: (letter: Letter, answer: unknown) => void): (() => void) => {
  arrivals.add(tell);
  return () => void arrivals.delete(tell);
};

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => void watchers.delete(tell);
};
/** The texts on their way. */
export const useOutbox = (): Letter[] => useSyncExternalStore(watch, () => letters);
