/** Kinds of posts that have a part of their own beyond the common: a table, and a field of the API named like the kind. */
export const partKinds = [] as const;

/** What a new post of such a kind carries, each field optional here and demanded by its part. */
export const partsGiven = {};

/** What a change of such a post may carry. */
export const partsChanged = {};

/** What such a post shows; missing on every other kind. */
export const partsShown = {};
