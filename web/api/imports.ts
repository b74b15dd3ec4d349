import { useQuery } from '@tanstack/react-query';
import type { ImportFormat, ImportRun } from '../../shared/api/imports.ts';
import { queryClient, useAction } from './client.ts';
import { Refused, Unreachable } from './problem.ts';
import { queryOf, read } from './request.ts';

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

/** Uploads an archive and lets its import begin; `progress` hears the share that is sent (0 to 1). */
export function uploadArchive({ file, format, matchEmail }: Upload, { signal, progress }: { signal: AbortSignal; progress: (share: number) => void }): Promise<void> {
  return new Promise((resolve, reject) => {
    // fetch can't say how much of a body is sent.
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api/v1/admin/imports${queryOf({ format, name: file.name.slice(0, 200), matchEmail: String(matchEmail) })}`);
    sending.setRequestHeader('content-type', 'application/octet-stream');
    sending.setRequestHeader('accept-language', document.documentElement.lang);
    sending.responseType = 'json';
    sending.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    sending.onload = () => (sending.status < 300 ? resolve(void queryClient.invalidateQueries({ queryKey: keys.all })) : reject(new Refused(sending.response ?? { type: 'about:blank', title: `HTTP ${sending.status}`, status: sending.status })));
    sending.onerror = () => reject(new Unreachable('no answer'));
    sending.onabort = () => resolve();
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}
