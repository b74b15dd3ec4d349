import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { Finding, WayOut } from '../../shared/api/rules.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { examineFiles } from './examineFiles.ts';
import { linksIn } from './linksIn.ts';
import { loadRules, type LoadedRules } from './load.ts';
import { placeIn } from './spec.ts';

/** What is to leave the house, or be written where others read. */
export interface ToExamine {
  title?: string | null;
  /** A text as the editor's document, or as plain text; findings count in docToText of the document. */
  doc?: Doc;
  text?: string;
  /** The reason of a decision. */
  why?: string | null;
  /** Files by id; their newest version where none is named. */
  files?: readonly { id: string; version?: number }[];
  audience: WayOut;
  label: Label;
  /** Persons of the house whose names may be told: who writes, and whoever takes part there. */
  known?: readonly string[];
  /** Originals of images leave, too. Otherwise what a camera wrote into them doesn't count: readers get copies without it. */
  originals?: boolean;
}

const MOST_FINDINGS = 200;

/**
 * What the rules of the house find in it, in the order title, text, files; nothing found is an empty list. Never rejects because of what it
 * examines: what can't be examined is itself a finding that blocks (negative case E09). `db` sees past row security (`ctx.asOwner`, `work`).
 * Files take up to seconds the first time: examine before the transaction, and again, from memory, inside.
 */
export async function examine(by: { kontor: Kontor; db: Kysely<Tables> }, item: ToExamine): Promise<Finding[]> {
  const loaded = await loadRules(by);
  const known = item.known?.length ? await namesOf(by.db, item.known) : new Set<string>();
  const findings = [...(await examineTexts(loaded, item)), ...(await examineFiles(by, loaded, item))];
  return findings.filter((finding) => finding.found !== 'name' || !known.has(plain(finding.excerpt))).slice(0, MOST_FINDINGS);
}

async function examineTexts(loaded: LoadedRules, { title, doc, text, why, audience, label }: ToExamine): Promise<Finding[]> {
  const run = loaded.textRules(audience, label);
  const said = doc ? docToText(doc) : (text ?? '');
  const links = doc ? linksIn(doc, said) : [];
  return [
    ...(await run(title ?? '', placeIn('title'))),
    ...(await run(said, placeIn('text'))),
    ...(await run(why ?? '', placeIn('why'))),
    ...(await run(links.join('\n'), placeIn('link'))),
  ];
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s,]+/g, ' ').split(' ').sort().join(' ');

async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('person').select('name').where((eb) => eb('id', '=', eb.fn.any(eb.val(ids)))).execute();
  return new Set(rows.map((row) => plain(row.name)));
}

/** One short word for exactly these findings: who confirms, confirms it, and nothing that came later. */
export const hashOfFindings = (findings: readonly Finding[]): string =>
  createHash('sha256').update(JSON.stringify(findings.map(({ rule, effect, found, why, where, excerpt }) => [rule, effect, found, why, where.in, where.file, where.part, excerpt]))).digest('base64url').slice(0, 22);
