import type { Kysely } from 'kysely';
import type { AgreementChange, NewAgreement } from '../../shared/api/partners.ts';
import type { Asker } from '../access/asker.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { agreementFor } from './agreementsFor.ts';
import { partnerFor } from './partnerFor.ts';

/** Keeps an agreement with a partner, with its file; administrators and the house contact. Returns its id. */
export async function addAgreement(kontor: Kontor, asker: Asker, { partner, agreement }: { partner: string; agreement: NewAgreement }): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    await partnerFor(ctx, partner, 'keep');
    const { kind, title, from, until, file } = agreement;
    demandOrder(from, until ?? null);
    const id = ctx.newId();
    await ctx.asOwner(async (db) => {
      await db.insertInto('agreement').values({ id, partner_id: partner, kind, title: title.trim(), valid_from: from, valid_until: until ?? null, created: ctx.now, created_by: asker.person }).execute();
      if (file) await attach(db, ctx, { agreement: id, file });
    });
    ctx.record({ kind: 'agreement.made', subject: partner, data: { agreement: id } });
    return id;
  });
}

/** Changes an agreement; a new file takes the place of the former one. */
export async function changeAgreement(kontor: Kontor, asker: Asker, { partner, id, change }: { partner: string; id: string; change: AgreementChange }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await partnerFor(ctx, partner, 'keep');
    const before = await agreementFor(ctx, partner, id);
    const { from, until, file, ...same } = change;
    demandOrder(from ?? before.from, until === undefined ? before.until : until);
    await ctx.asOwner(async (db) => {
      const values = { ...same, ...(from !== undefined ? { valid_from: from } : {}), ...(until !== undefined ? { valid_until: until } : {}) };
      if (Object.keys(values).length > 0) await db.updateTable('agreement').set(values).where('id', '=', id).execute();
      if (file !== undefined && file !== before.file?.id) {
        if (before.file) await takeOff(db, ctx, before.file.id);
        if (file) await attach(db, ctx, { agreement: id, file });
      }
    });
    ctx.record({ kind: 'agreement.changed', subject: partner, data: { agreement: id, changed: Object.keys(change) } });
  });
}

/** Takes an agreement out of what is valid; its file goes with it. */
export async function removeAgreement(kontor: Kontor, asker: Asker, { partner, id }: { partner: string; id: string }): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await partnerFor(ctx, partner, 'keep');
    const before = await agreementFor(ctx, partner, id);
    await ctx.asOwner(async (db) => {
      await db.updateTable('agreement').set({ removed: ctx.now }).where('id', '=', id).execute();
      if (before.file) await takeOff(db, ctx, before.file.id);
    });
    ctx.record({ kind: 'agreement.removed', subject: partner, data: { agreement: id } });
  });
}

function demandOrder(from: string, until: string | null): void {
  if (until && until < from) throw new Problem('invalid', { fields: [{ field: 'until', says: 'wrong' }] });
}

/** Only an own file that is still loose. */
async function attach(db: Kysely<Tables>, ctx: Ctx, { agreement, file }: { agreement: string; file: string }): Promise<void> {
  const attached = await db
    .updateTable('file')
    .set({ agreement_id: agreement })
    .where('id', '=', file)
    .where('owner_id', '=', ctx.asker.person)
    .where('removed', 'is', null)
    .where('post_id', 'is', null)
    .where('comment_id', 'is', null)
    .where('agreement_id', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!attached) throw new Problem('invalid', { fields: [{ field: 'file', says: 'unknownFile' }] });
}

async function takeOff(db: Kysely<Tables>, ctx: Ctx, file: string): Promise<void> {
  await db.updateTable('file').set({ removed: ctx.now }).where('id', '=', file).execute();
  ctx.record({ kind: 'file.removed', subject: file, data: {} });
}
