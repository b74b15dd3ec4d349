import { buffer } from 'node:stream/consumers';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { markImage } from './markImage.ts';
import type { Rendition } from './renditions.ts';

/** As with other mails: larger ones are refused by many servers. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Which of these renditions go along with a mail: small ones, together 10 MB at most, and none that is only to be looked at. */
export function filesThatFit(files: readonly Rendition[], download: boolean): Rendition[] {
  let room = download ? MOST_BYTES : 0;
  return files.filter(({ blob }) => {
    const fits = blob.size <= room;
    if (fits) room -= blob.size;
    return fits;
  });
}

/** Keeps the files of a mail until it goes out, with the mark of its reader. */
export async function keepMailFiles(db: Kysely<Tables>, mail: string, { files, mark }: { files: readonly Rendition[]; mark: string }): Promise<void> {
  for (const [place, { name, type, blob }] of files.entries()) {
    await db.insertInto('blob').values({ sha256: blob.sha256, size: blob.size }).onConflict((conflict) => conflict.doNothing()).execute();
    await db.insertInto('mail_file').values({ mail_id: mail, place, name, type, sha256: blob.sha256, size: blob.size, mark }).execute();
  }
}

/** The files of a mail as they go out: PDFs and pictures carry the mark of their reader. */
export async function filesOfMail(kontor: Kontor, mail: string): Promise<{ name: string; type: string; bytes: Buffer }[]> {
  const rows = await kontor.database.owner.selectFrom('mail_file').selectAll().where('mail_id', '=', mail).orderBy('place').execute();
  const files = [];
  for (const { name, type, sha256, size, mark } of rows) {
    const bytes = await buffer(await kontor.blobs.open(sha256, { size: Number(size) }));
    if (type === 'application/pdf') files.push({ name, type, bytes: Buffer.from((await kontor.workshop.run({ do: 'mark', bytes, mark })).bytes) });
    else if (type.startsWith('image/')) files.push({ name: `${name.replace(/\.\w{1,5}$/, '')}.webp`, ...(await markImage(bytes, mark, null)) });
    else files.push({ name, type, bytes });
  }
  return files;
}

/** What has gone out or was called back is not kept here. */
export const dropMailFiles = (db: Kysely<Tables>, mails: readonly string[]): Promise<unknown> => db.deleteFrom('mail_file').where((eb) => eb('mail_id', '=', eb.fn.any(eb.val([...mails])))).execute();
