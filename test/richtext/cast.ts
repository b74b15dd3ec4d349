import type { HtmlOptions } from '../../shared/richtext/docToHtml.ts';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { RichTextError } from '../../shared/richtext/error.ts';

export const anna = '0192f0c0-0000-7000-8000-000000000001';
export const pumpsRoom = '0192f0c0-0000-7000-8000-000000000002';
export const plan = '0192f0c0-0000-7000-8000-000000000003';
export const photo = '0192f0c0-0000-7000-8000-000000000004';
export const answer = '0192f0c0-0000-7000-8000-000000000005';

/** The addresses of a Kontor as its pages use them. */
export const addresses: HtmlOptions = {
  fileUrl: (id, variant) => `/files/${id}/${variant}`,
  personUrl: (id) => `/people/${id}`,
  spaceUrl: (id) => `/spaces/${id}`,
  commentUrl: (id) => `/comments/${id}`,
  labels: { table: 'Tabelle', image: 'Bild' },
};

export const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
export const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
export const doc = (...content: object[]) => ({ type: 'doc', content });

/** The refusal of a document, as "code at path (node)". */
export function refusalOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof RichTextError) return `${error.code} at "${error.path}" (${error.node})`;
    throw error;
  }
  return 'accepted';
}

export const refusal = (json: unknown) => refusalOf(() => checkDoc(json));

/** A text with every run of white space as one blank. */
export const squeeze = (words: string) => words.replace(/\s+/g, ' ').trim();
