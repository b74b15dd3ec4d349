import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import type { NoticeKind } from '../../shared/api/people.ts';
import type { Kontor } from '../kontor.ts';
import { rulesOf, standardRules } from '../people/rules.ts';
import { houseRules } from '../settings/houseSettings.ts';

const kindOf = (word: string): word is NoticeKind => word in standardRules.deliveries;

/** The key that signs the links in mails of this house; made at the first need. */
export async function linkKey(kontor: Kontor): Promise<Buffer> {
  const fresh = randomBytes(32).toString('base64url');
  const { rows } = await sql<{ key: string }>`
    update house set settings = jsonb_build_object('linkKey', ${fresh}::text) || settings where not settings ? 'linkKey' returning settings->>'linkKey' as key`.execute(kontor.database.owner);
  const key = rows[0]?.key ?? (await sql<{ key: string }>`select settings->>'linkKey' as key from house`.execute(kontor.database.owner)).rows[0]!.key;
  return Buffer.from(key, 'base64url');
}

// Fixed parts of fixed alphabets with a separator that none of them holds: no two meanings share a signature (negative case I15).
const sign = (key: Buffer, person: string, kinds: string): string => createHmac('sha256', key).update(`unsubscribe|${person}|${kinds}`).digest('base64url');

/** A token with which whoever holds it may end mails of these kinds to this person, and nothing else. It does not expire (RFC 8058). */
export async function unsubscribeToken(kontor: Kontor, person: string, kinds: readonly NoticeKind[]): Promise<string> {
  const listed = [...new Set(kinds)].sort().join('-');
  return `${person}.${listed}.${sign(await linkKey(kontor), person, listed)}`;
}

/** Whom and what a token speaks of, and in whose language; null when it isn't ours. */
export async function readToken(kontor: Kontor, token: string): Promise<{ person: string; kinds: NoticeKind[]; language: Language } | null> {
  const [, person, listed, signature] = /^([0-9a-f-]{36})\.([a-z-]{1,60})\.([\w-]{43})$/.exec(token) ?? [];
  if (!person || !listed || !signature) return null;
  const wanted = Buffer.from(sign(await linkKey(kontor), person, listed));
  const kinds = listed.split('-').filter(kindOf);
  if (!timingSafeEqual(wanted, Buffer.from(signature)) || kinds.length === 0) return null;
  const row = await kontor.database.owner.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst();
  return row ? { person, kinds, language: row.language } : null;
}

/** Ends mails of these kinds to this person; the notices themselves go on. A second time changes nothing. */
export async function unsubscribe(kontor: Kontor, person: string, kinds: readonly NoticeKind[]): Promise<void> {
  await kontor.system(async (work) => {
    const row = await work.db.selectFrom('person').select('rules').where('id', '=', person).forUpdate().executeTakeFirst();
    if (!row) return;
    const rules = rulesOf(row.rules, await houseRules(work.db));
    const changed = kinds.filter((kind) => rules.deliveries[kind] !== 'never');
    if (changed.length === 0) return;
    const chosen = { ...row.rules, deliveries: { ...row.rules.deliveries, ...Object.fromEntries(changed.map((kind) => [kind, 'never'])) } };
    await work.db.updateTable('person').set({ rules: JSON.stringify(chosen) }).where('id', '=', person).execute();
    await work.db.updateTable('notice').set({ mail: 'none' }).where('person_id', '=', person).where('mail', 'in', ['now', 'digest']).where((eb) => eb('kind', '=', eb.fn.any(eb.val(changed)))).execute();
    work.record({ kind: 'person.changed', subject: person, data: { changed: ['rules'] } });
  });
}
