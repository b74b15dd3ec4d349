import { useEffect } from 'react';
import type { Feed } from '../../../shared/api/feed.ts';
import { markFeedSeen } from '../../api/feed.ts';

const glance = 2000;

/** Once the feed has been in sight for two seconds, the read position moves to its newest post, for all devices of the person. */
export function useMarkSeen(first: Feed | undefined): void {
  const newest = first?.items.reduce((latest, post) => (post.created > latest ? post.created : latest), '');
  const seen = first?.seen ?? '';
  useEffect(() => {
    if (!newest || newest <= seen) return;
    const timer = setTimeout(() => document.visibilityState === 'visible' && void markFeedSeen(newest), glance);
    return () => clearTimeout(timer);
  }, [newest, seen]);
}
