import type { Rule } from '../../shared/api/rules.ts';
import type { Ctx } from '../kontor.ts';
import { notFound } from '../problems.ts';

const columns = ['id', 'kind', 'name', 'effect', 'audiences', 'labels', 'active', 'terms', 'patterns', 'changed'] as const;
const MOST = 200;

/** All rules in the order they were made; row security shows them to administrators alone. */
export async function rulesFor(ctx: Ctx): Promise<Rule[]> {
  const rows = await ctx.db.selectFrom('rule').select(columns).orderBy('created').orderBy('id').limit(MOST).execute();
  return rows.map((row) => ({ ...row, changed: row.changed.toISOString() }));
}

/** One rule. */
export async function ruleFor(ctx: Ctx, id: string): Promise<Rule> {
  const row = await ctx.db.selectFrom('rule').select(columns).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return { ...row, changed: row.changed.toISOString() };
}
