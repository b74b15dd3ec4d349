import type { FastifyRequest } from 'fastify';
import type { Reaction } from '../events/reaction.ts';
import type { RecordedEvent } from '../events/kinds.ts';
import { subscriberOf } from '../http/limits.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { sendMail } from '../mail/sendMail.ts';
import { Problem } from '../problems.ts';
import { beginSession } from '../session/beginSession.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { triesOf } from '../session/tries.ts';
import { demandCode } from '../totp/demandCode.ts';

const VALID_MS = 15 * 60_000;
const MOST_PER_HOUR = 5;

/** Notes that somebody asks for a link to sign in. The same happens for every address; whether there is a guest shows only in a mailbox (negative case K09). */
export async function askSignInLink(kontor: Kontor, request: FastifyRequest, email: string): Promise<void> {
  const address = email.trim().toLowerCase();
  await triesOf(kontor).count({ line: subscriberOf(request.ip), account: `link ${address}` });
  await kontor.system(async (work) => {
    const id = newId();
    await work.db.insertInto('sign_in_request').values({ id, email: address }).execute();
    work.record({ kind: 'link.asked', data: { request: id } });
  });
}

/** Mails the link to who asked for it, if that is a guest who may come in; earlier links are void from now on. A second run finds the request gone. */
export const mailSignInLink: Reaction = {
  name: 'mail-sign-in-link',
  async run(kontor, event) {
    const { request } = (event as RecordedEvent<'link.asked'>).data;
    await kontor.system(async (work) => {
      const asked = await work.db.deleteFrom('sign_in_request').where('id', '=', request).returning('email').executeTakeFirst();
      const guest = asked && (await work.db.selectFrom('person').select(['id', 'name', 'email', 'language']).where((eb) => eb(eb.fn('lower', ['email']), '=', asked.email)).where('kind', '=', 'guest').where((eb) => eb.fn<boolean>('is_welcome', ['id'])).executeTakeFirst());
      if (!guest?.email) return;
      const hourAgo = new Date(work.now.getTime() - 3_600_000);
      const lately = await work.db.selectFrom('sign_in_link').select('person_id').where('person_id', '=', guest.id).where('created', '>', hourAgo).execute();
      if (lately.length >= MOST_PER_HOUR) return;
      const secret = newSecret();
      const expires = new Date(work.now.getTime() + VALID_MS);
      await work.db.updateTable('sign_in_link').set({ used: work.now }).where('person_id', '=', guest.id).where('used', 'is', null).execute();
      await work.db.insertInto('sign_in_link').values({ token_hash: hashOf(secret), person_id: guest.id, expires }).execute();
      await sendMail(work, { purpose: 'signInLink', email: guest.email, person: guest.id, name: guest.name, language: guest.language, link: `${kontor.config.address}/sign-in/${secret}`, expires });
    });
  },
};

/** Signs in by a mailed link, once, and returns the session's secret. Where a second factor is on, its code is asked for before the link is used up. */
export async function useSignInLink(kontor: Kontor, request: FastifyRequest, { secret, code }: { secret: string; code?: string }): Promise<string> {
  const found = await kontor.database.owner.selectFrom('sign_in_link').select('person_id').where('token_hash', '=', hashOf(secret)).where('used', 'is', null).where('expires', '>', new Date()).executeTakeFirst();
  if (!found) throw new Problem('linkUsed');
  await demandCode(kontor, found.person_id, code);
  return kontor.system(async (work) => {
    const link = await work.db
      .updateTable('sign_in_link')
      .set({ used: work.now })
      .where('token_hash', '=', hashOf(secret))
      .where('used', 'is', null)
      .where('expires', '>', work.now)
      .returning('person_id')
      .executeTakeFirst();
    const guest = link && (await work.db.selectFrom('person').select('id').where('id', '=', link.person_id).where('kind', '=', 'guest').where((eb) => eb.fn<boolean>('is_welcome', ['id'])).executeTakeFirst());
    if (!guest) throw new Problem('linkUsed');
    return beginSession(work, guest.id, request);
  });
}
