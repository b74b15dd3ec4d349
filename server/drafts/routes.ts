import { Type } from 'typebox';
import { Id, Moment, Nullable, PageOf } from '../../shared/api/basics.ts';
import { Draft } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { changeDraft, draftsFor, dropDraft, keepDraft } from './drafts.ts';

const Input = Type.Object(
  { space: Type.Optional(Nullable(Id)), content: Type.Optional(Type.Object({}, { additionalProperties: true })), publishAt: Type.Optional(Nullable(Moment)) },
  { additionalProperties: false },
);
const One = Type.Object({ draft: Id });

export const draftRoutes = [
  route('GET /api/v1/drafts', { summary: 'Own drafts and scheduled posts', reply: PageOf(Draft), handle: ({ kontor, asker }) => kontor.read(asker, draftsFor) }),
  route('POST /api/v1/drafts', { summary: 'Keep a draft; with publishAt it is published then', body: Input, reply: Draft, status: 201, handle: ({ kontor, asker, body }) => keepDraft(kontor, asker, body) }),
  route('PATCH /api/v1/drafts/:draft', { summary: 'Change a draft', params: One, body: Input, reply: Draft, handle: ({ kontor, asker, params, body }) => changeDraft(kontor, asker, params.draft, body) }),
  route('DELETE /api/v1/drafts/:draft', { summary: 'Throw a draft away', params: One, reply: null, handle: ({ kontor, asker, params }) => dropDraft(kontor, asker, params.draft) }),
];
