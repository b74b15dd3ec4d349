import type { PersonRef } from '../../shared/api/people.ts';

/** The columns of a person that stand beside what they wrote. */
export interface PersonRefRow {
  id: string;
  name: string;
  role: string | null;
  photo_id: string | null;
  company: string | null;
}

/** Where a person's picture is served; the id of the photo makes a new picture a new address. */
export const photoUrl = (person: string, photo: string | null): string | null => (photo ? `/api/v1/people/${person}/photo?v=${photo}` : null);

/** A person as named beside what they wrote. */
export const personRef = (row: PersonRefRow): PersonRef => ({ id: row.id, name: row.name, role: row.role, photo: photoUrl(row.id, row.photo_id), company: row.company });
