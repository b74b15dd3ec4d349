import { escapeHtml } from '../../shared/richtext/escapeHtml.ts';

/** HTML that is written already; only the tag `html` makes it, so whatever else is put in is escaped. */
export interface Markup {
  readonly markup: string;
}
type Part = string | number | null | undefined | false | Markup | readonly Markup[];

const isList = (part: Part): part is readonly Markup[] => Array.isArray(part);

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (isList(part)) return part.map((one) => one.markup).join('');
  return typeof part === 'object' ? part.markup : escapeHtml(String(part));
}

/** A template of HTML: every value is escaped for element content and quoted attributes, except other templates. */
export const html = (texts: TemplateStringsArray, ...parts: Part[]): Markup => ({
  markup: texts.reduce((before, text, index) => before + written(parts[index - 1]) + text),
});
