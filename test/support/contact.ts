import { newId } from '../../server/ids.ts';
import type { TestHouse } from './house.ts';

/** A person of a partner who takes part by mail alone, a member of this space; returns their id. */
export async function contactIn(house: TestHouse, { name, email, partner, space, role = 'member' }: { name: string; email: string; partner: string; space: string; role?: 'member' | 'reader' }): Promise<string> {
  const id = newId();
  const db = house.kontor.database.owner;
  await db.insertInto('person').values({ id, kind: 'contact', partner_id: partner, sponsor_id: house.anna.id, access_until: new Date(Date.now() + 180 * 86_400_000), name, email }).execute();
  await db.insertInto('membership').values({ person_id: id, space_id: space, role, level: 'all' }).execute();
  return id;
}
