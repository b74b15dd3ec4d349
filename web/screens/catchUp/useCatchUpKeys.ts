import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

type Does = { tick: (post: string) => void; allSeen: () => void };

const posts = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-line] article[data-post]')];
const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox]') !== null);

/** Ticks the line off that has the focus and goes on to the next one, else to the one before. */
function tickAt(line: HTMLElement, tick: Does['tick']): void {
  const all = posts();
  const at = all.findIndex((one) => line.contains(one));
  const next = all[at + 1] ?? all[at - 1];
  if (line.dataset['stays'] === undefined) tick(line.dataset['line']!);
  if (line.dataset['stays'] === undefined || all[at + 1]) next?.focus();
}

/** Keys of the catch-up beside J and K: X ticks off, Enter unfolds, O opens, A means all seen. */
export function useCatchUpKeys({ tick, allSeen }: Does): void {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const key = event.key.toLowerCase();
      const line = document.activeElement?.closest<HTMLElement>('[data-line]');
      if (key === 'a') allSeen();
      else if (!line) return;
      else if (key === 'x') tickAt(line, tick);
      else if (key === 'o') void router.navigate({ to: '/posts/$post', params: { post: line.dataset['line']! } });
      else if (key === 'enter' && document.activeElement?.matches('article[data-post]')) unfold(line);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [router, tick, allSeen]);
}

/** Unfolds a line; the focus stays on it, however it is drawn then. */
function unfold(line: HTMLElement): void {
  line.querySelector<HTMLElement>('[data-unfold]')?.click();
  const watch = new MutationObserver(() => {
    const post = line.querySelector<HTMLElement>('article[data-post]');
    if (!post || post.querySelector('[data-unfold]')) return;
    watch.disconnect();
    post.focus({ preventScroll: true });
  });
  watch.observe(line, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 5000);
}
