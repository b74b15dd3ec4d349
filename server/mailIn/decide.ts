import { sql, type Kysely } from 'kysely';
import type { MailInReason } from '../../shared/api/mailIn.ts';
import type { Asker } from '../access/asker.ts';
import { askerColumns, askerFrom } from '../access/askerFrom.ts';
import type { Tables } from '../database/tables.ts';
import { mailServer } from '../mail/settings.ts';
import { hashOf } from '../session/secrets.ts';
import type { Incoming } from './listen/incoming.ts';
import { notFromHuman } from './notFromHuman.ts';
import type { ReadMail } from './readMail.ts';
import { secretIn } from './replyAddress.ts';
import type { MailIn } from './settings.ts';

const MOST_PER_HOUR = 60;

/** Whose words a mail is, and where they go. */
export interface Accepted {
  asker: Asker;
  address: string;
  space: string;
  post: string | null;
}

/** A no, with the person the address belonged to where there is one. */
export interface Declined {
  reason: MailInReason;
  person: string | null;
}

export interface Arrived {
  incoming: Incoming;
  mail: ReadMail;
  recipient: string;
}

/**
 * Whether a mail may be taken as somebody's words: written by a human, to a secret address that lives, from the address of the very
 * person it belongs to, who may still come in. What they may write there is the policies' say.
 */
export async function decide(db: Kysely<Tables>, settings: MailIn, { incoming, mail, recipient }: Arrived): Promise<Accepted | Declined> {
  const server = await mailServer(db);
  const own = [server?.from, settings.addresses.kind === 'plus' ? settings.addresses.base : undefined].filter((one) => one !== undefined).map((one) => one.toLowerCase());
  const machine = notFromHuman(mail, { sender: incoming.sender, own });
  const secret = secretIn(settings.addresses, recipient);
  const address = secret ? await db.selectFrom('reply_address').selectAll().where('hash', '=', hashOf(secret)).executeTakeFirst() : undefined;
  const person = address?.person_id ?? null;
  const no = (reason: MailInReason): Declined => ({ reason, person });
  if (machine) return no(machine);
  if (!address) return no('unknownAddress');
  const space = address.space_id;
  if (!space) return no('trial');
  const row = await db
    .selectFrom('person')
    .select([...askerColumns, 'email', 'state', 'access_until'])
    .select((eb) => [eb.fn<boolean>('is_welcome', ['id']).as('welcome'), sql<boolean>`outward_closed()`.as('closed')])
    .where('id', '=', address.person_id)
    .executeTakeFirstOrThrow();
  if (mail.from.length !== 1 || !row.email || mail.from[0] !== row.email.toLowerCase()) return no('wrongSender');
  if (address.revoked) return no('revokedAddress');
  if (row.kind !== 'member' && row.closed) return no('stopped');
  if (!row.welcome || row.state !== 'active') return no('ended');
  if (await isFlood(db, address.person_id)) return no('tooMany');
  // Roles of the house need more than a mail that says who it is from.
  return { asker: { ...askerFrom(row, { kind: 'mail' }), roles: [] }, address: address.id, space, post: address.post_id };
}

async function isFlood(db: Kysely<Tables>, person: string): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbound_mail where person_id = ${person} and received > now() - interval '1 hour' and state = 'posted'`.execute(db);
  return rows[0]!.n >= MOST_PER_HOUR;
}
