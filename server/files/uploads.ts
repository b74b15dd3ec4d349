import { mkdir, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

/** One request of the tus protocol whose right was checked already. */
export interface UploadCall {
  request: IncomingMessage;
  response: ServerResponse;
  /** The upload that it is about, a new one for a POST. */
  id: string;
  /** How many bytes it may have in all. */
  size: number;
  /** Called with the path of the complete content; returns the id of the file it became. */
  finish(path: string): Promise<string>;
}

/** Contents that come in pieces (tus.io, resumable), each in a file below the data folder until it is complete. */
export interface Uploads {
  handle(call: UploadCall): Promise<void>;
  /** How many bytes of an upload have come; undefined when there is none. */
  offsetOf(id: string): Promise<number | undefined>;
  pathOf(id: string): string;
  /** Forgets an upload with what has come of it. */
  remove(id: string): Promise<void>;
  /** Removes what no upload names any more and is a day old. */
  clearAbandoned(): Promise<void>;
}

/** How long a broken-off upload can be resumed. */
export const UPLOAD_HOURS = 24;

/** The header in which a client learns the file that its upload became. */
export const FILE_HEADER = 'kontor-file';

/** The header with the hash of the findings that a client confirms, where a new version stands where outsiders read. */
export const CONFIRMED_HEADER = 'kontor-confirmed';

/** The uploads of a folder, which is made for the owner alone at the first use. */
export function openUploads(folder: string): Uploads {
  const calls = new WeakMap<object, UploadCall>();
  const callOf = (request: { runtime?: { node?: { req: object } } }): UploadCall => {
    const call = calls.get(request.runtime?.node?.req ?? request);
    if (!call) throw new Error('a request of tus came by another way');
    return call;
  };
  const pathOf = (id: string) => join(folder, id);
  let opened: ReturnType<typeof open> | undefined;
  const tus = () => (opened ??= open(folder, callOf));
  return {
    pathOf,
    async handle(call) {
      const { server } = await tus();
      calls.set(call.request, call);
      await server.handle(call.request, call.response);
    },
    offsetOf: async (id) => {
      const { store } = await tus();
      return store.getUpload(id).then((upload) => upload.offset, () => undefined);
    },
    remove: async (id) => {
      await Promise.all([rm(pathOf(id), { force: true }), rm(`${pathOf(id)}.json`, { force: true })]);
    },
    clearAbandoned: async () => {
      const { server } = await tus();
      await server.cleanUpExpiredUploads();
    },
  };
}

async function open(folder: string, callOf: (request: object) => UploadCall) {
  const [{ Server }, { FileStore }] = await Promise.all([import('@tus/server'), import('@tus/file-store')]);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: UPLOAD_HOURS * 3_600_000 });
  const server = new Server({
    path: '/api/v1/uploads',
    datastore: store,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request) => callOf(request).id,
    maxSize: (request) => callOf(request).size,
    onUploadFinish: async (request, upload) => ({ headers: { [FILE_HEADER]: await callOf(request).finish(join(folder, upload.id)) } }),
  });
  return { store, server };
}
