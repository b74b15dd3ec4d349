import type { Language } from '../../shared/api/basics.ts';
import { mailsIn } from '../../shared/words/mailsIn.ts';
import { translator } from '../../shared/words/words.ts';
import { html } from '../mail/template.ts';
import { page, pageButton } from '../notices/unsubscribePage.ts';

const say = { de: translator(mailsIn, 'de'), en: translator(mailsIn, 'en') };

/** The page that asks a human before it ends mails of a thread; opening it changes nothing, since mail scanners open links. */
export const askToLeave = (language: Language): string =>
  page(language, say[language]('mailsIn.leaveTitle'), html`<p style="margin:0 0 16px">${say[language]('mailsIn.leaveLine')}</p>${pageButton(say[language]('mailsIn.leaveAction'))}`);

/** The page that says that it is done. */
export const hasLeft = (language: Language): string => page(language, say[language]('mailsIn.leftTitle'), html`<p style="margin:0">${say[language]('mailsIn.leftLine')}</p>`);

/** The page for a link that isn't ours or was cut off. */
export const wrongLink = (language: Language): string => page(language, 'Kontor', html`<p style="margin:0">${say[language]('mailsIn.leaveWrong')}</p>`);
