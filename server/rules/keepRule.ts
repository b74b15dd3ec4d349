import type { NewRule, RuleChange, RuleKind } from '../../shared/api/rules.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { notFound, Problem } from '../problems.ts';
import { isPattern } from './text/pattern.ts';
import { keyOf } from './text/fold.ts';

const MOST_RULES = 200;

/** Makes a rule and returns its id. */
export const makeRule = (kontor: Kontor, asker: Asker, given: NewRule): Promise<string> =>
  kontor.act(asker, async (ctx) => {
    const { n } = await ctx.db.selectFrom('rule').select((eb) => eb.fn.countAll<string>().as('n')).executeTakeFirstOrThrow();
    if (Number(n) >= MOST_RULES) throw new Problem('refused', { refusal: 'tooManyRules' });
    const id = ctx.newId();
    await ctx.db.insertInto('rule').values({ ...checked(given.kind, given), id, kind: given.kind, created: ctx.now, changed: ctx.now, changed_by: asker.person }).execute();
    ctx.record({ kind: 'rule.made', subject: id, data: {} });
    return id;
  });

/** Changes a rule; what is not named stays. The event names what was changed, not to what: that is the house's secret. */
export const changeRule = (kontor: Kontor, asker: Asker, id: string, change: RuleChange): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    const kind = await kindOf(ctx, id);
    await ctx.db.updateTable('rule').set({ ...checked(kind, change), changed: ctx.now, changed_by: asker.person }).where('id', '=', id).execute();
    ctx.record({ kind: 'rule.changed', subject: id, data: { changed: Object.keys(change) } });
  });

/** Removes a rule. */
export const removeRule = (kontor: Kontor, asker: Asker, id: string): Promise<void> =>
  kontor.act(asker, async (ctx) => {
    await kindOf(ctx, id);
    await ctx.db.deleteFrom('rule').where('id', '=', id).execute();
    ctx.record({ kind: 'rule.removed', subject: id, data: {} });
  });

async function kindOf(ctx: Ctx, id: string): Promise<RuleKind> {
  const row = await ctx.db.selectFrom('rule').select('kind').where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw notFound();
  return row.kind;
}

/** The given parts of a rule, each term once and none that could not be found, each pattern usable. */
export function checked<T extends RuleChange>(kind: RuleKind, given: T): T {
  if (given.name !== undefined && given.name.trim() === '') throw new Problem('invalid', { fields: [{ field: 'name', says: 'required' }] });
  const wrong = (given.patterns ?? []).findIndex((pattern) => !isPattern(pattern));
  if (wrong >= 0) throw new Problem('invalid', { fields: [{ field: `patterns.${wrong}`, says: 'pattern' }] });
  const terms = given.terms && [...new Set(given.terms.map((term) => term.replace(/\s+/g, ' ').trim()))].filter((term) => (kind === 'fileType' ? term !== '' : keyOf(term).length >= 2));
  const named = kind === 'fileType' ? terms?.map((term) => term.replace(/^[.*]+/, '').toLowerCase()) : terms;
  return { ...given, ...(given.name !== undefined ? { name: given.name.trim() } : {}), ...(named ? { terms: named } : {}) };
}
