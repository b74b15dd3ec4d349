import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { Problem } from '../problems.ts';

/** Somebody of this partner whose address it is already. */
export interface KnownOutsider {
  id: string;
  kind: 'guest' | 'contact';
  state: 'invited' | 'active' | 'deactivated';
  until: Date;
}

interface Row {
  id: string;
  kind: 'member' | 'guest' | 'contact';
  state: KnownOutsider['state'];
  partner_id: string | null;
  access_until: Date | null;
  same: boolean;
}

/**
 * Who of this partner has the address already, null when nobody has it. An address of the house, of another company's person, or one that
 * differs from a known one only by case or a plus tag is refused: accounts are never merged (negative case A21).
 */
export async function knownAs(db: Kysely<Tables>, email: string, partner: string): Promise<KnownOutsider | null> {
  const address = email.trim().toLowerCase();
  const plain = address.replace(/\+[^@]*@/, '@');
  const { rows } = await sql<Row>`
    select id, kind, state, partner_id, access_until, lower(email) = ${address} as same from person
    where lower(email) = ${address} or regexp_replace(lower(email), '\\+[^@]*@', '@') = ${plain} limit 10 for update`.execute(db);
  const [row] = rows;
  if (!row) return null;
  if (rows.length > 1 || !row.same || row.kind === 'member' || row.partner_id !== partner) throw new Problem('emailTaken');
  return { id: row.id, kind: row.kind, state: row.state, until: row.access_until! };
}

/** Whether an address is one of a company's domains or of a domain below one. */
export function isOfDomains(email: string, domains: readonly string[]): boolean {
  const host = email.slice(email.lastIndexOf('@') + 1).trim().toLowerCase();
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}
