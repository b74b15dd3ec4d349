import { sql, type Kysely } from 'kysely';
import { cleanName } from '../../../shared/richtext/clean.ts';
import type { Tables } from '../../database/tables.ts';
import { newId } from '../../ids.ts';
import { left, type FoundPerson, type Left } from '../item.ts';
import { refer } from './refer.ts';
import { asJson, keyOf, short } from './rows.ts';
import { personKey, type Session } from './session.ts';

const address = /^[^\s@<>"(),:;[\]\\]{1,64}@[^\s@<>"(),:;[\]\\]{1,190}$/;

/** Puts in the persons that are new: not activated, so that nobody can sign in as them before an administrator invites them. */
export async function writePeople(db: Kysely<Tables>, session: Session, found: readonly FoundPerson[]): Promise<Left[]> {
  const fresh = [...new Map(found.filter((one) => !session.people.has(keyOf(personKey(one.id)))).toReversed().map((one) => [keyOf(personKey(one.id)), one])).values()].toReversed();
  if (fresh.length === 0) return [];
  const lefts: Left[] = [];
  const taken = await takenAddresses(db, fresh);
  const rows = [];
  const refs = [];
  for (const one of fresh) {
    const key = keyOf(personKey(one.id));
    const email = emailOf(one, lefts);
    const account = email ? taken.get(email.toLowerCase()) : undefined;
    const matched = account && session.order.matchEmail && account.id;
    if (account && !matched) lefts.push(left('emailTaken', one.place, `${one.name} <${email}>`));
    const id = matched || newId();
    const name = short(cleanName(one.name) || one.id, 120);
    session.people.set(key, { id, label: matched ? account.name : name });
    refs.push({ external_id: key, kind: 'person' as const, id });
    if (matched) continue;
    if (email && !account) taken.set(email.toLowerCase(), { id: '', name });
    session.newPeople.add(id);
    session.counts.persons++;
    rows.push({ id, name, email: account ? null : email, role: one.role && short(cleanName(one.role), 120), state: one.gone ? 'deactivated' : 'invited' });
  }
  await sql`
    insert into person (id, name, email, role, state, deactivated, language, time_zone)
    select row.id, row.name, row.email, nullif(row.role, ''), row.state, case when row.state = 'deactivated' then now() end, house.language, house.time_zone
    from jsonb_to_recordset(${asJson(rows)}::jsonb) as row(id uuid, name text, email text, role text, state text), house`.execute(db);
  await refer(db, session.order.source, refs);
  return lefts;
}

function emailOf(person: FoundPerson, lefts: Left[]): string | null {
  const email = person.email?.trim() ?? '';
  if (email === '' || person.gone) return null;
  if (address.test(email)) return email;
  lefts.push(left('emailWrong', person.place, email));
  return null;
}

/** Whose addresses these are already. People of partners keep theirs, but no archive writes in their name: they have no id here. */
async function takenAddresses(db: Kysely<Tables>, people: readonly FoundPerson[]): Promise<Map<string, { id: string; name: string }>> {
  const wanted = people.map((one) => one.email?.trim().toLowerCase() ?? '').filter((email) => address.test(email));
  const { rows } = await sql<{ email: string; id: string; name: string }>`select lower(email) as email, case when kind = 'member' then id::text else '' end as id, name from person where lower(email) = any(${wanted}::text[])`.execute(db);
  return new Map(rows.map(({ email, id, name }) => [email, { id, name }]));
}
