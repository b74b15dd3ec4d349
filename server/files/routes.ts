import { Type } from 'typebox';
import { Id, Nullable } from '../../shared/api/basics.ts';
import { File, FileVariant } from '../../shared/api/files.ts';
import { route } from '../http/route.ts';
import { contentOrReleased, pageOfReleased, textOfReleased } from '../release/releasedFile.ts';
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
      const content = await contentOrReleased({ kontor, asker, reply }, params.file, query);
      return content ? sendContent({ kontor, request, reply }, content) : reply;
    },
  }),
  route('GET /api/v1/files/:file/released', {
    summary: 'How a released file is viewed: the number of its pages, or its text',
    params: One,
    reply: Type.Object({ pages: Nullable(Type.Integer()), text: Nullable(Type.String()) }),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => textOfReleased(ctx, params.file)),
  }),
  route('GET /api/v1/files/:file/page', {
    summary: 'A page of a released PDF as a picture, marked for its reader',
    params: One,
    query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
    reply: Type.Unsafe<never>({ type: 'string', format: 'binary' }),
    raw: true,
    media: 'image/webp',
    compress: false,
    handle: ({ kontor, asker, params, query, reply }) => pageOfReleased({ kontor, asker, reply }, params.file, query.page ?? 1),
  }),
];
