import type { ImportFormat } from '../../shared/api/imports.ts';
import { newId } from '../ids.ts';
import type { Work } from '../kontor.ts';

/** What is to be imported, by whom, and from where. */
export interface NewImport {
  id?: string;
  format: ImportFormat;
  /** Tells two origins of one format apart; what came from one is found again only under the same name. */
  source?: string;
  name: string;
  path: string;
  matchEmail: boolean;
  owner: string | null;
  by: string | null;
  via: 'web' | 'command';
}

/** Notes an import that is to be carried out; returns its id. */
export async function beginImport({ db }: Work, wanted: NewImport): Promise<string> {
  const id = wanted.id ?? newId();
  await db
    .insertInto('import_run')
    .values({ id, format: wanted.format, source: wanted.source ? `${wanted.format}:${wanted.source}` : wanted.format, name: wanted.name.slice(0, 200), path: wanted.path, match_email: wanted.matchEmail, owner_id: wanted.owner, by_id: wanted.by, via: wanted.via })
    .execute();
  return id;
}
