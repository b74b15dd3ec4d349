import type { HtmlOptions } from '../../shared/richtext/htmlOptions.ts';

/** Where rich text points to inside Kontor. Labels are German here, since a text's HTML is kept once for all readers; the web app says them in the reader's language. */
export const htmlLinks: HtmlOptions = {
  fileUrl: (file, variant) => `/api/v1/files/${file}/content${variant === 'preview' ? '?variant=view' : ''}`,
  personUrl: (person) => `/people/${person}`,
  spaceUrl: (space) => `/spaces/${space}`,
  labels: { table: 'Tabelle', image: 'Bild' },
};
