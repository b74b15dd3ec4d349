import type { Kysely } from 'kysely';
import type { NewPartner, PartnerChange } from '../../shared/api/partners.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem, type FieldProblem } from '../problems.ts';
import { isRegion } from '../time/regions.ts';
import { partnerFor } from './partnerFor.ts';

const wrong = (field: string, says: FieldProblem['says']): Problem => new Problem('invalid', { fields: [{ field, says }] });

/** Takes a company into the partners of the house; administrators only (the route says so). Returns its id. */
export async function addPartner(kontor: Kontor, asker: Asker, given: NewPartner): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    const id = ctx.newId();
    const { houseContact, ...same } = given;
    await ctx.asOwner(async (db) => {
      await demandFitting(db, { ...given, houseContact: houseContact ?? asker.person }, id);
      const values = { ...same, ...cleanOf(given), id, house_contact_id: houseContact ?? asker.person, created_by: asker.person };
      await db.insertInto('partner').values(values as never).execute();
    });
    ctx.record({ kind: 'partner.created', subject: id, data: {} });
    return id;
  });
}

/** Changes what is kept of a partner: administrators and its house contact. That a relation ends is a procedure of its own. */
export async function changePartner(kontor: Kontor, asker: Asker, { partner, change }: { partner: string; change: PartnerChange }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    const before = await partnerFor(ctx, partner, 'keep');
    if (Object.keys(change).length === 0) return;
    await ctx.asOwner(async (db) => {
      await demandFitting(db, { ...change, country: change.country ?? before.country }, partner);
      const { houseContact, partnerContact, ...same } = change;
      const values = {
        ...same,
        ...cleanOf(change),
        // A state belongs to its country.
        ...(change.country !== undefined && change.country !== before.country && change.region === undefined ? { region: null } : {}),
        ...(houseContact !== undefined ? { house_contact_id: houseContact } : {}),
        ...(partnerContact !== undefined ? { partner_contact_id: partnerContact } : {}),
      };
      await db.updateTable('partner').set(values as never).where('id', '=', partner).execute();
    });
    ctx.record({ kind: 'partner.changed', subject: partner, data: { changed: Object.keys(change) } });
  });
}

const cleanOf = ({ name, domains }: { name?: string; domains?: string[] }) => ({
  ...(name !== undefined ? { name: name.trim() } : {}),
  ...(domains !== undefined ? { domains: [...new Set(domains.map((one) => one.toLowerCase()))] } : {}),
});

async function demandFitting(db: Kysely<Tables>, given: PartnerChange, partner: string): Promise<void> {
  if (given.name !== undefined) await demandName(db, given.name.trim(), partner);
  if (given.since && given.until && given.until < given.since) throw wrong('until', 'wrong');
  if (given.region && (!isRegion(given.region) || !given.region.startsWith(`${given.country ?? 'DE'}-`))) throw wrong('region', 'region');
  await demandPerson(db, { field: 'houseContact', id: given.houseContact, partner: null });
  await demandPerson(db, { field: 'partnerContact', id: given.partnerContact, partner });
}

async function demandName(db: Kysely<Tables>, name: string, partner: string): Promise<void> {
  if (name === '') throw wrong('name', 'required');
  const same = await db.selectFrom('partner').select('id').where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase())).where('id', '<>', partner).executeTakeFirst();
  if (same) throw wrong('name', 'nameTaken');
}

/** A contact of the house is a member, one of the partner works there. */
async function demandPerson(db: Ctx['db'], { field, id, partner }: { field: string; id: string | null | undefined; partner: string | null }): Promise<void> {
  if (!id) return;
  const person = await db.selectFrom('person').select(['partner_id', 'state']).where('id', '=', id).executeTakeFirst();
  if (!person || person.state === 'deactivated' || person.partner_id !== partner) throw wrong(field, 'unknownPerson');
}
