import type { HouseRole } from '../../shared/api/people.ts';
import { newId } from '../ids.ts';
import type { Work } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { setPassword } from '../session/setPassword.ts';

/** Adds a person to the house, or opens the account of who was imported under this address; returns their id. For commands, which need no invitation. */
export async function addPerson(work: Work, wanted: { email: string; name: string; language: 'de' | 'en'; houseRoles: HouseRole[]; password: string }): Promise<string> {
  const { email, name, language, houseRoles, password } = wanted;
  const known = await work.db.selectFrom('person').select(['id', 'state', 'kind']).where((eb) => eb(eb.fn('lower', ['email']), '=', email.toLowerCase())).forUpdate().executeTakeFirst();
  if (known && (known.state !== 'invited' || known.kind !== 'member')) throw new Problem('emailTaken');
  const id = known?.id ?? newId();
  const house = await work.db.selectFrom('house').select('time_zone').executeTakeFirstOrThrow();
  if (known) await work.db.updateTable('person').set({ state: 'active', name, language, house_roles: houseRoles }).where('id', '=', id).execute();
  else await work.db.insertInto('person').values({ id, name, email, language, house_roles: houseRoles, time_zone: house.time_zone }).execute();
  await setPassword(work, id, password);
  work.record({ kind: 'person.joined', subject: id, data: {} });
  return id;
}
