import { askerColumns, askerFrom } from '../access/askerFrom.ts';
import { htmlOf, textOf } from '../mail/letter.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { rulesOf, wantedByMail } from '../people/rules.ts';
import { houseRules } from '../settings/houseSettings.ts';
import { noticeLetter } from './noticeLetter.ts';
import { toldFor } from './toldFor.ts';
import { unsubscribeToken } from './unsubscribe.ts';

/** The words of a mail, ready for its envelope. */
export interface Words {
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

export interface NoticeMail {
  person: string;
  purpose: 'notice' | 'digest';
  notices: readonly string[];
}

/** Writes a mail about notices from what its reader may read at this moment; null when nothing of it is left to tell. */
export async function composeNotices(kontor: Kontor, { person, purpose, notices }: NoticeMail): Promise<Words | null> {
  const { owner } = kontor.database;
  const row = await owner.selectFrom('person').select([...askerColumns, 'rules']).where('id', '=', person).where((eb) => eb.fn<boolean>('is_welcome', ['id'])).executeTakeFirst();
  if (!row) return null;
  const asker = askerFrom(row, { kind: 'job' });
  const rules = rulesOf(row.rules, await houseRules(owner));
  const told = await kontor.read(asker, (ctx) => toldFor(ctx.db, { person, notices, kinds: wantedByMail(rules) }));
  if (told.length === 0) return null;
  const house = await owner.selectFrom('house').select('name').executeTakeFirstOrThrow();
  const { address } = kontor.config;
  const token = await unsubscribeToken(kontor, person, told.map((one) => one.kind));
  const url = `${address}/api/v1/unsubscribe?token=${token}`;
  const { subject, letter } = noticeLetter({ told, purpose, language: row.language, house: house.name, address, unsubscribe: url });
  const headers = { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { subject, text: textOf(letter), html: htmlOf(letter), headers };
}

/**
 * The same mail as an administrator sees it in the outbox: of posts that the administrator may not read it says only that there is something.
 */
export async function showNotices(ctx: Ctx, { person, purpose, notices }: NoticeMail): Promise<{ text: string; html: string } | null> {
  const { told, row, house } = await ctx.asOwner(async (db) => ({
    told: await toldFor(db, { person, notices, kinds: null }),
    row: await db.selectFrom('person').select('language').where('id', '=', person).executeTakeFirst(),
    house: await db.selectFrom('house').select('name').executeTakeFirstOrThrow(),
  }));
  if (!row || told.length === 0) return null;
  const readable = await ctx.db.selectFrom('post').select('id').where((eb) => eb('id', '=', eb.fn.any(eb.val(told.map((one) => one.post))))).execute();
  const known = new Set(readable.map((post) => post.id));
  const { letter } = noticeLetter({ told, purpose, language: row.language, house: house.name, address: ctx.kontor.config.address, hidden: (one) => !known.has(one.post) });
  return { text: textOf(letter), html: htmlOf(letter) };
}
