import { sql, type Kysely } from 'kysely';
import { cleanName, cleanText } from '../../../shared/richtext/clean.ts';
import type { Tables } from '../../database/tables.ts';
import { idFloor, newId } from '../../ids.ts';
import { left, type FoundSpace, type Left } from '../item.ts';
import { refer, type Ref } from './refer.ts';
import { asJson, keyOf, short } from './rows.ts';
import { personKey, spaceKey, type Session } from './session.ts';

/**
 * Puts in the spaces that are new, with their members: public channels are open, private ones by invitation. Into spaces of an earlier run come only
 * persons who are new themselves: who was taken out of one stays out.
 */
export async function writeSpaces(db: Kysely<Tables>, session: Session, found: readonly FoundSpace[]): Promise<Left[]> {
  const lefts: Left[] = [];
  const taken = await takenNames(db, found);
  const rows = [];
  const members = [];
  const refs: Ref[] = [];
  for (const one of found) {
    const key = keyOf(spaceKey(one.id));
    const before = session.spaces.get(key);
    if (before) {
      members.push(...membersOf(session, one, before.id).filter((row) => session.newPeople.has(row.person_id)));
      continue;
    }
    const wanted = short(cleanName(one.name) || one.id, 80);
    const name = freeName(wanted, one.origin, taken);
    if (name !== wanted) lefts.push(left('nameTaken', one.place, `${wanted} → ${name}`));
    const id = newId(one.created?.getTime());
    session.spaces.set(key, { id, label: name, open: one.open });
    session.counts.spaces++;
    refs.push({ external_id: key, kind: 'space', id });
    const creator = one.owners.map((owner) => session.people.get(keyOf(personKey(owner)))?.id).find(Boolean) ?? session.order.owner;
    rows.push({ id, name, description: short(cleanText(one.description), 1000), access: one.open ? 'open' : 'invitation', created_by: creator, created: one.created, archived: one.archived ? new Date() : null });
    members.push(...membersOf(session, one, id));
  }
  await insert(db, rows, members);
  await refer(db, session.order.source, refs);
  return lefts;
}

async function insert(db: Kysely<Tables>, rows: readonly object[], members: readonly object[]): Promise<void> {
  await sql`
    insert into space (id, name, description, audience, access, created_by, created, archived)
    select id, name, description, 'internal', access, created_by, coalesce(created, now()), archived
    from jsonb_to_recordset(${asJson(rows)}::jsonb) as row(id uuid, name text, description text, access text, created_by uuid, created timestamptz, archived timestamptz)`.execute(db);
  // What lies before the import counts as seen, for whoever comes later.
  await sql`
    insert into membership (space_id, person_id, role, seen)
    select row.space_id, row.person_id, row.role, ${idFloor(new Date())}::uuid from jsonb_to_recordset(${asJson(members)}::jsonb) as row(space_id uuid, person_id uuid, role text)
    join person p on p.id = row.person_id and p.state <> 'deactivated' on conflict do nothing`.execute(db);
}

function membersOf(session: Session, space: FoundSpace, id: string): { space_id: string; person_id: string; role: string }[] {
  const person = (one: string) => session.people.get(keyOf(personKey(one)))?.id;
  const owners = new Set(space.owners.map(person).filter((one) => one !== undefined));
  if (owners.size === 0 && session.order.owner) owners.add(session.order.owner);
  const members = new Set(space.members.map(person).filter((one) => one !== undefined && !owners.has(one)));
  const row = (role: string) => (person_id: string | undefined) => ({ space_id: id, person_id: person_id!, role });
  return [...[...owners].map(row('owner')), ...[...members].map(row('member'))];
}

async function takenNames(db: Kysely<Tables>, found: readonly FoundSpace[]): Promise<Set<string>> {
  if (found.length === 0) return new Set();
  const rows = await db.selectFrom('space').select('name').execute();
  return new Set(rows.map((row) => row.name.toLowerCase()));
}

function freeName(wanted: string, origin: string, taken: Set<string>): string {
  const from = short(cleanName(origin), 30);
  for (let time = 0; ; time++) {
    const name = time === 0 ? wanted : `${short(wanted, 80 - from.length - 8)} (${from}${time === 1 ? '' : ` ${time}`})`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
