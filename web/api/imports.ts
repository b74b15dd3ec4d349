import { useQuery } from '@tanstack/react-query';
import type { ImportFormat, ImportRun } from '../../shared/api/imports.ts';
import { queryClient, useAction } from './client.ts';
import { uploadFile } from '../composer/upload.ts';
import { queryOf, read, request } from './request.ts';

const keys = { all: ['imports'] as const };
const goesOn = (run: ImportRun): boolean => run.state === 'waiting' || run.state === 'running';
const LOOK_MS = 1500;

/** The latest imports, newest first; read again and again while one goes on. */
export const useImports = () =>
  useQuery({
    queryKey: keys.all,
    queryFn: read<{ items: ImportRun[] }>('/admin/imports'),
    refetchInterval: ({ state }) => (state.data?.items.some(goesOn) ? LOOK_MS : false),
  });

/** Asks an import to stop, or lets it go on. */
export const useSteerImport = () => useAction<{ run: string; to: 'stop' | 'resume' }>({ call: ({ run, to }) => ({ method: 'POST', path: `/admin/imports/${run}/${to}` }), stale: () => [keys.all] });

/** Where the whole report of an import is loaded. */
export const reportUrl = (run: string): string => `/api/v1/admin/imports/${run}/report.csv`;

interface Upload {
  file: File;
  format: ImportFormat;
  matchEmail: boolean;
}

/** Uploads an archive in resumable pieces and lets its import begin; `progress` hears whole percents. `stop` gives it up: then `done` stays silent. */
export function uploadArchive({ file, format, matchEmail }: Upload, progress: (percent: number) => void): { done: Promise<void>; stop: () => void } {
  const { done, stop } = uploadFile(file, progress);
  const name = file.name.slice(0, 200);
  const begin = async (): Promise<void> => {
    const { id } = await done;
    await request('POST', `/admin/imports${queryOf({ format, name, matchEmail: String(matchEmail), file: id })}`);
    await queryClient.invalidateQueries({ queryKey: keys.all });
  };
  return { stop, done: begin() };
}
