import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { Id, PageOf } from '../../shared/api/basics.ts';
import { ImportFormat, ImportLeft, ImportRun } from '../../shared/api/imports.ts';
import { route } from '../http/route.ts';
import { importFor, importsFor, leftFor, sayFor } from './importsFor.ts';
import { MOST_UPLOADED, receiveArchive } from './receiveArchive.ts';
import { reportOf } from './report.ts';
import { resumeImport, stopImport } from './steerImport.ts';

const One = Type.Object({ run: Id });

export const importRoutes = [
  route('POST /api/v1/admin/imports', {
    summary: 'Upload an archive of Slack (zip) or Mattermost (.jsonl or zip) and import it: multipart/form-data with one file, application/octet-stream, or `file` for an upload that came in pieces (POST /api/v1/uploads)',
    query: Type.Object({
      format: ImportFormat,
      name: Type.Optional(Type.String({ maxLength: 200 })),
      source: Type.Optional(Type.String({ maxLength: 60, pattern: '^[\\w.-]+$' })),
      matchEmail: Type.Optional(Type.Boolean()),
      file: Type.Optional(Id),
    }),
    reply: ImportRun,
    status: 202,
    bodyLimit: MOST_UPLOADED + 100_000,
    async handle({ kontor, asker, query, request }) {
      const id = await receiveArchive(kontor, asker, request, query);
      return kontor.read(asker, (ctx) => importFor(ctx, id));
    },
  }),
  route('GET /api/v1/admin/imports', {
    summary: 'The latest imports, newest first',
    reply: PageOf(ImportRun),
    handle: ({ kontor, asker }) => kontor.read(asker, importsFor),
  }),
  route('GET /api/v1/admin/imports/:run', {
    summary: 'How an import goes, and what it has not taken over',
    params: One,
    reply: ImportRun,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => importFor(ctx, params.run)),
  }),
  route('GET /api/v1/admin/imports/:run/left', {
    summary: 'What an import has not taken over, place by place; `why` picks one reason, `after` is the cursor',
    params: One,
    query: Type.Object({ why: Type.Optional(Type.String({ maxLength: 40 })), after: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }),
    reply: PageOf(ImportLeft),
    handle: ({ kontor, asker, params, query }) => kontor.read(asker, (ctx) => leftFor(ctx, params.run, query)),
  }),
  route('GET /api/v1/admin/imports/:run/report.csv', {
    summary: 'The whole report of an import as a CSV file',
    params: One,
    reply: Type.String(),
    raw: true,
    async handle({ kontor, asker, params, reply }) {
      const say = await kontor.read(asker, async (ctx) => {
        await importFor(ctx, params.run);
        return sayFor(ctx);
      });
      const lines = Readable.from(reportOf(kontor, params.run, say), { objectMode: false });
      return reply.header('content-type', 'text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="kontor-import.csv"').send(lines);
    },
  }),
  route('POST /api/v1/admin/imports/:run/stop', {
    summary: 'Ask an import to stop; what is in stays in',
    params: One,
    reply: null,
    status: 202,
    handle: ({ kontor, asker, params }) => stopImport(kontor, asker, params.run),
  }),
  route('POST /api/v1/admin/imports/:run/resume', {
    summary: 'Let a stopped or failed import go on',
    params: One,
    reply: null,
    status: 202,
    handle: ({ kontor, asker, params }) => resumeImport(kontor, asker, params.run),
  }),
];
