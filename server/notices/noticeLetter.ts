import type { Language } from '../../shared/api/basics.ts';
import { mayBeMailed } from '../../shared/labels/order.ts';
import { excerptOf } from '../../shared/richtext/excerptOf.ts';
import { wordsOf } from '../mail/letters.ts';
import { oneLine } from '../mail/transport.ts';
import type { Letter, LetterItem } from '../mail/letter.ts';
import { digestGroups, type Shown } from './digestGroups.ts';
import { EXCERPT_CHARS, type Told } from './toldFor.ts';

export interface NoticeLetter {
  readonly told: readonly Told[];
  readonly purpose: 'notice' | 'digest';
  readonly language: Language;
  readonly house: string;
  /** The address of this Kontor. */
  readonly address: string;
  /** Where one says that one wants no more mails of these kinds. */
  readonly unsubscribe?: string;
  /** Says more items that must show nothing, besides confidential ones. */
  readonly hidden?: (told: Told) => boolean;
}

const MOST_ITEMS = 50;
/** A digest counts what it doesn't show, so that an absence is told of whole. */
const MOST_OF_DIGEST = 500;
const TITLE_CHARS = 80;

/** A mail about notices, with its subject. Of confidential posts it says only that there is something new (negative case M01). */
export function noticeLetter(of: NoticeLetter): { subject: string; letter: Letter } {
  const { told, purpose, language, house, address, unsubscribe } = of;
  const say = wordsOf[language];
  const secret = (one: Told) => !mayTell(one) || (of.hidden?.(one) ?? false);
  const items = told.slice(0, purpose === 'digest' ? MOST_OF_DIGEST : MOST_ITEMS).map((one) => ({ one, secret: secret(one), item: itemOf(one, of, secret(one)) }));
  const titleOf = ({ one, secret: hides }: (typeof items)[number]) => (hides ? say('mails.otherSpaces') : one.kind === 'required' ? say('mails.toConfirm') : one.space);
  const groups = purpose === 'digest' ? digestOf(items, of) : [...Map.groupBy(items.toSorted((a, b) => Number(b.one.kind === 'required') - Number(a.one.kind === 'required')), titleOf)].map(([title, group]) => ({ title, items: group.map(({ item }) => item) }));
  const single = told.length === 1 && purpose === 'notice' ? items[0]!.item : null;
  const heading = single?.says ?? say(purpose === 'digest' ? 'mails.digestSubject' : 'mails.noticesSubject', { count: told.length });
  const more = told.length - items.length;
  return {
    subject: oneLine(single?.title ? `${single.says}: ${single.title}` : heading),
    letter: {
      language,
      house,
      heading,
      lines: more > 0 ? [say('mails.moreNotices', { count: more })] : [],
      groups,
      action: purpose === 'digest' ? { label: say('mails.openCatchUp'), link: `${address}/catch-up` } : { label: say('mails.openNotices'), link: `${address}/for-me` },
      foot: [say(purpose === 'digest' ? 'mails.digestFoot' : 'mails.noticeFoot')],
      links: [{ label: say('mails.changeRules'), link: `${address}/settings/notices` }, ...(unsubscribe ? [{ label: say('mails.unsubscribe'), link: unsubscribe }] : [])],
    },
  };
}

/** Of what may not be told, a digest says at its end that there is something. */
function digestOf(items: readonly (Shown & { secret: boolean })[], { language, address }: NoticeLetter): { title: string; items: readonly LetterItem[] }[] {
  const open = digestGroups(items.filter((one) => !one.secret), { language, address });
  const hidden = items.filter((one) => one.secret).map(({ item }) => item);
  return hidden.length > 0 ? [...open, { title: wordsOf[language]('mails.otherSpaces'), items: hidden }] : open;
}

const mayTell = (one: Told): boolean => mayBeMailed(one) && (one.comment_label === null || mayBeMailed({ label: one.comment_label, tlp: one.comment_tlp }));

function itemOf(one: Told, { language, address }: NoticeLetter, secret: boolean): LetterItem {
  const link = `${address}/posts/${one.post}${one.comment ? `#${one.comment}` : ''}`;
  const say = wordsOf[language];
  if (secret) return { says: say('mails.somethingNew'), title: null, excerpt: null, link: `${address}/posts/${one.post}` };
  const excerpt = excerptOf(one.comment_text ?? (one.title ? one.text : ''), EXCERPT_CHARS);
  return { says: saysOf(one, language), title: one.title ?? (excerptOf(one.text, TITLE_CHARS) || one.space), excerpt: excerpt || null, link };
}

function saysOf(one: Told, language: Language): string {
  const say = wordsOf[language];
  const actor = one.actor ?? '';
  const due = one.due ? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${one.due}T00:00:00Z`)) : '';
  if (one.kind === 'required') return say(one.actor ? (due ? 'mails.requiredUntil' : 'mails.required') : 'mails.requiredReminder', { actor, due });
  if (one.kind === 'answer' && one.own_answer) return say('mails.accepted', { actor });
  return say(`mails.${one.kind}`, { actor });
}
