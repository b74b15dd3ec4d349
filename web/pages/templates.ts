import type { PageTemplate } from '../../shared/api/pages.ts';
import type { KeyOf } from '../../shared/words/words.ts';
import type { pages } from '../../shared/words/pages.ts';
import type { Doc } from '../composer/Editor.tsx';

/** What a page can be begun as. */
export const templates: readonly PageTemplate[] = ['howTo', 'decision', 'lesson', 'meeting'];

/** The headings of a template, each with room below it. */
export function outlineOf(template: PageTemplate, say: (key: KeyOf<typeof pages>) => string): Doc {
  const parts = say(`template.${template}Parts`).split('|');
  return { type: 'doc', content: parts.flatMap((text) => [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }, { type: 'paragraph' }]) };
}
