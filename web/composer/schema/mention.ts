import { Mention } from '@tiptap/extension-mention';
import { PluginKey } from '@tiptap/pm/state';
import type { SuggestionOptions } from '@tiptap/suggestion';
import { mentionText } from '../../../shared/richtext/mentionText.ts';
import { findPeople, findSpaces } from '../../api/people.ts';
import { suggestionList, type Suggested } from '../suggestions.ts';

type Kind = 'person' | 'space';
type Mentioned = { kind: Kind; label: string };

const linked = (element: HTMLElement): RegExpExecArray | null => /\/(people|spaces)\/([0-9a-f-]{36})/.exec(element.getAttribute('href') ?? '');

const found: Record<Kind, (query: string) => Promise<Suggested[]>> = {
  person: async (query) => (await findPeople(query)).map((person) => ({ id: person.id, label: person.name, kind: 'person', about: [person.company, person.role].filter(Boolean).join(', ') || null })),
  space: async (query) => (await findSpaces(query)).map((space) => ({ id: space.id, label: space.name, kind: 'space', about: null })),
};

const suggest = (char: string, kind: Kind): Partial<SuggestionOptions<Suggested, Suggested>> => ({
  char,
  pluginKey: new PluginKey(`mention-${kind}`),
  allowSpaces: false,
  items: ({ query }) => found[kind](query).catch(() => []),
  command: ({ editor, range, props }) => {
    const { id, label } = props;
    editor
      .chain()
      .focus()
      .insertContentAt(range, [
        { type: 'mention', attrs: { id, label, kind } },
        { type: 'text', text: ' ' },
      ])
      .run();
  },
  render: suggestionList,
});

/** Persons by @ and spaces by #: by their id, so that the mention stays right when a name changes. */
export const MentionOfTwoKinds = Mention.extend({
  addAttributes: () => ({
    id: { default: null, parseHTML: (element: HTMLElement) => linked(element)?.[2] ?? null, rendered: false },
    label: { default: null, parseHTML: (element: HTMLElement) => (element.textContent ?? '').replace(/^[@#]/, ''), rendered: false },
    kind: { default: 'person', parseHTML: (element: HTMLElement) => (linked(element)?.[1] === 'spaces' ? 'space' : 'person'), rendered: false },
  }),
  parseHTML: () => [{ tag: 'a.mention', priority: 100 }],
  renderHTML: ({ node }) => ['span', { class: 'mention' }, mentionText(node.attrs as Mentioned)],
  renderText: ({ node }) => mentionText(node.attrs as Mentioned),
}).configure({ suggestions: [suggest('@', 'person'), suggest('#', 'space')] as never, deleteTriggerWithBackspace: true });
