import { sql } from 'kysely';
import type { Ctx } from '../kontor.ts';
import { demandRoom } from './quota.ts';
import { keepBlob } from './keepFile.ts';

/** Makes files that the asker reads into loose files of their own, at the newest version and with their label; returns new ids by old ones. What they don't read is missing. */
export async function copyFiles(ctx: Ctx, files: readonly string[]): Promise<Map<string, string>> {
  if (files.length === 0) return new Map();
  const { rows } = await sql<{ id: string; sha256: string; size: string }>`
    select f.id, v.sha256, v.size from file f join file_version v on v.file_id = f.id and v.version = f.version and v.state = 'ready'
    where f.id = any(${files}::uuid[]) and f.removed is null`.execute(ctx.db);
  const renamed = new Map(rows.map((row) => [row.id, ctx.newId()]));
  await ctx.asOwner(async (db) => {
    for (const { id, sha256, size } of rows) {
      const copy = renamed.get(id)!;
      await demandRoom(db, ctx.asker.person, Number(size));
      await keepBlob(db, { sha256, size: Number(size) });
      await sql`insert into file (id, name, owner_id, label, tlp, created) select ${copy}, name, ${ctx.asker.person}, label, tlp, ${ctx.now} from file where id = ${id}`.execute(db);
      await sql`
        insert into file_version (file_id, version, uploader_id, sha256, size, type, image, text_format, width, height, state, pages, created)
        select ${copy}, 1, ${ctx.asker.person}, v.sha256, v.size, v.type, v.image, v.text_format, v.width, v.height, v.state, v.pages, ${ctx.now}
        from file_version v join file f on f.id = v.file_id and f.version = v.version where f.id = ${id}`.execute(db);
      await sql`
        insert into file_variant (file_id, version, variant, sha256, size, type, width, height)
        select ${copy}, 1, v.variant, v.sha256, v.size, v.type, v.width, v.height from file_variant v join file f on f.id = v.file_id and f.version = v.version where f.id = ${id}`.execute(db);
      ctx.record({ kind: 'file.stored', subject: copy, data: { version: 1 } });
    }
  });
  return renamed;
}
