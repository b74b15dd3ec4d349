import { MessagesSquare, PencilLine, Plus, Search, Settings, StickyNote, type LucideIcon } from 'lucide-react';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Audience } from '../../shared/api/basics.ts';
import type { Me } from '../../shared/api/people.ts';
import type { PostKind } from '../../shared/api/posts.ts';
import { people } from '../../shared/words/people.ts';
import { search as words } from '../../shared/words/search.ts';
import { shell } from '../../shared/words/shell.ts';
import { useSuggested } from '../api/search.ts';
import { kindIcon } from '../post/Title.tsx';
import { places } from '../shell/places.ts';
import { adminSections, settingsSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';

/** One line of the palette and what it does. */
export type Line = { id: string; word: string; about?: string; icon?: LucideIcon; person?: PersonRef; audience?: Audience; run: () => void };
export type Group = { id: 'actions' | 'spaces' | 'people' | 'posts' | 'searching'; lines: Line[] };

type Going = { go: (href: string) => void; create: () => void };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function useActions(me: Me, { go, create }: Going): Line[] {
  const say = useWords(words);
  const sayShell = useWords(shell);
  const sayPeople = useWords(people);
  return [
    { id: 'write', word: say('palette.write'), icon: PencilLine, run: () => go('/write') },
    ...(me.kind === 'member' ? [{ id: 'create', word: say('palette.create'), icon: Plus, run: create }] : []),
    ...[...settingsSections, ...adminSections].filter((section) => section.open?.(me) ?? true).map(({ to, word }) => ({ id: to, word: say('palette.goTo', { place: sayPeople(`sections.${word}`) }), icon: Settings, run: () => go(to) })),
    ...places.filter((place) => place.open?.(me) ?? true).map(({ to, word, icon }) => ({ id: word, word: say('palette.goTo', { place: sayShell(`shell.${word}`) }), icon, run: () => go(to) })),
  ];
}

/** What the palette offers for a text: spaces, people, posts and actions; always also the search of everything. */
export function useGroups(text: string, me: Me, going: Going): Group[] {
  const say = useWords(words);
  const q = text.trim();
  const { data, isPlaceholderData } = useSuggested(q);
  // Until the answer is there, only those lines of the one before stay that fit what is typed by now: Enter goes to the first.
  const fits = (word: string): boolean => !isPlaceholderData || plain(word).includes(plain(q));
  const { go } = going;
  const actions = useActions(me, going).filter((line) => plain(line.word).includes(plain(q)));
  const groups: Group[] = [
    { id: 'spaces', lines: (data?.spaces ?? []).filter((one) => fits(one.name)).map(({ id, name, audience }) => ({ id, word: name, audience, icon: MessagesSquare, run: () => go(`/spaces/${id}`) })) },
    { id: 'people', lines: (data?.people ?? []).filter((one) => fits(one.name)).map((person) => ({ id: person.id, word: person.name, about: person.company ?? person.role ?? undefined, person, run: () => go(`/people/${person.id}`) })) },
    { id: 'posts', lines: (data?.posts ?? []).filter((one) => fits(one.title)).map(({ id, title, kind, space }) => ({ id, word: title, about: space.name, icon: kindIcon[kind as PostKind] ?? StickyNote, run: () => go(`/posts/${id}`) })) },
    { id: 'actions', lines: actions },
    { id: 'searching', lines: q ? [{ id: 'all', word: say('palette.all', { query: q }), icon: Search, run: () => go(`/search?q=${encodeURIComponent(q)}`) }] : [] },
  ];
  return groups.filter((group) => group.lines.length > 0);
}
