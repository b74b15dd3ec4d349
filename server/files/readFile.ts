import { buffer } from 'node:stream/consumers';
import type { Reaction } from '../events/reaction.ts';
import type { Kontor } from '../kontor.ts';
import { sourceLimit, type Extracted } from './extract/outcome.ts';
import { itemOf } from './keepFile.ts';
import type { TextFormat } from './type.ts';

/** Extracts the text of a document for the search; why there is none is kept, too. */
export const readFile: Reaction = {
  name: 'readFile',
  long: true,
  async run(kontor, event) {
    const { version } = event.data as { version: number };
    const row = await kontor.database.owner
      .selectFrom('file_version as v')
      .leftJoin('file_text as t', (join) => join.onRef('t.file_id', '=', 'v.file_id').onRef('t.version', '=', 'v.version'))
      .select(['v.file_id', 'v.text_format', 'v.type', 'v.sha256', 'v.size'])
      .where('v.file_id', '=', event.subject)
      .where('v.version', '=', version)
      .where('v.text_format', 'is not', null)
      .where('t.file_id', 'is', null)
      .executeTakeFirst();
    if (!row) return;
    const found = await textOf(kontor, { sha256: row.sha256, size: Number(row.size), mime: row.type, text: row.text_format! });
    if ('failed' in found && found.failed === 'busy') throw new Error('too many documents are waiting');
    await kontor.system(async (work) => {
      const text = 'text' in found ? { text: found.text, truncated: found.truncated } : { failed: found.failed };
      const exists = await work.db.selectFrom('file_version').select('version').where('file_id', '=', row.file_id).where('version', '=', version).executeTakeFirst();
      if (!exists) return;
      await work.db.insertInto('file_text').values({ file_id: row.file_id, version, ...text }).onConflict((conflict) => conflict.doNothing()).execute();
      work.record({ kind: 'file.read', ...(await itemOf(work.db, row.file_id)), subject: row.file_id, data: { version } });
    });
  },
};

async function textOf(kontor: Kontor, source: { sha256: string; size: number; mime: string; text: TextFormat }): Promise<Extracted> {
  if (source.size > sourceLimit) return { failed: 'too-large' };
  return kontor.extractor.extractText(await buffer(await kontor.blobs.open(source.sha256)), source);
}
