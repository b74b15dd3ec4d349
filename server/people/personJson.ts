import { sql, type RawBuilder } from 'kysely';
import type { PersonRefRow } from './personRef.ts';

/** A joined person as JSON of the columns of PersonRefRow; one whom the asker may not see (any more) has a dash for a name. */
export const personJson = (id: string, alias: string): RawBuilder<PersonRefRow> => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`json_build_object('id', ${sql.ref(id)}, 'name', coalesce(${column('name')}, '–'), 'role', ${column('role')}, 'photo_id', ${column('photo_id')}, 'company', ${column('company')})`;
};
