import type { File as Kept } from '../../shared/api/files.ts';
import type { FileRef } from '../../shared/api/posts.ts';
import { request } from '../api/request.ts';

const looks = 40;
const between = 700;

/** Pictures are made anew without metadata before anybody sees them; that is waited for, about half a minute at most. */
async function prepared(id: string): Promise<FileRef> {
  for (let look = 1; ; look++) {
    const file = await request<Kept>('GET', `/files/${id}`);
    if (file.state !== 'waiting' || look === looks) return file;
    await new Promise((go) => setTimeout(go, between));
  }
}

/** An upload under way: `done` gives the file; `stop` gives it up. */
export type Uploading = { done: Promise<FileRef>; stop: () => void };

/** Uploads a file in resumable pieces (tus 1.0); `progress` hears whole percents. A broken connection is taken up again by itself. */
export function uploadFile(file: File, progress: (percent: number) => void): Uploading {
  let stop = (): void => undefined;
  const done = import('tus-js-client').then(
    ({ Upload }) =>
      new Promise<FileRef>((arrived, failed) => {
        const upload = new Upload(file, {
          endpoint: '/api/v1/uploads',
          metadata: { filename: file.name },
          chunkSize: 5_000_000,
          retryDelays: [1000, 3000, 5000, 10_000, 20_000, 30_000],
          storeFingerprintForResuming: false,
          onProgress: (sent, total) => progress(total > 0 ? Math.round((sent / total) * 100) : 100),
          onError: failed,
          onSuccess: ({ lastResponse }) => {
            const id = lastResponse.getHeader('kontor-file');
            if (id) prepared(id).then(arrived, failed);
            else failed(new Error('no file'));
          },
        });
        stop = () => void upload.abort(true);
        upload.start();
      }),
  );
  return { done, stop: () => stop() };
}
