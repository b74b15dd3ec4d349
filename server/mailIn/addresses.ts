import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { demand, notFound, Problem } from '../problems.ts';
import { spaceFor } from '../spaces/spaceFor.ts';
import { demandPlace } from '../submissions/submitPost.ts';
import { makeAddress } from './makeAddress.ts';
import { mailInOf } from './settings.ts';

/** Ends all reply addresses of a person at once; the next mails to them carry new ones. Returns how many lived. */
export async function revokeAddresses(kontor: Kontor, asker: Asker, person: string): Promise<number> {
  return kontor.act(asker, async (ctx) => {
    if (!(await ctx.db.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst())) throw notFound();
    const ended = await ctx.asOwner((db) => db.updateTable('reply_address').set({ revoked: ctx.now }).where('person_id', '=', person).where('revoked', 'is', null).returning('id').execute());
    if (ended.length > 0) ctx.record({ kind: 'addresses.revoked', subject: person, data: { addresses: ended.length } });
    return ended.length;
  });
}

/** Makes the asker's own secret address that starts threads in a space, and ends the one before; a conflict while no mail is taken. */
export async function makeStartAddress(kontor: Kontor, asker: Asker, space: string): Promise<string> {
  return kontor.act(asker, async (ctx) => {
    await demandPlace(ctx, space);
    return ctx.asOwner(async (db) => {
      const settings = await mailInOf(db);
      if (!settings) throw new Problem('conflict');
      const { threads_by_mail } = await db.selectFrom('space').select('threads_by_mail').where('id', '=', space).executeTakeFirstOrThrow();
      demand(threads_by_mail ? true : 'notByMail');
      await db.updateTable('reply_address').set({ revoked: ctx.now }).where('person_id', '=', asker.person).where('space_id', '=', space).where('post_id', 'is', null).where('revoked', 'is', null).execute();
      return makeAddress(db, settings.addresses, { person: asker.person, space, post: null });
    });
  });
}

/** Makes an address that posts nowhere, for trying whether mail comes in; a conflict while none is taken. */
export async function makeTrialAddress(kontor: Kontor, asker: Asker): Promise<string> {
  return kontor.act(asker, (ctx) =>
    ctx.asOwner(async (db) => {
      const settings = await mailInOf(db);
      if (!settings) throw new Problem('conflict');
      await db.deleteFrom('reply_address').where('person_id', '=', asker.person).where('space_id', 'is', null).execute();
      return makeAddress(db, settings.addresses, { person: asker.person, space: null, post: null });
    }),
  );
}

/** Whether mails may start threads in a space. */
export async function threadsByMail(kontor: Kontor, asker: Asker, space: string): Promise<boolean> {
  return kontor.read(asker, async (ctx) => {
    await spaceFor(ctx, space, 'read');
    return (await ctx.asOwner((db) => db.selectFrom('space').select('threads_by_mail').where('id', '=', space).executeTakeFirstOrThrow())).threads_by_mail;
  });
}

/** Lets mails start threads in a space, or ends that; owners and moderators decide. */
export async function changeThreadsByMail(kontor: Kontor, asker: Asker, space: string, allowed: boolean): Promise<void> {
  await kontor.act(asker, async (ctx) => {
    await spaceFor(ctx, space, 'manage');
    await ctx.db.updateTable('space').set({ threads_by_mail: allowed }).where('id', '=', space).execute();
    ctx.record({ kind: 'space.changed', space, data: { changed: ['threadsByMail'] } });
  });
}
