import { when, type Verdict } from '../verdict.ts';

/** Who uploaded a loose file keeps it; of an attached file, who may edit the item that carries it. */
export const canChangeFile = (asker: string, file: { owner: string }, item: Verdict | null): Verdict => item ?? when(asker === file.owner, 'notAuthor');

/** The original of an image or film, with all its camera and author wrote into it, is for who uploaded it (negative case I07). */
export const canTakeOriginal = (asker: string, version: { uploader: string; prepared: boolean }): Verdict => when(!version.prepared || asker === version.uploader, 'notAuthor');
