import type { Kysely } from 'kysely';
import type { MailChange, MailSettings } from '../../shared/api/mail.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Kontor } from '../kontor.ts';
import { keep, kept, lockSettings } from '../settings/kept.ts';

/** The mail server as kept in the settings of the house. */
export interface MailServer {
  host: string;
  port: number;
  security: 'tls' | 'starttls' | 'none';
  user: string | null;
  password: string | null;
  from: string;
}

/** The mail server of the house, null while none is set; needs the owner's connection. */
export async function mailServer(db: Kysely<Tables>): Promise<MailServer | null> {
  return (await kept(db, 'mail')) ?? null;
}

/** The settings as administrators see them, without the password. */
export function shownSettings(server: MailServer | null): MailSettings {
  if (!server) return null;
  const { host, port, security, user, password, from } = server;
  return { host, port, security, user, hasPassword: password !== null, from };
}

/**
 * Sets the mail server, or takes it away (`server` null: mails are kept in the outbox). A kept password never moves to
 * another host or user: it has to be given anew then.
 */
export async function changeMailServer(kontor: Kontor, asker: Asker, { server }: MailChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      await lockSettings(db);
      const before = await mailServer(db);
      const same = before !== null && server !== null && before.host === server.host && before.user === (server.user ?? null);
      const password = server?.password === undefined && same ? before.password : (server?.password ?? null);
      const next: MailServer | null = server && { host: server.host, port: server.port, security: server.security, user: server.user ?? null, password, from: server.from };
      await keep(db, 'mail', next);
    });
    ctx.record({ kind: 'house.settingsChanged', data: { changed: ['mail'] } });
  });
}
