import type { Language } from '../../shared/api/basics.ts';
import { html, type Markup } from './template.ts';

/** One thing that a letter tells of. */
export interface LetterItem {
  readonly says: string;
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly link: string;
}

/** A mail before it has a form: HTML and plain text are both made from it. */
export interface Letter {
  readonly language: Language;
  readonly house: string;
  readonly heading: string;
  readonly lines: readonly string[];
  /** A whole text, as safe HTML and as plain text. */
  readonly content?: { readonly html: Markup; readonly text: string };
  /** Under headings; one without is an empty text. */
  readonly groups?: readonly { readonly title: string; readonly items: readonly LetterItem[] }[];
  readonly action?: { readonly label: string; readonly link: string };
  readonly foot: readonly string[];
  readonly links?: readonly { readonly label: string; readonly link: string }[];
}

// The tokens of the web app (paper, card, ink, house); mail programs know no variables.
const sans = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";
const serif = "font-family:'Source Serif 4',Georgia,serif";
const text = `margin:0 0 12px;${sans};font-size:16px;line-height:1.5;color:#1d2b2e`;
const small = `margin:0 0 6px;${sans};font-size:13px;line-height:1.5;color:#636f70`;

const item = ({ says, title, excerpt, link }: LetterItem): Markup => html`<div style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid #dcebea">
<p style="margin:0;${sans};font-size:14px;line-height:1.5;color:#4c5a5c">${says}</p>
${title === null ? null : html`<p style="margin:2px 0;${serif};font-size:17px;line-height:1.35"><a href="${link}" style="color:#0e5a63">${title}</a></p>`}
${excerpt === null ? null : html`<p style="margin:0;${sans};font-size:15px;line-height:1.5;color:#1d2b2e">${excerpt}</p>`}
${title === null ? html`<p style="margin:0;${sans};font-size:14px"><a href="${link}" style="color:#0e5a63">${link}</a></p>` : null}
</div>`;

/** The HTML of a letter: one column, inline styles, no picture and no request to anywhere. */
export function htmlOf(letter: Letter): string {
  const groups = (letter.groups ?? []).map((group) => html`${group.title && html`<h2 style="margin:24px 0 8px;${sans};font-size:14.5px;color:#4c5a5c">${group.title}</h2>`}${group.items.map(item)}`);
  const button = letter.action && html`<p style="margin:20px 0"><a href="${letter.action.link}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#0e5a63;color:#ffffff;text-decoration:none;${sans};font-size:16px">${letter.action.label}</a></p>`;
  const links = (letter.links ?? []).map(({ label, link }) => html`<p style="${small}"><a href="${link}" style="color:#4c5a5c">${label}</a></p>`);
  return html`<!doctype html>
<html lang="${letter.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${letter.heading}</title></head>
<body style="margin:0;padding:24px 12px;background:#f5f2ec">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0 0 12px;${sans};font-size:14.5px;color:#4c5a5c">${letter.house} · Kontor</p>
<div style="padding:24px;background:#fffdfa;border:1px solid #ddd6c8;border-radius:10px">
<h1 style="margin:0 0 12px;${serif};font-size:22px;line-height:1.3;color:#1d2b2e">${letter.heading}</h1>
${letter.lines.map((line) => html`<p style="${text}">${line}</p>`)}${letter.content && html`<div style="${text}">${letter.content.html}</div>`}${groups}${button}
</div>
<div style="padding:16px 0">${letter.foot.map((line) => html`<p style="${small}">${line}</p>`)}${links}</div>
</div></body></html>`.markup;
}

/** The plain text of the same letter. */
export function textOf(letter: Letter): string {
  const items = (letter.groups ?? []).flatMap((group) => [
    ...(group.title ? [`${group.title}\n${'-'.repeat(group.title.length)}`] : []),
    ...group.items.map((one) => [one.says, one.title, one.excerpt, one.link].filter((part) => part !== null).join('\n')),
  ]);
  const action = letter.action ? [`${letter.action.label}:\n${letter.action.link}`] : [];
  const foot = ['-- ', ...letter.foot, ...(letter.links ?? []).map(({ label, link }) => `${label}: ${link}`)].join('\n');
  const content = letter.content ? [letter.content.text] : [];
  return [letter.heading, ...letter.lines, ...content, ...items, ...action, foot].join('\n\n') + '\n';
}
