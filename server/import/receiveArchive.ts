import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import type { ImportFormat } from '../../shared/api/imports.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
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
}

/** Where archives lie while they are imported. */
const importsFolder = (kontor: Kontor): string => join(kontor.config.dataFolder, 'imports');

/** Stores the archive in the body of a request below the data folder and lets its import begin; returns the run's id. */
export async function receiveArchive(kontor: Kontor, asker: Asker, request: FastifyRequest, given: Given): Promise<string> {
  const id = newId();
  const path = join(importsFolder(kontor), `${id}.archive`);
  await mkdir(importsFolder(kontor), { recursive: true, mode: 0o700 });
  const name = await store(request, path);
  try {
    const run = await kontor.act(asker, (ctx) =>
      ctx.asOwner(async (db) => {
        const { format, source, matchEmail } = given;
        const made = await beginImport({ ...ctx, db }, { id, format, source, name: given.name ?? name, path, matchEmail: matchEmail ?? false, owner: asker.person, by: asker.person, via: 'web' });
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

async function store(request: FastifyRequest, path: string): Promise<string> {
  const { source, name } = await bodyOf(request);
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
