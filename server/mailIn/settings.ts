import type { Kysely } from 'kysely';
import type { MailInChange, MailInSettings, ReplyAddresses } from '../../shared/api/mailIn.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { keep, kept, lockSettings } from '../settings/kept.ts';

const MEGABYTE = 1024 * 1024;
const USUAL_MEGABYTES = 25;

/** Incoming mail as kept in the settings of the house. */
export interface MailIn {
  addresses: ReplyAddresses;
  listener: { protocol: 'smtp' | 'lmtp'; host: string; port: number } | null;
  mailbox: { host: string; port: number; security: 'tls' | 'starttls' | 'none'; user: string; password: string | null; folder: string } | null;
  mostMegabytes: number;
}

/** How mail comes in, null while none is taken; needs the owner's connection. */
export const mailInOf = async (db: Kysely<Tables>): Promise<MailIn | null> => (await kept(db, 'mailIn')) ?? null;

/** The largest mail that is taken, in bytes. */
export const mostBytes = (settings: MailIn): number => settings.mostMegabytes * MEGABYTE;

/** The settings as administrators see them, without the password of the mail box. */
export function shownMailIn(settings: MailIn | null): MailInSettings {
  if (!settings?.mailbox) return settings && { ...settings, mailbox: null };
  const { password, ...mailbox } = settings.mailbox;
  return { ...settings, mailbox: { ...mailbox, hasPassword: password !== null } };
}

/** Sets how mail comes in, or ends it (null). A kept password never moves to another host or user. */
export async function changeMailIn(kontor: Kontor, asker: Asker, { settings }: MailInChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      await lockSettings(db);
      const before = (await mailInOf(db))?.mailbox;
      const box = settings?.mailbox;
      const same = box && before?.host === box.host && before.user === box.user;
      const mailbox = box ? { ...box, password: box.password ?? (same ? before.password : null) } : null;
      await keep(db, 'mailIn', settings && { addresses: settings.addresses, listener: settings.listener, mailbox, mostMegabytes: settings.mostMegabytes ?? USUAL_MEGABYTES });
    });
    ctx.record({ kind: 'house.settingsChanged', data: { changed: ['mailIn'] } });
  });
}
