import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import type { ImportFormat } from '../../shared/api/imports.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { fileFor, type LoadedFile } from '../files/fileFor.ts';
import { removeFile } from '../files/removeFile.ts';
import { notFound, Problem } from '../problems.ts';
import { spool } from '../storage/spool.ts';
import { StorageFull } from '../storage/store.ts';
import { beginImport } from './beginImport.ts';
import { importWaiting } from './importWaiting.ts';

/** Largest archive that comes in one request; larger ones are for the command `kontor import`. */
export const MOST_UPLOADED = 4 * 1024 ** 3;

export interface Given {
  format: ImportFormat;
  name?: string;
  source?: string;
  matchEmail?: boolean;
  /** An uploaded file of the asker that is on no post; it is used up. */
  file?: string;
}

/** Where archives lie while they are imported. */
const importsFolder = (kontor: Kontor): string => join(kontor.config.dataFolder, 'imports');

/** Lays an archive, from the body of a request or from an uploaded file, below the data folder and lets its import begin; returns the run's id. */
export async function receiveArchive(kontor: Kontor, asker: Asker, request: FastifyRequest, given: Given): Promise<string> {
  const file = given.file === undefined ? undefined : await ownFile(kontor, asker, given.file);
  // A repeated request gets the run that has used the file up.
  if (file === null) return kontor.act(asker, async () => Promise.reject<string>(notFound()));
  const id = newId();
  const path = join(importsFolder(kontor), `${id}.archive`);
  await mkdir(importsFolder(kontor), { recursive: true, mode: 0o700 });
  const name = await store(path, file ? { source: await kontor.blobs.open(file.sha256), name: file.name } : await bodyOf(request));
  const run = await begin(kontor, asker, { ...given, id, path, name: given.name ?? name });
  if (file) await removeFile(kontor, { ...asker, once: undefined }, file.id);
  return run;
}

async function ownFile(kontor: Kontor, asker: Asker, id: string): Promise<LoadedFile | null> {
  const file = await kontor.read(asker, (ctx) => fileFor(ctx, id, 'change')).catch((error: unknown) => {
    if (error instanceof Problem && error.kind === 'notFound') return null;
    throw error;
  });
  if (file && (file.post || file.comment || file.owner !== asker.person)) throw new Problem('invalid', { fields: [{ field: 'file', says: 'unknownFile' }] });
  return file;
}

async function begin(kontor: Kontor, asker: Asker, given: Given & { id: string; path: string; name: string }): Promise<string> {
  const { id, path, name } = given;
  try {
    const run = await kontor.act(asker, (ctx) =>
      ctx.asOwner(async (db) => {
        const { format, source, matchEmail } = given;
        const made = await beginImport({ ...ctx, db }, { id, format, source, name, path, matchEmail: matchEmail ?? false, owner: asker.person, by: asker.person, via: 'web' });
        await kontor.jobs.nudge(db, importWaiting.name);
        return made;
      }),
    );
    // A repeated request is the first one's run; its archive lies there already.
    if (run !== id) await rm(path, { force: true });
    return run;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function store(path: string, { source, name }: { source: AsyncIterable<Uint8Array>; name: string }): Promise<string> {
  const blob = await spool(bounded(source), path).catch((error: unknown) => {
    throw error instanceof StorageFull ? new Problem('diskFull', { cause: error }) : error;
  });
  if (blob.size > 0) return name;
  await rm(path, { force: true });
  throw new Problem('invalid', { fields: [{ field: 'file', says: 'required' }] });
}

async function bodyOf(request: FastifyRequest): Promise<{ source: AsyncIterable<Uint8Array>; name: string }> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_UPLOADED + 100_000) throw new Problem('tooLarge');
  if (request.isMultipart()) {
    const part = await request.file({ limits: { fileSize: MOST_UPLOADED + 1 } });
    if (!part) throw new Problem('invalid', { fields: [{ field: 'file', says: 'required' }] });
    return { source: part.file, name: part.filename };
  }
  if (!(request.body instanceof Object) || !(Symbol.asyncIterator in request.body)) throw new Problem('wrongType');
  return { source: request.body as AsyncIterable<Uint8Array>, name: 'archive' };
}

async function* bounded(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > MOST_UPLOADED) throw new Problem('tooLarge');
    yield chunk;
  }
}
