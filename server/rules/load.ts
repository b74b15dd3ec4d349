import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { WayOut } from '../../shared/api/rules.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { compileRules, type ExamineText } from './compile.ts';
import type { RuleSpec } from './spec.ts';

/** The active rules of the house at one state. */
export interface LoadedRules {
  /** Changes with every change of a rule, and of the names that rules look for. */
  version: string;
  rules: readonly RuleSpec[];
  /** The rules of one way out and one label, ready for texts. */
  textRules(audience: WayOut, label: Label): ExamineText;
}

/** Most milliseconds for all rules over one text of a post. */
export const TEXT_TIME = 500;
const NAMES_KEPT = 60_000;
const kept = new WeakMap<Kontor, { state: string; names: number; loaded: LoadedRules }>();

/** The active rules; `db` sees past row security. They are read again only when one has changed, and names of persons every minute. */
export async function loadRules({ kontor, db }: { kontor: Kontor; db: Kysely<Tables> }): Promise<LoadedRules> {
  const { rows } = await sql<{ state: string }>`select coalesce(count(*)::text || '/' || max(changed)::text, '0') as state from rule`.execute(db);
  const state = rows[0]!.state;
  const before = kept.get(kontor);
  const asksNames = before?.loaded.rules.some((rule) => rule.kind === 'names') ?? false;
  if (before?.state === state && (!asksNames || Date.now() - before.names < NAMES_KEPT)) return before.loaded;
  const found = await db.selectFrom('rule').select(['id', 'kind', 'name', 'effect', 'audiences', 'labels', 'terms', 'patterns']).where('active', '=', true).orderBy('created').orderBy('id').execute();
  const names = found.some((rule) => rule.kind === 'names') ? await namesOf(db) : [];
  const loaded = loadedOf(found.map((rule) => (rule.kind === 'names' ? { ...rule, terms: [...rule.terms, ...names] } : rule)));
  kept.set(kontor, { state, names: Date.now(), loaded });
  return loaded;
}

/** First and last name, in both orders: a first name alone says too little. */
async function namesOf(db: Kysely<Tables>): Promise<string[]> {
  const persons = await db.selectFrom('person').select('name').where('kind', '=', 'member').where('state', '=', 'active').where('name', 'like', '% %').limit(20_000).execute();
  return persons.flatMap(({ name }) => [name, [name.split(' ').at(-1), ...name.split(' ').slice(0, -1)].join(' ')]);
}

/** Rules in their state, for loading and for trying one that isn't kept yet. */
export function loadedOf(rules: readonly RuleSpec[]): LoadedRules {
  const compiled = new Map<string, ExamineText>();
  return {
    version: createHash('sha256').update(JSON.stringify(rules)).digest('base64url'),
    rules,
    textRules(audience, label) {
      const key = `${audience} ${label}`;
      const before = compiled.get(key);
      if (before) return before;
      const made = compileRules(rules.filter((rule) => applies(rule, audience, label)), TEXT_TIME);
      compiled.set(key, made);
      return made;
    },
  };
}

/** Whether a rule watches this way out for things of this label. */
export const applies = (rule: Pick<RuleSpec, 'audiences' | 'labels'>, audience: WayOut, label: Label): boolean => rule.audiences.includes(audience) && rule.labels.includes(label);
