import { createReadStream } from 'node:fs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import type { Asker } from '../access/asker.ts';
import { languageOf, problemText } from '../http/answerProblem.ts';
import { route } from '../http/route.ts';
import type { Kontor } from '../kontor.ts';
import { notFound, Problem, problemStatus } from '../problems.ts';
import { keepFile } from './keepFile.ts';
import { isOverLimit } from './quota.ts';
import { receive } from './receive.ts';
import { CONFIRMED_HEADER, FILE_HEADER } from './uploads.ts';
import { cancelUpload, reserveUpload, uploadFor, type LoadedUpload } from './uploadFor.ts';

interface Here {
  kontor: Kontor;
  asker: Asker;
  request: FastifyRequest;
  reply: FastifyReply;
}

const One = Type.Object({ upload: Id });

/** Takes the complete content over into the storage as a file of the asker, once; what rules warn of is confirmed by a header of the request. */
async function finish({ kontor, asker, request }: Here, upload: LoadedUpload, path: string): Promise<string> {
  const received = await receive(kontor, createReadStream(path), upload.name, { most: upload.size, over: 'tooLarge' });
  if (received.size !== upload.size) throw new Problem('badRequest');
  return keepFile(kontor, { ...asker, once: undefined }, { name: upload.name, received, replaces: upload.replaces, upload: upload.id, confirmed: confirmedIn(request) });
}

const confirmedIn = ({ headers }: FastifyRequest): string | undefined => [headers[CONFIRMED_HEADER]].flat()[0]?.slice(0, 64);

/** Hands the request to the tus protocol, with the headers that every answer carries; errors keep their status. */
async function hand(here: Here, upload: LoadedUpload): Promise<FastifyReply> {
  const { kontor, request, reply } = here;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value as string);
  reply.hijack();
  let file: string | undefined;
  await kontor.uploads.handle({
    request: request.raw,
    response: reply.raw,
    id: upload.id,
    size: upload.size,
    finish: async (path) => {
      const made = await finish(here, upload, path).catch((error: unknown) => Promise.reject(plain(here, error)));
      file = made;
      return made;
    },
  });
  // Only now: the protocol still looks at the pieces while it answers.
  if (file) await kontor.uploads.remove(upload.id);
  return reply;
}

/** An error as tus wants it; what may not be said aloud is logged. */
function plain({ kontor, request }: Here, error: unknown): { status_code: number; body: string } {
  if (error instanceof Problem && error.kind === 'quotaReached') return { status_code: 413, body: error.kind };
  if (error instanceof Problem && error.kind === 'diskFull') return { status_code: 507, body: error.kind };
  if (error instanceof Problem && problemStatus[error.kind] < 500) return { status_code: problemStatus[error.kind], body: problemText(error, languageOf(request)) };
  kontor.log.error({ error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error) }, 'upload failed');
  return { status_code: 500, body: 'failed' };
}

/** Name and replaced file out of Upload-Metadata: pairs of a key and Base64, comma-separated (tus 1.0). */
function metadataOf(header: string | undefined): { name: string; replaces: string | null } {
  const pairs = (header ?? '').slice(0, 4000).split(',').map((pair) => pair.trim().split(' ') as [string, string?]);
  const values = new Map(pairs.map(([key, value]) => [key, Buffer.from(value ?? '', 'base64').toString('utf8')]));
  const replaces = values.get('replaces') ?? null;
  if (replaces !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(replaces)) throw notFound();
  return { name: values.get('filename') ?? values.get('name') ?? '', replaces };
}

function lengthOf(header: unknown): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) throw new Problem('badRequest');
  return Number(header);
}

export const uploadRoutes = [
  route('POST /api/v1/uploads', {
    summary: 'Begin a resumable upload (tus 1.0): Upload-Length and Upload-Metadata with filename, and replaces for a new version',
    reply: null,
    status: 201,
    async handle(here) {
      const { kontor, asker, request, reply } = here;
      const size = lengthOf(request.headers['upload-length']);
      const given = metadataOf(request.headers['upload-metadata'] as string | undefined);
      const id = await reserveUpload(kontor, asker, { ...given, size });
      await hand(here, { id, size, ...given, file: null, expires: new Date() });
      if (reply.raw.statusCode !== 201) await cancelUpload(kontor, { ...asker, once: undefined }, id);
      return reply;
    },
  }),
  route('HEAD /api/v1/uploads/:upload', {
    summary: 'How much of an upload has come; Kontor-File names the file once it is complete; Kontor-Confirmed lets a complete one become a version whose findings were answered with 409',
    params: One,
    reply: null,
    async handle(here) {
      const { kontor, asker, params, reply } = here;
      const upload = await kontor.read(asker, (ctx) => uploadFor(ctx, params.upload));
      if (!upload.file && (await kontor.uploads.offsetOf(upload.id)) !== upload.size) return hand(here, upload);
      // Complete; if the process ended before it became a file, it becomes one now.
      const file = upload.file ?? (await finish(here, upload, kontor.uploads.pathOf(upload.id)));
      await kontor.uploads.remove(upload.id);
      return reply.code(200).headers({ 'tus-resumable': '1.0.0', 'upload-offset': upload.size, 'upload-length': upload.size, 'cache-control': 'no-store', [FILE_HEADER]: file }).send();
    },
  }),
  route('PATCH /api/v1/uploads/:upload', {
    summary: 'Send the next piece of an upload; Kontor-File in the last answer names the file',
    params: One,
    takes: ['application/offset+octet-stream'],
    reply: null,
    async handle(here) {
      const { kontor, asker, params } = here;
      const upload = await kontor.read(asker, (ctx) => uploadFor(ctx, params.upload));
      // Its room is reserved: only limits lowered meanwhile can stop it here.
      if (await isOverLimit(kontor.database.owner, asker.person)) {
        await cancelUpload(kontor, asker, upload.id);
        throw new Problem('quotaReached');
      }
      return hand(here, upload);
    },
  }),
  route('DELETE /api/v1/uploads/:upload', {
    summary: 'Give up an upload',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => cancelUpload(kontor, asker, params.upload),
  }),
];
