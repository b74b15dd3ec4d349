import type { Actions, Feed } from '../../../shared/api/feed.ts';
import type { Post } from '../../../shared/api/posts.ts';

export type SortedFeed = {
  /** What waits for the person, whether new or not. */
  waiting: Actions['items'];
  /** Came since the last visit. */
  fresh: Post[];
  known: Post[];
  /** What of all this others have written since. */
  news: Post[];
  /** Until when the person had seen the feed. */
  seen: string | null;
  /** There may be more that is new than has been read so far. */
  moreFresh: boolean;
  total: number;
};

/** Parts the feed into what waits, what is new since the last visit, and what is known; own posts aren't news. */
export function sortFeed(pages: readonly Feed[], waiting: Actions['items'], me: string): SortedFeed {
  const posts = pages.flatMap((page) => page.items);
  const seen = pages[0]?.seen ?? null;
  const first = new Set(waiting.map((item) => item.post.id));
  const rest = posts.filter((post) => !first.has(post.id));
  const isFresh = (post: Post): boolean => seen !== null && post.created > seen && post.author.id !== me;
  const firstKnown = rest.findIndex((post) => seen === null || post.created <= seen);
  // Time order stays: an own post between new ones stands among them.
  const cut = rest.some(isFresh) ? (firstKnown === -1 ? rest.length : firstKnown) : 0;
  const more = pages.at(-1)?.next !== null && cut === rest.length && cut > 0;
  const news = [...waiting.map((item) => item.post), ...rest].filter(isFresh);
  return { news, waiting, fresh: rest.slice(0, cut), known: rest.slice(cut), seen, moreFresh: more, total: posts.length + waiting.length };
}

/** Minutes that a calm reader needs for the posts, at 220 words a minute. */
export function minutesToRead(posts: readonly Post[]): number {
  const words = posts.reduce((sum, post) => sum + `${post.title ?? ''} ${post.text}`.split(/\s+/).length, 0);
  return Math.max(1, Math.round(words / 220));
}
