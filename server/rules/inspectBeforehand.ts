import { filesIn } from '../../shared/richtext/filesIn.ts';
import { checkDoc } from '../../shared/richtext/checkDoc.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import type { Kontor } from '../kontor.ts';
import { examineFiles } from './examineFiles.ts';
import { loadRules } from './load.ts';

/** Looks into the files of something that is to stand where outsiders read, so that the transaction that puts it there finds the result in memory. Tells nobody what it found. */
export async function inspectBeforehand(kontor: Kontor, at: { space?: string; post?: string; comment?: string }, given: { doc?: unknown; markdown?: string; files?: readonly string[] }): Promise<void> {
  const files = [...new Set([...(given.files ?? []), ...namedIn(given)])];
  if (files.length === 0) return;
  const by = { kontor, db: kontor.database.owner };
  const space = await by.db
    .selectFrom('space as s')
    .select('s.audience')
    .where((eb) =>
      eb.or([
        eb('s.id', '=', at.space ?? null),
        eb('s.id', '=', eb.selectFrom('post').select('space_id').where('id', '=', at.post ?? null)),
        eb('s.id', '=', eb.selectFrom('comment').select('space_id').where('id', '=', at.comment ?? null)),
      ]),
    )
    .executeTakeFirst();
  if (!space || space.audience === 'internal') return;
  await examineFiles(by, await loadRules(by), { files: files.map((id) => ({ id })), audience: 'partners', label: 'internal' });
}

/** The files inside a text; a text that can't be read names none, and is refused by whoever takes it. */
function namedIn({ doc, markdown }: { doc?: unknown; markdown?: string }): string[] {
  try {
    return doc !== undefined ? filesIn(checkDoc(doc)) : markdown !== undefined ? filesIn(docFromMarkdown(markdown)) : [];
  } catch {
    return [];
  }
}
