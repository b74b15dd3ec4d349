import { sql, type Kysely } from 'kysely';
import type { Language } from '../../shared/api/basics.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import { docToText } from '../../shared/richtext/docToText.ts';
import { release as words } from '../../shared/words/release.ts';
import { translator } from '../../shared/words/words.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { putOut } from '../mail/sendMail.ts';
import { html, type Markup } from '../mail/template.ts';
import { htmlLinks } from '../posts/htmlLinks.ts';
import { filesThatFit, keepMailFiles } from './mailFiles.ts';
import type { Copy } from './makeCopy.ts';
import type { HeldRelease } from './releaseFor.ts';

const say = { de: translator(words, 'de'), en: translator(words, 'en') };

/** Puts one mail for each named contact into the outbox, in the transaction that releases. Files go along where they may be kept, marked for their reader. */
export async function mailRelease(db: Kysely<Tables>, ctx: Ctx, { held, made }: { held: HeldRelease; made: Copy }): Promise<void> {
  const house = await db.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
  const files = filesThatFit(made.files, held.download);
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'short', timeStyle: 'short', timeZone: house.time_zone }).format(ctx.now);
  const { rows } = await sql<{ id: string; email: string; language: Language; author: string; reader: string; company: string | null }>`
    select p.id, p.name as reader, p.company, p.email, p.language, a.name as author from release_contact c join person p on p.id = c.person_id join person a on a.id = ${held.author}
    where c.release_id = ${held.id} and p.email is not null and is_welcome(p.id)`.execute(db);
  for (const row of rows) {
    const letter = letterOf(made, { house: house.name, author: row.author, number: held.number, language: row.language, left: made.files.length - files.length });
    const mail = await putOut(db, { person_id: row.id, recipient: row.email, purpose: 'release', ...letter });
    await keepMailFiles(db, mail, { files, mark: `${row.reader} · ${row.company ?? ''} · ${day} · F-${held.number}` });
    await db.updateTable('release_contact').set({ mail_id: mail }).where('release_id', '=', held.id).where('person_id', '=', row.id).execute();
  }
  await ctx.kontor.jobs.nudge(db, 'send-mails');
}

function letterOf({ title, doc, why }: Copy, { house, author, number, language, left: count }: { house: string; author: string; number: number; language: Language; left: number }): { subject: string; text: string; html: string } {
  const by = say[language]('mail.by', { author, house, number });
  const subject = title ?? say[language]('mail.subject', { house });
  const left = count > 0 ? say[language]('mail.files', { count }) : null;
  const foot = say[language]('mail.foot', { house });
  const body: Markup = { markup: docToHtml(doc, { ...htmlLinks, fileUrl: () => '#' }) };
  const page = html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${subject}</title></head><body style="font-family:'Segoe UI',Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5;color:#1d2b2e;max-width:640px">
<p style="color:#4c5a5c">${by}</p>${title ? html`<h1 style="font-size:20px">${title}</h1>` : null}${body}${why ? html`<p>${why}</p>` : null}${left ? html`<p style="color:#4c5a5c">${left}</p>` : null}<p style="font-size:13px;color:#636f70">${foot}</p></body></html>`;
  return { subject, text: `${[by, title, docToText(doc), why, left, '-- ', foot].filter(Boolean).join('\n\n')}\n`, html: page.markup };
}

/** Keeps as receipts that a mail with released things has gone out to an outsider: the release itself, a thread, or notices of it. */
export const noteMailed = (kontor: Kontor, mail: string, now: Date): Promise<unknown> =>
  sql`with told as (
      select release_id, person_id from release_contact where mail_id = ${mail}
      union
      select p.release_id, m.person_id from mail m join post p on p.id = m.post_id or p.id in (select post_id from notice where id::text = any(m.notices::text[]))
      where m.id = ${mail} and p.release_id is not null and m.person_id is not null)
    insert into release_receipt (id, release_id, person_id, what, first, last) select gen_random_uuid(), release_id, person_id, 'mailed', ${now}, ${now} from told on conflict do nothing`.execute(kontor.database.owner);
