import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Entry } from '../../shared/richtext/contentsOf.ts';

/** Names the headings of a rendered text as its table of contents does, and goes to the one that the address names. */
export function useAnchors(entries: readonly Entry[], html: string) {
  const text = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    // Another text has other headings, even where its table of contents is the same.
    if (!html) return;
    const headings = [...(text.current?.querySelectorAll<HTMLElement>('h3, h4, h5') ?? [])].filter((heading) => heading.textContent?.trim());
    for (const [place, heading] of headings.entries()) {
      const anchor = entries[place]?.anchor;
      if (anchor) heading.id = anchor;
    }
  }, [entries, html]);
  useEffect(() => {
    if (hash && html && entries.length > 0) text.current?.querySelector(`[id="${CSS.escape(decodeURIComponent(hash))}"]`)?.scrollIntoView({ block: 'start' });
  }, [hash, entries, html]);
  return text;
}
