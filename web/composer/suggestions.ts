import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';
import { useSyncExternalStore } from 'react';

/** A person or space that is offered while typing @ or #. */
export type Suggested = { id: string; label: string; kind: 'person' | 'space'; about: string | null };
type Open = { items: Suggested[]; at: number; rect: DOMRect | null; editor: HTMLElement; choose: (item: Suggested) => void };

let open: Open | null = null;
const watchers = new Set<() => void>();
const change = (to: Open | null): void => {
  open = to;
  for (const tell of watchers) tell();
};

/** The id of a line of the list, for aria-activedescendant. */
export const lineId = (at: number): string => `suggestion-${at}`;

function announce(): void {
  if (!open) return;
  const { editor, items, at } = open;
  if (items.length === 0) return silence(editor);
  editor.setAttribute('aria-controls', 'suggestions');
  editor.setAttribute('aria-activedescendant', lineId(at));
}

function silence(editor: HTMLElement): void {
  editor.removeAttribute('aria-controls');
  editor.removeAttribute('aria-activedescendant');
}

function show(props: SuggestionProps<Suggested, Suggested>): void {
  const same = open && open.items.map((item) => item.id).join() === props.items.map((item) => item.id).join();
  change({ items: props.items, at: same && open ? open.at : 0, rect: props.clientRect?.() ?? null, editor: props.editor.view.dom, choose: props.command });
  announce();
}

function hide(): void {
  if (open) silence(open.editor);
  change(null);
}

function press({ event }: SuggestionKeyDownProps): boolean {
  if (!open || open.items.length === 0) return false;
  const { items, at, choose } = open;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step) {
    change({ ...open, at: (at + step + items.length) % items.length });
    announce();
    return true;
  }
  const item = items[at];
  if ((event.key === 'Enter' || event.key === 'Tab') && item) {
    choose(item);
    return true;
  }
  if (event.key === 'Escape') {
    hide();
    return true;
  }
  return false;
}

/** What Tiptap's suggestion calls; SuggestionList shows it. */
export const suggestionList = () => ({ onStart: show, onUpdate: show, onKeyDown: press, onExit: hide });

/** What is offered at the moment. */
export const useSuggestions = (): Open | null =>
  useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },
    () => open,
  );
