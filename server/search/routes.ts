import { Type } from 'typebox';
import { HitKind, SearchResult, Suggestions } from '../../shared/api/feed.ts';
import { route } from '../http/route.ts';
import { searchFor } from './searchFor.ts';
import { suggestFor } from './suggestFor.ts';

const MOST_CHARS = 4000;

export const searchRoutes = [
  route('GET /api/v1/search', {
    summary: 'Search posts, comments, files, people and spaces; filters in the words: in:, von:/from:, art:/kind:, vor:/before:, nach:/after:',
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: MOST_CHARS })),
      kind: Type.Optional(HitKind),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      before: Type.Optional(Type.String({ maxLength: 300 })),
    }),
    reply: SearchResult,
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => searchFor(ctx, { ...query, q: query.q ?? '' })),
  }),
  route('GET /api/v1/search/suggest', {
    summary: 'Spaces, people and posts that fit while typing',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: MOST_CHARS })) }),
    reply: Suggestions,
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => suggestFor(ctx, query.q ?? '')),
  }),
];
