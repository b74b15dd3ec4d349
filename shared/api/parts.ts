import { Type } from 'typebox';
import { Commitment, CommitmentChange, NewCommitment } from './commitments.ts';
import { DatePart, NewDate } from './dates.ts';
import { Goal, GoalChange, NewGoal } from './goals.ts';
import { NewPage, PageShown } from './pages.ts';
import { NewPoll, Poll } from './polls.ts';

/** Kinds of posts that have a part of their own beyond the common: a table, and a field of the API named like the kind. */
export const partKinds = ['commitment', 'goal', 'poll', 'date', 'page'] as const;

/** What a new post of such a kind carries, each field optional here and demanded by its part. */
export const partsGiven = { commitment: Type.Optional(NewCommitment), goal: Type.Optional(NewGoal), poll: Type.Optional(NewPoll), date: Type.Optional(NewDate), page: Type.Optional(NewPage) };

/** What a change of such a post may carry. */
export const partsChanged = { commitment: Type.Optional(CommitmentChange), goal: Type.Optional(GoalChange), date: Type.Optional(NewDate) };

/** What such a post shows; missing on every other kind. */
export const partsShown = { commitment: Type.Optional(Commitment), goal: Type.Optional(Goal), poll: Type.Optional(Poll), date: Type.Optional(DatePart), page: Type.Optional(PageShown) };
