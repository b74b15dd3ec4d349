import { sql, type Kysely } from 'kysely';
import type { Finding } from '../../shared/api/rules.ts';
import type { Tables } from '../database/tables.ts';
import type { TextFormat, ImageFormat } from '../files/type.ts';
import type { Kontor } from '../kontor.ts';
import type { ToExamine } from './examine.ts';
import { applies, type LoadedRules } from './load.ts';
import { findingOf, placeInFile, unexamined, type RuleSpec } from './spec.ts';

/** A content of a file and what is known of it. */
export interface FileRow {
  id: string;
  name: string;
  sha256: string;
  size: string;
  type: string;
  image: ImageFormat | null;
  text: TextFormat | null;
}

/** What the rules find in files: their names and kinds, what stands in them, and what they hide. */
export async function examineFiles(by: { kontor: Kontor; db: Kysely<Tables> }, loaded: LoadedRules, item: ToExamine): Promise<Finding[]> {
  const wanted = item.files ?? [];
  if (wanted.length === 0) return [];
  const { rows } = await sql<FileRow>`
    select f.id, f.name, v.sha256, v.size, v.type, v.image, v.text_format as text
    from unnest(${wanted.map((file) => file.id)}::uuid[], ${wanted.map((file) => file.version ?? null)}::integer[]) with ordinality as w(id, version, place)
    join file f on f.id = w.id join file_version v on v.file_id = f.id and v.version = coalesce(w.version, f.version)
    order by w.place`.execute(by.db);
  const findings: Finding[] = [];
  for (const row of rows) findings.push(...(await examineFile(by.kontor, loaded, { row, item })));
  return findings;
}

/** The same in one file. */
export async function examineFile(kontor: Kontor, loaded: LoadedRules, { row, item }: { row: FileRow; item: Pick<ToExamine, 'audience' | 'label' | 'originals'> }): Promise<Finding[]> {
  const { audience, label } = item;
  const place = placeInFile(row);
  const named = await loaded.textRules(audience, label)(row.name, { in: 'fileName', file: row.id, name: row.name, part: null });
  const kinds = loaded.rules.filter((rule) => rule.kind === 'fileType' && applies(rule, audience, label) && rule.terms.includes(extensionOf(row.name))).map((rule) => findingOf(rule, 'fileType', { where: place, excerpt: row.name }));
  const inside = await kontor.inspector.inspect(kontor.blobs, loaded, { ...row, size: Number(row.size) });
  if ('failed' in inside) return [...named, ...kinds, ...(inside.failed === 'unsupported' && kinds.length > 0 ? [] : [unexamined(null, inside.failed, place)])];
  const watching = new Map<string | null, RuleSpec>(loaded.rules.filter((rule) => applies(rule, audience, label)).map((rule) => [rule.id, rule]));
  const counts = inside.findings.filter((finding) => watching.has(finding.rule) && (item.originals || !row.image || finding.kind !== 'metadata'));
  return [...named, ...kinds, ...counts.map((finding) => ({ ...finding, where: { ...finding.where, file: row.id, name: row.name } }))];
}

/** The ending of a file's name, in lower case and without the dot. */
const extensionOf = (name: string): string => /\.([^.]{1,12})$/.exec(name)?.[1]?.toLowerCase() ?? '';
