import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/**
 * What people wrote, as HTML that the server has rendered from the closed schema (never from anybody's own HTML).
 * Links within Kontor change the page without loading it anew.
 */
export function Prose({ html, className = '' }: { html: string; className?: string }) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLDivElement>): void => {
    const link = (event.target as HTMLElement).closest('a');
    if (!link || link.origin !== location.origin || event.metaKey || event.ctrlKey || event.shiftKey || link.pathname.startsWith('/api/')) return;
    event.preventDefault();
    router.history.push(link.pathname + link.search + link.hash);
  };
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/no-static-element-interactions -- the links inside are the controls
  return <div className={`prose ${className}`} onClick={follow} dangerouslySetInnerHTML={{ __html: html }} />;
}
