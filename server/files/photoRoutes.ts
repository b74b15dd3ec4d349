import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { MOST_PHOTO, photoFor, removePhoto, setPhoto } from './photo.ts';
import { sendContent } from './sendContent.ts';

export const photoRoutes = [
  route('PUT /api/v1/me/photo', {
    summary: 'Set own photo: multipart/form-data with one picture, or application/octet-stream',
    reply: null,
    takes: ['multipart/form-data', 'application/octet-stream'],
    bodyLimit: MOST_PHOTO + 100_000,
    handle: ({ kontor, asker, request }) => setPhoto(kontor, asker, request),
  }),
  route('DELETE /api/v1/me/photo', {
    summary: 'Take own photo away',
    reply: null,
    handle: ({ kontor, asker }) => removePhoto(kontor, asker),
  }),
  route('GET /api/v1/people/:person/photo', {
    summary: 'The photo of a person',
    params: Type.Object({ person: Id }),
    query: Type.Object({ v: Type.Optional(Type.String({ maxLength: 40 })) }),
    reply: Type.Unsafe<never>({ type: 'string', format: 'binary' }),
    raw: true,
    media: 'image/webp',
    compress: false,
    async handle({ kontor, asker, params, query, request, reply }) {
      const content = await kontor.read(asker, (ctx) => photoFor(ctx, params.person, query.v));
      return sendContent({ kontor, request, reply }, content);
    },
  }),
];
