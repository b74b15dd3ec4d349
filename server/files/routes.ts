import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { File, FileVariant } from '../../shared/api/files.ts';
import { route } from '../http/route.ts';
import { contentFor } from './contentFor.ts';
import { removeFile } from './removeFile.ts';
import { sendContent } from './sendContent.ts';
import { showFile } from './showFile.ts';
import { MOST_AT_ONCE, uploadOnce } from './uploadOnce.ts';

const One = Type.Object({ file: Id });
const Named = Type.Object({ name: Type.Optional(Type.String({ maxLength: 5000 })) });
const NewVersion = Type.Object({ ...Named.properties, confirmed: Type.Optional(Type.String({ maxLength: 64 })) });
// The multipart frame around the file.
const bodyLimit = MOST_AT_ONCE + 100_000;

export const fileRoutes = [
  route('POST /api/v1/files', {
    summary: 'Upload a file of up to 25 MB: multipart/form-data with one file, or application/octet-stream with ?name=',
    query: Named,
    takes: ['multipart/form-data', 'application/octet-stream'],
    reply: File,
    status: 201,
    bodyLimit,
    async handle({ kontor, asker, query, request }) {
      const id = await uploadOnce(kontor, asker, request, query);
      return kontor.read(asker, (ctx) => showFile(ctx, id));
    },
  }),
  route('GET /api/v1/files/:file', {
    summary: 'A file with its versions',
    params: One,
    reply: File,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => showFile(ctx, params.file)),
  }),
  route('DELETE /api/v1/files/:file', {
    summary: 'Take a file away, off its post or comment too',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => removeFile(kontor, asker, params.file),
  }),
  route('POST /api/v1/files/:file/versions', {
    summary: 'Upload a new version of a file, in the same ways',
    params: One,
    query: NewVersion,
    takes: ['multipart/form-data', 'application/octet-stream'],
    reply: File,
    status: 201,
    bodyLimit,
    async handle({ kontor, asker, params, query, request }) {
      const id = await uploadOnce(kontor, asker, request, { ...query, replaces: params.file });
      return kontor.read(asker, (ctx) => showFile(ctx, id));
    },
  }),
  route('GET /api/v1/files/:file/content', {
    summary: 'The bytes of a file, for whom its post is readable; images without metadata',
    params: One,
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })), variant: Type.Optional(FileVariant) }),
    reply: Type.Unsafe<never>({ type: 'string', format: 'binary' }),
    raw: true,
    media: 'application/octet-stream',
    compress: false,
    async handle({ kontor, asker, params, query, request, reply }) {
      const content = await kontor.read(asker, (ctx) => contentFor(ctx, params.file, query));
      return sendContent({ kontor, request, reply }, content);
    },
  }),
];
