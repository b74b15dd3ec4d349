import { lazy, type LazyExoticComponent, type ReactNode } from 'react';
import type { Post, PostKind } from '../../shared/api/posts.ts';

/** What a kind of post shows beyond title and text, between its text and its files; `briefly` in lists. */
export type PartView = (parts: { post: Post; briefly: boolean }) => ReactNode;

/** The views of kinds that have a part, each loaded when a post of its kind is shown: `page: lazy(() => import('./PagePart.tsx'))`. */
export const partViews: Partial<Record<PostKind, LazyExoticComponent<PartView>>> = {
  commitment: lazy(() => import('../commitment/CommitmentPart.tsx')),
  goal: lazy(() => import('./GoalPart.tsx')),
  poll: lazy(() => import('./PollPart.tsx')),
  date: lazy(() => import('./DatePart.tsx')),
  page: lazy(() => import('./PagePart.tsx')),
};
