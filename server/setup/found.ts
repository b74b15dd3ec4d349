import type { Language } from '../../shared/api/basics.ts';
import { newId } from '../ids.ts';
import type { Kontor, Work } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { isTimeZone } from '../settings/timeZone.ts';
import { setPassword } from '../session/setPassword.ts';

export interface Founding {
  house: string;
  language: Language;
  timeZone: string;
  administrator: { name: string; email: string; password: string };
  demo?: boolean;
}

/** Whether this Kontor still waits for its first administrator. */
export const needsSetup = async (kontor: Kontor): Promise<boolean> => !(await kontor.database.owner.selectFrom('house').select('name').executeTakeFirst());

/** Founds the house with its first administrator, once; returns the administrator's id. */
export async function foundHouse(work: Work, founding: Founding): Promise<string> {
  if (!isTimeZone(founding.timeZone)) throw new Problem('invalid', { fields: [{ field: 'timeZone', says: 'timeZone' }] });
  const made = await work.db
    .insertInto('house')
    .values({ name: founding.house, language: founding.language, time_zone: founding.timeZone, demo: founding.demo ?? false })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .executeTakeFirst();
  if (!made) throw new Problem('alreadySetUp');
  const id = newId();
  const { name, email, password } = founding.administrator;
  await work.db
    .insertInto('person')
    .values({ id, name, email: email.trim(), house_roles: ['administrator'], language: founding.language, time_zone: founding.timeZone })
    .execute();
  await setPassword(work, id, password);
  work.record({ kind: 'house.founded', subject: id, data: { name: founding.house } });
  work.record({ kind: 'person.joined', subject: id, data: {} });
  return id;
}
