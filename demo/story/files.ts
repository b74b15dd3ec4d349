import type { StoryFile } from './types.ts';

/** The files that posts of the story carry. */
export const files: StoryFile[] = [];
