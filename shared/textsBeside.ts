import type { NewPost, PostChange } from './api/posts.ts';

/** What a post says besides title and text, as one text for the rules of the house; undefined when that is nothing. */
export function textsBeside({ decision, goal, poll, date }: Partial<Pick<NewPost, 'decision' | 'poll'>> & Pick<PostChange, 'goal' | 'date'>): string | undefined {
  return [decision?.why, goal?.measure, goal?.unit, ...(poll?.options ?? []), date?.place].filter(Boolean).join('\n') || undefined;
}
