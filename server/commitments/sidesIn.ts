import { sql } from 'kysely';
import type { CommitmentSide, NewCommitment } from '../../shared/api/commitments.ts';
import type { PersonKind } from '../../shared/api/people.ts';
import type { Ctx } from '../kontor.ts';
import { Problem } from '../problems.ts';

/** Somebody who may stand for a side: a reader of the space, with their company and department. */
export interface Reader {
  id: string;
  kind: PersonKind;
  partner: string | null;
  department: string | null;
  active: boolean;
  deputy: string | null;
}

/** Those of these persons who read the space: of a partner or of the house, those who take part by mail included. */
export async function readersAmong(ctx: Ctx, space: string, persons: readonly string[]): Promise<Map<string, Reader>> {
  const { rows } = await ctx.asOwner((db) => sql<Reader>`
    select p.id, p.kind, p.partner_id as partner, p.department, p.state = 'active' and (p.kind = 'member' or p.access_until > now()) as active,
      case when current_date between p.absent_from and p.absent_until then p.deputy_id end as deputy
    from person p join space s on s.id = ${space}::uuid left join membership m on m.space_id = s.id and m.person_id = p.id
    where p.id = any(${persons}::uuid[]) and (m.person_id is not null or (s.access = 'open' and p.kind = 'member'))`.execute(db));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Both sides of a new commitment: two living readers of the space. Departments are named between people of the house alone. */
export async function sidesIn(ctx: Ctx, space: { id: string; audience: string }, given: Pick<NewCommitment, CommitmentSide>): Promise<Record<CommitmentSide, Reader>> {
  if (given.giver.person === given.receiver.person) throw new Problem('invalid', { fields: [{ field: 'commitment.receiver.person', says: 'sameSide' }] });
  const readers = await readersAmong(ctx, space.id, [given.giver.person, given.receiver.person]);
  const sideOf = (side: CommitmentSide): Reader => {
    const reader = readers.get(given[side].person);
    if (!reader?.active) throw new Problem('invalid', { fields: [{ field: `commitment.${side}.person`, says: 'notReader' }] });
    return { ...reader, department: space.audience === 'internal' ? (given[side].department?.trim() || reader.department) : null };
  };
  return { giver: sideOf('giver'), receiver: sideOf('receiver') };
}
