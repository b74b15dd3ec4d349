import type { Language } from '../../shared/api/basics.ts';
import { catchUp } from '../../shared/words/catchUp.ts';
import { translator } from '../../shared/words/words.ts';
import { intoSections, type Section } from '../catchUp/sections.ts';
import type { LetterItem } from '../mail/letter.ts';
import type { Told } from './toldFor.ts';

/** A notice with the item that tells of it. */
export interface Shown {
  readonly one: Told;
  readonly item: LetterItem;
}

type Group = { readonly title: string; readonly items: readonly LetterItem[] };

const words = { de: translator(catchUp, 'de'), en: translator(catchUp, 'en') };
const SHORT = 2;
const MOST_OF_SPACE = 3;

/**
 * A digest in the shape of the catch-up: the same sections in the same order, each post once, the rest by space, of which the newest are
 * shown and the others counted. One thing or two are a list without headings.
 */
export function digestGroups(shown: readonly Shown[], { language, address }: { language: Language; address: string }): Group[] {
  const say = words[language];
  const parts = intoSections(shown.map(({ one, item }) => ({ post: one.post, kind: one.post_kind, why: one.kind, space: one.space, spaceId: one.space_id, item })));
  const things = parts.map(({ name, things: of }) => ({ name, things: [...Map.groupBy(of, (thing) => thing.post).values()].map((same) => ({ ...same.at(-1)!, item: several(same.map((one) => one.item), say) })) }));
  const all = things.flatMap((part) => part.things);
  if (all.length <= SHORT) return all.length === 0 ? [] : [{ title: '', items: all.map(({ item, space }) => ({ ...item, says: `${item.says} · ${space}` })) }];
  return things.flatMap(({ name, things: of }): Group[] => (name === 'rest' ? bySpace(of, (count, { space, spaceId }) => ({ says: say('catchUp.moreIn', { count, space }), title: null, excerpt: null, link: `${address}/spaces/${spaceId}` })) : [{ title: say(`sections.${name satisfies Section}`), items: of.map((one) => one.item) }]));
}

/** The newest says what it is, and how much more there was. */
const several = (items: readonly LetterItem[], say: (typeof words)['de']): LetterItem => (items.length === 1 ? items[0]! : { ...items.at(-1)!, says: say('catchUp.times', { says: items.at(-1)!.says, count: items.length - 1 }) });

type Thing = { space: string; spaceId: string; item: LetterItem };

function bySpace(things: readonly Thing[], more: (count: number, of: Thing) => LetterItem): Group[] {
  return [...Map.groupBy(things, (thing) => thing.spaceId).values()].map((of) => {
    const items = of.slice(-MOST_OF_SPACE).map((one) => one.item);
    return { title: of[0]!.space, items: of.length > items.length ? [...items, more(of.length - items.length, of[0]!)] : items };
  });
}
