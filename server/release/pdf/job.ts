/** What the PDF worker is asked. `words` are the source of a pattern (flags giu). */
export type PdfJob =
  | { do: 'clean'; bytes: Uint8Array; title: string }
  | { do: 'blacken'; bytes: Uint8Array; title: string; words: string }
  | { do: 'mark'; bytes: Uint8Array; mark: string }
  | { do: 'page'; bytes: Uint8Array; page: number; words: string | null };

/** A PDF made anew, or one page as RGBA pixels; `pages` is how many the document has. */
export interface PdfDone {
  bytes: Uint8Array;
  pages: number;
  /** Places that were blackened. */
  places: number;
  /** The text that is left, for the search; null where the job doesn't ask for it. */
  text: string | null;
  width: number;
  height: number;
}

/** What the worker answers to the job of the same id; a document that can't be read fails. */
export type PdfAnswer = { id: number } & ({ done: PdfDone } | { failed: string });
