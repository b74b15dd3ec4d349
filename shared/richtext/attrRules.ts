import { cleanName } from './clean.ts';
import { isId, isSafeHref } from './href.ts';
import { limits } from './limits.ts';
import { headingLevels, type MarkName, mentionKinds, type NodeName } from './names.ts';

/** Turns the value of an attribute into its stored form; `undefined` refuses it. It sees the attributes checked before it. */
type Rule = (value: unknown, attrs: Record<string, unknown>) => unknown;
export type AttrRules = Readonly<Record<string, Rule>>;

const id: Rule = (value) => (isId(value) ? value.toLowerCase() : undefined);
const orNull =
  (rule: Rule): Rule =>
  (value, attrs) =>
    value === null ? null : rule(value, attrs);
const oneOf =
  (allowed: readonly unknown[]): Rule =>
  (value) =>
    allowed.includes(value) ? value : undefined;
const integer =
  (least: number, most: number): Rule =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most ? value : undefined;
const name =
  (most: number, least = 1): Rule =>
  (value) => {
    if (typeof value !== 'string' || value.length > most) return undefined;
    const cleaned = cleanName(value);
    return cleaned.length >= least ? cleaned : undefined;
  };

// The "@" is how a mention is shown, not part of its label.
const label: Rule = (value, attrs) => name(limits.label)(typeof value === 'string' ? value.replace(/^[\s@]+/, '') : value, attrs);

const language: Rule = (value) => (typeof value === 'string' && isLanguage(value) ? value : undefined);
const colwidth: Rule = (value, attrs) =>
  Array.isArray(value) && value.length === attrs.colspan && value.every((width) => integer(0, 10_000)(width, attrs) !== undefined)
    ? [...value]
    : undefined;
const cell = { colspan: integer(1, limits.columns), rowspan: integer(1, limits.columns), colwidth: orNull(colwidth) };

/** Whether a word may name the language of a code block. */
export const isLanguage = (word: string) => /^[\w+#.-]{1,40}$/.test(word);

/** What each attribute of a node may be, in the order in which they are checked; names as in `names.ts`. */
export const nodeRules: { [name in NodeName]?: AttrRules } = {
  heading: { level: oneOf(headingLevels) },
  orderedList: { start: integer(0, limits.start) },
  blockquote: { commentId: orNull(id), author: orNull(name(limits.label)) },
  codeBlock: { language: orNull(language) },
  tableHeader: cell,
  tableCell: cell,
  image: { fileId: id, alt: (value, attrs) => (value === null ? '' : name(limits.alt, 0)(value, attrs)) },
  file: { fileId: id, name: name(limits.name) },
  mention: { id, label, kind: oneOf(mentionKinds) },
};

/** What each attribute of a mark may be. */
export const markRules: { [name in MarkName]?: AttrRules } = {
  link: { href: (value) => (isSafeHref(value) ? value : undefined) },
};
