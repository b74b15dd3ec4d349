import type { Problem } from '../../shared/api/basics.ts';
import { Refused } from './problem.ts';
import { request } from './request.ts';

/** Makes a picture the own photo; the server cuts it square and takes its metadata out. */
export async function sendPhoto(file: File): Promise<void> {
  const answer = await fetch('/api/v1/me/photo', { method: 'PUT', headers: { 'content-type': 'application/octet-stream', accept: 'application/json', 'accept-language': document.documentElement.lang }, body: file, signal: AbortSignal.timeout(60_000) });
  if (!answer.ok) throw new Refused((await answer.json()) as Problem);
}

/** Takes the own photo away. */
export const removePhoto = (): Promise<void> => request('DELETE', '/me/photo');
