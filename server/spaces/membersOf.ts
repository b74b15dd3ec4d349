import { sql } from 'kysely';
import type { SpaceRole } from '../../shared/api/spaces.ts';

/** Who is in a space, as far as the asker reads it; an outsider sees nobody's membership but their own in the table itself. */
export const membersOf = (space: string) => sql<{ person_id: string; role: SpaceRole; joined: Date }>`members_of(${space}::uuid)`;
