import type { Language } from '../../shared/api/basics.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { mailsIn } from '../../shared/words/mailsIn.ts';
import { translator } from '../../shared/words/words.ts';
import { htmlOf, textOf, type Letter } from '../mail/letter.ts';
import { oneLine, type Outgoing } from '../mail/transport.ts';
import { saidOf } from '../posts/parts/parts.ts';
import { bodyHtml, bodyText } from './letterBody.ts';
import type { ThreadFacts } from './composeThread.ts';
import type { WaysBack } from './waysBack.ts';

/** A mail about a thread, ready for its envelope. */
export type ThreadWords = Omit<Outgoing, 'id' | 'recipient' | 'house'>;

const TITLE_CHARS = 80;
const say = { de: translator(mailsIn, 'de'), en: translator(mailsIn, 'en') };

/** Says that there is something confidential, and nothing of it: no title, author, space or file (negative case M01). */
export function hintLetter({ language, house }: { language: Language; house: string }): ThreadWords {
  const subject = say[language]('mailsIn.hintSubject');
  const letter: Letter = { language, house, heading: subject, lines: [say[language]('mailsIn.hintLine', { house })], foot: [] };
  return { subject, text: textOf(letter), html: htmlOf(letter), headers: {} };
}

/** A post or an answer as a whole readable mail: who wrote it, for which company, every word, and how to answer. */
export function threadLetter({ facts, ways, language, house, reader }: { facts: ThreadFacts; ways: WaysBack; language: Language; house: string; reader: string }): ThreadWords {
  const { post, author, comment, files } = facts;
  const words = say[language];
  const company = author.company ?? house;
  // Pictures, files and persons are named alone, since their addresses need a session.
  const html = docToHtml(facts.doc, { fileUrl: () => null, personUrl: () => null, spaceUrl: () => null, labels: { table: '', image: '' } });
  const title = post.title ?? (post.text.slice(0, TITLE_CHARS).replace(/\s+/g, ' ').trim() || words('mailsIn.untitled', { space: post.space.name }));
  const named = { author: words('mailsIn.author', { name: author.name, company }), space: post.space.name };
  const letter: Letter = {
    language,
    house,
    heading: title,
    lines: [words(comment ? 'mailsIn.answered' : 'mailsIn.wrote', named), ...(comment ? [] : saidOf(post, language))],
    content: { html: { markup: bodyHtml(html) }, text: bodyText(html) },
    foot: footOf(facts, ways, { language, house, author: author.name, left: files.leftOut }),
    links: [...(ways.start ? [{ label: words('mailsIn.start'), link: `mailto:${ways.start}` }] : []), { label: words('mailsIn.leave'), link: ways.leave }],
  };
  const root = `${post.id}.${reader}`;
  return {
    subject: oneLine(comment ? `Re: ${title}` : title),
    text: textOf(letter),
    html: htmlOf(letter),
    author: words('mailsIn.via', { name: author.name, company }),
    ...(ways.reply ? { replyTo: ways.reply } : {}),
    messageId: comment ? `${comment}.${reader}` : root,
    follows: [...(ways.startedBy ? [ways.startedBy] : []), ...(comment ? [root] : [])],
    headers: { 'List-Unsubscribe': `<${ways.leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  };
}

function footOf({ readers }: ThreadFacts, ways: WaysBack, { language, house, author, left }: { language: Language; house: string; author: string; left: readonly string[] }): string[] {
  const words = say[language];
  const companies = new Intl.ListFormat(language).format(readers.companies);
  return [
    ...(left.length > 0 ? [words('mailsIn.leftOut', { names: left.join(', '), author })] : []),
    ways.reply ? words('mailsIn.replyFoot', { persons: readers.persons, companies }) : words('mailsIn.noReplyFoot', { house }),
    ...(ways.reply ? [words('mailsIn.personal')] : []),
  ];
}
