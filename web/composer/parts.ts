import { lazy, type LazyExoticComponent, type ReactNode } from 'react';
import type { NewPost, Post, PostKind } from '../../shared/api/posts.ts';

/** What a kind asks for beyond title and text. `change` keeps it with the draft. */
export type PartFields = (parts: { post: NewPost; space: string | null; change: (more: Partial<NewPost>) => void; shown: boolean }) => ReactNode;

export interface ComposerPart {
  /** Loaded when the kind is chosen. `shown` is true once somebody tried to send what isn't complete. */
  fields: LazyExoticComponent<PartFields>;
  /** Whether all is there that the server demands. */
  complete(post: NewPost): boolean;
  /** What a post carries of it, where it can be edited afterwards. */
  given?(post: Post): Partial<NewPost>;
}

/** Kinds that the composer offers under "more", by what they ask for. */
export const composerParts: Partial<Record<PostKind, ComposerPart>> = {
  commitment: {
    fields: lazy(() => import('../commitment/CommitmentFields.tsx')),
    complete: ({ commitment }) => Boolean(commitment?.giver.person && commitment.receiver.person && (commitment.due || commitment.week)),
  },
  date: {
    fields: lazy(() => import('./DateFields.tsx')),
    complete: ({ date }) => date !== undefined && (date.from !== undefined ? date.from <= (date.until ?? date.from) : date.starts !== undefined && date.starts <= (date.ends ?? date.starts)),
    given: ({ date }) => (date ? { date: { ...(date.starts && date.ends ? { starts: date.starts, ends: date.ends } : { from: date.from, until: date.until }), place: date.place } } : {}),
  },
  poll: {
    fields: lazy(() => import('./PollFields.tsx')),
    complete: ({ poll }) => poll !== undefined && poll.options.length > 1 && new Set(poll.options).size === poll.options.length,
  },
  goal: {
    fields: lazy(() => import('./GoalFields.tsx')),
    complete: ({ goal }) => goal !== undefined && goal.owner !== '' && goal.measure.trim() !== '' && Number.isFinite(goal.start) && Number.isFinite(goal.target) && goal.start !== goal.target && goal.from !== '' && goal.from <= goal.until,
    given: ({ goal }) => (goal ? { goal: { owner: goal.owner.id, measure: goal.measure, unit: goal.unit, start: goal.start, target: goal.target, from: goal.from, until: goal.until } } : {}),
  },
};
