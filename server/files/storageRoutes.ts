import { Type } from 'typebox';
import { FileLimits, StorageFigures } from '../../shared/api/files.ts';
import { route } from '../http/route.ts';
import { setFileLimits, storageFigures } from './storageFigures.ts';

export const storageRoutes = [
  route('GET /api/v1/administration/storage', {
    summary: 'What lies in the storage, and the limits',
    reply: StorageFigures,
    handle: ({ kontor }) => storageFigures(kontor),
  }),
  route('PATCH /api/v1/administration/storage', {
    summary: 'Change how much a person, the house and one file may take, in bytes',
    body: Type.Partial(FileLimits, { additionalProperties: false }),
    reply: StorageFigures,
    async handle({ kontor, asker, body }) {
      await setFileLimits(kontor, asker, body);
      return storageFigures(kontor);
    },
  }),
];
