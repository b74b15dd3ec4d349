import { sql, type Kysely } from 'kysely';
import type { Check, Redaction } from '../../shared/api/releases.ts';
import type { Finding } from '../../shared/api/rules.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { canRelease } from '../access/policies/release.ts';
import { canReceive } from '../access/policies/partner.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { receiversOf } from '../partners/mayReceive.ts';
import { examine } from '../rules/examine.ts';
import type { Refusal } from '../../shared/words/refusals.ts';
import { findWords } from './blacken.ts';
import type { Source } from './source.ts';

/** A way out that is to be checked: what goes, and where to. */
export interface WayOut {
  source: Source;
  /** A partner space, or the companies of the contacts it is mailed to. */
  to: { space: string } | { partners: readonly string[] };
  requester: string;
  redactions: readonly Redaction[];
  now: Date;
}

const check = (of: Partial<Check> & Pick<Check, 'check' | 'state'>): Check => ({ refusal: null, finding: null, name: null, until: null, mended: false, ...of });
const verdictOf = (what: Check['check'], verdict: true | Refusal, more: Partial<Check> = {}): Check => check({ check: what, state: verdict === true ? 'ok' : 'block', refusal: verdict === true ? null : verdict, ...more });

/**
 * All that is looked at before something leaves, each with its outcome. When the rules can't be run that is itself a block (negative case E09).
 * `db` sees past row security; files take seconds the first time, so it is never called with a transaction that holds locks.
 */
export async function checksOf(by: { kontor: Kontor; db: Kysely<Tables> }, way: WayOut): Promise<Check[]> {
  const { source } = way;
  const checks: Check[] = [verdictOf('label', canRelease(source), { name: source.label }), ...(await receiverChecks(by.db, way))];
  const { rows } = await sql<{ closed: boolean }>`select outward_closed() as closed`.execute(by.db);
  if (rows[0]!.closed) checks.push(verdictOf('outward', 'outwardClosed'));
  if ((await approversFor(by.db, way)).length === 0) checks.push(verdictOf('approvers', 'noApprover'));
  return [...checks, ...(await ruleChecks(by, way))];
}

async function receiverChecks(db: Kysely<Tables>, { source, to, now }: WayOut): Promise<Check[]> {
  const asked = 'space' in to ? [await receiversOf(db, { space: to.space }, now)] : await Promise.all(to.partners.map((partner) => receiversOf(db, { partner }, now)));
  const verdict = canReceive(source.label, asked.flat());
  if (verdict !== true) return [verdictOf(verdict === 'noAgreement' ? 'agreement' : 'receiver', verdict)];
  if (source.label === 'public') return [];
  const partners = 'space' in to ? await partnersIn(db, to.space) : to.partners;
  const { rows } = await sql<{ name: string; until: string | null }>`
    select f.name, (select case when bool_or(a.valid_until is null) then null else max(a.valid_until) end from agreement a where a.partner_id = f.id and a.kind = 'nda' and a.removed is null
      and a.valid_from <= ${now}::date and (a.valid_until is null or a.valid_until >= ${now}::date)) as until
    from partner f where f.id = any(${partners}::uuid[]) order by f.name`.execute(db);
  return rows.map(({ name, until }) => check({ check: 'agreement', state: 'ok', name, until }));
}

const partnersIn = async (db: Kysely<Tables>, space: string): Promise<string[]> =>
  (await db.selectFrom('space_partner').select('partner_id').where('space_id', '=', space).execute()).map((row) => row.partner_id);

/** Who can decide: approvers and deputies who are there and are neither requester nor author. */
export async function approversFor(db: Kysely<Tables>, { source, requester }: Pick<WayOut, 'source' | 'requester'>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.id, p.name from approvers_of(${source.space}, ${source.label}) a join person p on p.id in (a.person_id, a.deputy_id)
    where p.state = 'active' and p.kind = 'member' and p.id <> ${requester} and p.id <> ${source.author} order by p.name`.execute(db);
  return rows.map((row) => row.id);
}

// Gone from what goes out, since files are made anew.
const cleaned: readonly Finding['found'][] = ['author', 'location', 'device', 'comments'];

async function ruleChecks(by: { kontor: Kontor; db: Kysely<Tables> }, { source, to, redactions }: WayOut): Promise<Check[]> {
  const out = new Set(redactions.flatMap((one) => ('leaveOut' in one ? [one.leaveOut] : [])));
  const find = findWords(redactions.flatMap((one) => ('words' in one ? [one.words] : [])));
  const text = docToText(source.doc);
  let findings: Finding[];
  try {
    findings = await examine(by, {
      title: source.title,
      doc: source.doc,
      why: source.why,
      files: source.files.map(({ id, version }) => ({ id, version })),
      audience: 'space' in to ? 'partners' : 'mail',
      label: source.label,
      known: [source.author],
    });
  } catch (error) {
    by.kontor.log.error({ error: (error as Error).message }, 'the rules could not be run');
    return [check({ check: 'rules', state: 'block', refusal: 'rulesFailed' })];
  }
  const told = findings.filter((finding) => !cleaned.includes(finding.found));
  const checks = told.map((finding) => {
    const mended = (finding.where.file !== null && out.has(finding.where.file)) || isBlack(finding, { find, text, source });
    return check({ check: 'finding', state: mended ? 'ok' : finding.effect, refusal: finding.effect === 'block' && !mended ? 'rulesBlock' : null, finding, name: finding.name, mended });
  });
  const left = source.files.filter((file) => out.has(file.id)).map((file) => check({ check: 'fileLeft', state: 'ok', name: file.name, mended: true }));
  const clean = source.files.length > out.size ? [check({ check: 'metadata', state: 'ok' })] : [];
  return [...(told.length === 0 ? [check({ check: 'rules', state: 'ok' })] : []), ...checks, ...left, ...clean];
}

/** Whether a finding's words are among those to be blackened, all of them. */
function isBlack({ where, excerpt, found }: Finding, { find, text, source }: { find: RegExp | null; text: string; source: Source }): boolean {
  if (!find) return false;
  const whole = where.in === 'title' ? source.title : where.in === 'text' ? text : where.in === 'why' ? source.why : null;
  // Of credentials in files the finding shows the beginning only: whether all of one is blackened can't be said.
  if (whole === null && found === 'credential') return false;
  const words = whole !== null && where.from !== null && where.to !== null ? whole.slice(where.from, where.to) : excerpt;
  return words !== '' && words.replace(find, '').replace(/[\s\p{P}]/gu, '') === '';
}

/** The first block among checks as the reason of a refusal, null when nothing blocks. */
export const blockOf = (checks: readonly Check[]): Refusal | null => (checks.find((one) => one.state === 'block')?.refusal as Refusal | undefined) ?? null;

/** Whether something was found that a person has to answer for. */
export const warns = (checks: readonly Check[]): boolean => checks.some((one) => one.state === 'warn');
