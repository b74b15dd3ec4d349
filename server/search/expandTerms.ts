import { sql, type Kysely } from 'kysely';
import { isOutsider, type Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Term } from './parseQuery.ts';
import { foldOf } from './spelling.ts';

/** A term with all under which it may be found: itself, its stems, and words of the house that contain it. */
export interface FullTerm extends Term {
  words: string[];
  stems: string[];
  containing: string[];
}

/** Three tsqueries, each wider than the one before, and the negations that hold for all. Empty where nothing positive was asked. */
export interface TextQuery {
  exact: string;
  near: string;
  full: string;
  terms: FullTerm[];
  positive: boolean;
}

const MOST_CONTAINING = 120;
const PART_CHARS = 4;

interface Row {
  de: string[] | null;
  en: string[] | null;
  named: boolean;
  containing: string[];
}

/** In which words a term is looked for: anywhere from four letters on, as beginning or end with three, as beginning with two while it is typed. */
function partOf(term: Term, plain: string): [string | null, string | null] {
  if (term.quoted || term.not || plain.length < 2 || term.plain.length > 1) return [null, null];
  if (plain.length >= PART_CHARS) return [`%${plain}%`, null];
  if (plain.length === 3) return [`${plain}%`, `%${plain}`];
  return [term.last ? `${plain}%` : null, null];
}

/** Whether a word is one of the name of a person whom the asker may know. */
const inName = (asker: Asker | null) => sql`length(t.fold) > 2 and exists (select 1 from person p where p.search_name like '%' || t.fold || '%' and ' ' || p.search_name || ' ' like '% ' || t.fold || ' %'
  and p.state <> 'deactivated' and ${asker === null ? sql`false` : isOutsider(asker) ? sql`is_fellow(p.id)` : sql`true`})`;

async function lookUp(db: Kysely<Tables>, terms: readonly Term[], asker: Asker | null): Promise<Row[]> {
  const plain = terms.map((term) => term.plain[0]!);
  const parts = terms.map((term) => partOf(term, term.plain[0]!));
  const most = Math.max(10, Math.floor((2 * MOST_CONTAINING) / (terms.length + 1)));
  const fold = (part: string | null) => part && foldOf(part);
  const { rows } = await sql<Row>`
    select ts_lexize('pg_catalog.german_stem', t.fold) as de, ts_lexize('pg_catalog.english_stem', t.plain) as en, ${inName(asker)} as named,
      array(select w.word from search_word w where w.plain like t.a or w.word like t.fold_a or w.plain like t.b or w.word like t.fold_b order by length(w.word), w.word limit ${most}) as containing
    from unnest(${plain}::text[], ${plain.map(foldOf)}::text[], ${parts.map(([a]) => a)}::text[], ${parts.map(([a]) => fold(a))}::text[], ${parts.map(([, b]) => b)}::text[], ${parts.map(([, b]) => fold(b))}::text[])
      with ordinality as t(plain, fold, a, fold_a, b, fold_b, place) order by t.place`.execute(db);
  return rows;
}

const lexeme = (word: string): string => `'${word.replace(/['\\]/g, '\\$&')}'`;
const anyOf = (words: readonly string[]): string => `(${[...new Set(words)].map(lexeme).join('|')})`;
const phrase = (words: readonly string[]): string => `(${words.map(lexeme).join('<->')})`;

/**
 * Turns terms into what the index is asked. Words like "der" or "the" are passed over beside others, unless they are quoted. What is a word of
 * the name of somebody the asker knows is not taken to its stem: "Köster" means nobody's "Kosten", "Köster" and "Kösters" it still finds.
 */
export async function expandTerms(db: Kysely<Tables>, terms: readonly Term[], asker: Asker | null = null): Promise<TextQuery> {
  const rows = terms.length > 0 ? await lookUp(db, terms, asker) : [];
  const all = terms.map((term, at): FullTerm & { filler: boolean } => {
    const { de, en, named, containing } = rows[at]!;
    const single = term.plain.length === 1;
    const filler = single && !term.quoted && !term.not && (de?.length === 0 || en?.length === 0);
    return { ...term, words: term.plain.map(foldOf), stems: single && !term.quoted && !named ? [...(de ?? []), ...(en ?? [])] : [], containing, filler };
  });
  const wanted = all.some((term) => !term.not && !term.filler) ? all.filter((term) => !term.filler) : all;
  const query = (form: (term: FullTerm) => string) => wanted.map((term) => (term.not ? `!${form({ ...term, containing: [] })}` : form(term))).join('&');
  const words = (more: (term: FullTerm) => string[]) => (term: FullTerm) => (term.words.length > 1 || term.quoted ? phrase(term.words) : anyOf([...term.words, ...more(term)]));
  return {
    exact: query(words(() => [])),
    near: query(words((term) => term.stems)),
    full: query(words((term) => [...term.stems, ...term.containing])),
    terms: wanted,
    positive: wanted.some((term) => !term.not),
  };
}
