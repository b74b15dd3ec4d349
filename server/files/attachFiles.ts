import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';

/** Attaches uploaded files to an item: exactly these from now on. Only own, still loose files, or files the item has already, can be named. */
export async function attachFiles(_ctx: Ctx, _item: { post: string; comment?: string }, files: readonly string[]): Promise<void> {
  if (files.length > 0) throw new Problem('invalid', { fields: [{ field: 'files', says: 'unknownFile' }] });
}
