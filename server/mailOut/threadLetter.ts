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
export function hintLetter({ language, house, reminds }: { language: Language; house: string; reminds: boolean }): ThreadWords {
  const subject = say[language](reminds ? 'mailsIn.remindHintSubject' : 'mailsIn.hintSubject');
  const letter: Letter = { language, house, heading: subject, lines: [say[language](reminds ? 'mailsIn.remindHintLine' : 'mailsIn.hintLine', { house })], foot: [] };
  return { subject, text: textOf(letter), html: htmlOf(letter), headers: {} };
}

interface Writing {
  facts: ThreadFacts;
  ways: WaysBack;
  language: Language;
  house: string;
  reader: string;
}

/** A post or an answer as a whole readable mail: who wrote it, for which company, every word, and how to answer. */
export function threadLetter(writing: Writing): ThreadWords {
  const { facts, language, house, reader } = writing;
  const { post, author, comment } = facts;
  const words = say[language];
  const company = author.company ?? house;
  // Pictures, files and persons are named alone, since their addresses need a session.
  const html = docToHtml(facts.doc, { fileUrl: () => null, personUrl: () => null, spaceUrl: () => null, labels: { table: '', image: '' } });
  const named = { author: words('mailsIn.author', { name: author.name, company }), space: post.space.name };
  const lines = [words(comment ? 'mailsIn.answered' : 'mailsIn.wrote', named), ...(comment ? [] : saidOf(post, language))];
  return {
    ...wordsOf(writing, { lines, content: { html: { markup: bodyHtml(html) }, text: bodyText(html) }, again: comment !== null }),
    author: words('mailsIn.via', { name: author.name, company }),
    messageId: comment ? `${comment}.${reader}` : rootOf(writing),
  };
}

/** A reminder of a post, from the house: what it says today, and how to answer. `about` is the event that it follows from. */
export const reminderLetter = ({ about, lines, ...writing }: Writing & { about: string; lines: string[] }): ThreadWords => ({ ...wordsOf(writing, { lines, again: true }), messageId: `${about}.${writing.reader}` });

const rootOf = ({ facts, reader }: Writing): string => `${facts.post.id}.${reader}`;

/** What all mails of a thread have alike; `again`: whether it follows the mail that began it. */
function wordsOf(writing: Writing, { lines, content, again }: Pick<Letter, 'lines' | 'content'> & { again: boolean }): ThreadWords {
  const { facts, ways, language, house } = writing;
  const { post, author, files } = facts;
  const words = say[language];
  const title = post.title ?? (post.text.slice(0, TITLE_CHARS).replace(/\s+/g, ' ').trim() || words('mailsIn.untitled', { space: post.space.name }));
  const letter: Letter = {
    language,
    house,
    heading: title,
    lines,
    ...(content ? { content } : {}),
    foot: footOf(facts, ways, { language, house, author: author.name, left: files.leftOut }),
    links: [...(ways.start ? [{ label: words('mailsIn.start'), link: `mailto:${ways.start}` }] : []), { label: words('mailsIn.leave'), link: ways.leave }],
  };
  return {
    subject: oneLine(again ? `Re: ${title}` : title),
    text: textOf(letter),
    html: htmlOf(letter),
    ...(ways.reply ? { replyTo: ways.reply } : {}),
    follows: [...(ways.startedBy ? [ways.startedBy] : []), ...(again ? [rootOf(writing)] : [])],
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
