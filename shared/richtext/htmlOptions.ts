import { isSafeHref } from './href.ts';

/** Where the things of a rich text are found, and what its parts are called in the reader's language. A null address shows the name alone. */
export type HtmlOptions = {
  /** `preview` is a picture for the page, `original` the file as it was uploaded. */
  fileUrl: (fileId: string, variant: 'preview' | 'original') => string | null;
  personUrl: (personId: string) => string | null;
  spaceUrl: (spaceId: string) => string | null;
  commentUrl?: (commentId: string) => string | null;
  /** Names for assistive technology: of a table that scrolls, and of an image without alternative text. */
  labels: { table: string; image: string };
};

/** An address if a link may lead there, else null. */
export const safeUrl = (url: string | null | undefined) => (isSafeHref(url) ? url : null);
