import type { MeChange } from '../../shared/api/people.ts';
import { cleanName } from '../../shared/richtext/clean.ts';
import { worksAgreement } from '../agreement/worksAgreement.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { isTimeZone } from '../settings/timeZone.ts';

/** Changes the asker's own profile, absence and rules; says which fields changed in the event, not their content. */
export async function changeMe(kontor: Kontor, asker: Asker, change: MeChange): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await demandFitting(ctx, asker.person, change);
    const values = columnsOf(change);
    if (Object.keys(values).length === 0) return;
    await ctx.db.updateTable('person').set(values).where('id', '=', asker.person).execute();
    ctx.record({ kind: 'person.changed', subject: asker.person, data: { changed: Object.keys(change) } });
  });
}

/** Demands that time zone, absence, manager and deputy of a change make sense for this person. */
export async function demandFitting(ctx: Ctx, person: string, change: MeChange): Promise<void> {
  if (change.timeZone && !isTimeZone(change.timeZone)) throw new Problem('invalid', { fields: [{ field: 'timeZone', says: 'timeZone' }] });
  if (change.absence && change.absence.until < change.absence.from) throw new Problem('invalid', { fields: [{ field: 'absence.until', says: 'endBeforeStart' }] });
  if (change.absence && !change.absence.deputy && (await ctx.asOwner(worksAgreement)).deputyNeeded) throw new Problem('invalid', { fields: [{ field: 'absence.deputy', says: 'deputyNeeded' }] });
  await demandColleague(ctx, { field: 'manager', person, id: change.manager });
  await demandColleague(ctx, { field: 'absence.deputy', person, id: change.absence?.deputy });
}

async function demandColleague(ctx: Ctx, { field, person, id }: { field: string; person: string; id: string | null | undefined }): Promise<void> {
  if (!id) return;
  if (id === person) throw new Problem('invalid', { fields: [{ field, says: 'oneself' }] });
  const found = await ctx.db.selectFrom('person').select('id').where('id', '=', id).where('state', '<>', 'deactivated').executeTakeFirst();
  if (!found) throw new Problem('invalid', { fields: [{ field, says: 'unknownPerson' }] });
}

/** A change of a profile as columns of the table. */
export function columnsOf(change: MeChange) {
  const { name, manager, showEmail, timeZone, absence, rules, ...same } = change;
  return {
    ...same,
    ...(name !== undefined ? { name: cleanName(name) } : {}),
    ...(manager !== undefined ? { manager_id: manager } : {}),
    ...(showEmail !== undefined ? { show_email: showEmail } : {}),
    ...(timeZone !== undefined ? { time_zone: timeZone } : {}),
    ...(absence !== undefined ? { absent_from: absence?.from ?? null, absent_until: absence?.until ?? null, deputy_id: absence?.deputy ?? null } : {}),
    ...(rules !== undefined ? { rules: JSON.stringify(rules) } : {}),
  };
}
