import type { FastifyRequest } from 'fastify';
import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { demandMayUpload } from './demandMayUpload.ts';
import { fileFor } from './fileFor.ts';
import { keepFile } from './keepFile.ts';
import { roomOf } from './quota.ts';
import { receive, type Bound } from './receive.ts';

/** Largest file that comes in one request; larger ones come in pieces (POST /api/v1/uploads). */
export const MOST_AT_ONCE = 25 * 1024 * 1024;

/** Stores the file in the body of a request: multipart with one file, or the bare bytes with the name in the query. Returns the file's id. */
export async function uploadOnce(kontor: Kontor, asker: Asker, request: FastifyRequest, given: { name?: string; replaces?: string; confirmed?: string }): Promise<string> {
  await kontor.read(asker, demandMayUpload);
  const room = await roomOf(kontor.database.owner, asker.person);
  const bound: Bound = room.most < MOST_AT_ONCE ? room : { most: MOST_AT_ONCE, over: 'tooLarge' };
  const { replaces } = given;
  const before = replaces ? (await kontor.read(asker, (ctx) => fileFor(ctx, replaces, 'change'))).name : '';
  const { source, name: called } = await partOf(request, given.name, bound);
  // A new version that says no name goes by the one before it.
  const name = called.trim() === '' ? before : called;
  const received = await receive(kontor, source, name, bound);
  return keepFile(kontor, asker, { name, received, replaces: replaces ?? null, confirmed: given.confirmed });
}

async function partOf(request: FastifyRequest, named: string | undefined, bound: Bound): Promise<{ source: AsyncIterable<Uint8Array>; name: string }> {
  if (!request.isMultipart()) {
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > bound.most) throw new Problem(bound.over);
    if (!(request.body instanceof Object) || !(Symbol.asyncIterator in request.body)) throw new Problem('wrongType');
    return { source: request.body as AsyncIterable<Uint8Array>, name: named ?? '' };
  }
  // One byte more than allowed, so that the count sees that there is more.
  const part = await request.file({ limits: { fileSize: bound.most + 1 } });
  if (!part) throw new Problem('invalid', { fields: [{ field: 'file', says: 'required' }] });
  return { source: part.file, name: named ?? part.filename };
}
