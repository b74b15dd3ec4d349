import type { TextFormat } from '../type.ts';

/** Why a file has no text: each is final for this content, save `busy`, which may be tried again later. */
export type ExtractFailure = 'unsupported' | 'too-large' | 'damaged' | 'encrypted' | 'bomb' | 'time' | 'memory' | 'busy';

/** The text of a file (at most `textLimit` characters, `truncated` when there was more), or why there is none. */
export type Extracted = { text: string; truncated: boolean } | { failed: ExtractFailure };

/** What the worker is asked: the bytes themselves or the path of a file that holds them. */
export interface ExtractJob {
  id: number;
  format: TextFormat;
  source: string | Uint8Array;
}

/** What the worker answers to the job of the same id. */
export interface ExtractAnswer {
  id: number;
  outcome: Extracted;
}

/** Most characters of text that are taken from one file. */
export const textLimit = 1_000_000;

/** Largest file, in bytes, whose text is extracted. */
export const sourceLimit = 50 * 1024 * 1024;

/** Ends the extraction of a file with a reason. */
export class ExtractError extends Error {
  override name = 'ExtractError';
  readonly reason: ExtractFailure;
  constructor(reason: ExtractFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}
