import type { Language } from '../../shared/api/basics.ts';
import type { NoticeKind } from '../../shared/api/people.ts';
import { wordsOf } from '../mail/letters.ts';
import { html, type Markup } from '../mail/template.ts';

const sans = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif";

/** A page of its own behind a link in a mail. */
export const page = (language: Language, heading: string, content: Markup): string => html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${heading} · Kontor</title></head>
<body style="margin:0;padding:48px 16px;background:#f5f2ec;color:#1d2b2e;${sans};font-size:16px;line-height:1.5">
<main style="max-width:32rem;margin:0 auto;padding:24px;background:#fffdfa;border:1px solid #ddd6c8;border-radius:10px">
<h1 style="margin:0 0 12px;font-family:'Source Serif 4',Georgia,serif;font-size:24px;line-height:1.3">${heading}</h1>${content}</main></body></html>`.markup;

/** The button of such a page: it does by POST what the link is about. */
export const pageButton = (label: string): Markup => html`<form method="post"><button type="submit" style="padding:10px 18px;border:0;border-radius:6px;background:#0e5a63;color:#ffffff;font:inherit;cursor:pointer">${label}</button></form>`;

const settings = (language: Language): Markup => html`<p style="margin:16px 0 0"><a href="/settings/notices" style="color:#0e5a63">${wordsOf[language]('mails.toSettings')}</a></p>`;

const named = (language: Language, kinds: readonly NoticeKind[]): string => new Intl.ListFormat(language).format(kinds.map((kind) => wordsOf[language](`noticeKinds.${kind}`)));

/** The page that asks a human before it ends mails; opening it changes nothing, since mail scanners open links. */
export function askingPage(language: Language, kinds: readonly NoticeKind[]): string {
  const say = wordsOf[language];
  return page(language, say('mails.unsubscribeTitle'), html`<p style="margin:0 0 16px">${say('mails.unsubscribeLine', { kinds: named(language, kinds) })}</p>
${pageButton(say('mails.unsubscribeAction'))}${settings(language)}`);
}

/** The page that says that it is done. */
export function donePage(language: Language, kinds: readonly NoticeKind[]): string {
  const say = wordsOf[language];
  return page(language, say('mails.unsubscribedTitle'), html`<p style="margin:0">${say('mails.unsubscribedLine', { kinds: named(language, kinds) })}</p>${settings(language)}`);
}

/** The page for a link that isn't ours or was cut off. */
export const wrongPage = (language: Language): string => page(language, 'Kontor', html`<p style="margin:0">${wordsOf[language]('mails.unsubscribeWrong')}</p>${settings(language)}`);
