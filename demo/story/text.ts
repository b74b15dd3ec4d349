import { withDays } from './days.ts';
import type { Key, StoryPost, StoryText } from './types.ts';

/** What a text needs to be told in Kontor: the moment of telling, and how a person or a file is called there. */
export interface Telling {
  now: Temporal.Instant;
  person(key: Key): { id: string; name: string };
  /** Undefined for a file that isn't there; its mark is left out. */
  file(key: Key): { id: string; name: string; image: boolean } | undefined;
}

const words = (name: string): string => name.replace(/[\\[\]]/g, '\\$&');

/** A text of the story as the Markdown that Kontor reads: mentions and files as links to their ids, days as dates. */
export function told(text: StoryText, { now, person, file }: Telling): string {
  return withDays(text, now)
    .replace(/@\[([a-z0-9-]+)\]/g, (_, key: Key) => {
      const { id, name } = person(key);
      return `@[${words(name)}](person:${id})`;
    })
    .replace(/\{\{file:([a-z0-9-]+)\}\}/g, (_, key: Key) => {
      const there = file(key);
      return there ? `${there.image ? '!' : ''}[${words(there.name)}](file:${there.id})` : '';
    });
}

/** The whole text of a post, a decision with what was decided in front. */
export function toldPost(post: StoryPost, telling: Telling): string {
  return told(post.decision ? `${post.decision.what}\n\n${post.markdown}` : post.markdown, telling);
}
