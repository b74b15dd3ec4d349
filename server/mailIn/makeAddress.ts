import type { Kysely } from 'kysely';
import type { ReplyAddresses } from '../../shared/api/mailIn.ts';
import type { Tables } from '../database/tables.ts';
import { newId } from '../ids.ts';
import { hashOf } from '../session/secrets.ts';
import { addressOf, newAddressSecret } from './replyAddress.ts';

/** Whom an address belongs to, and where its mail goes: into a thread, (without post) into a new thread of the space, or (without both) nowhere, for trying. */
export interface Belonging {
  person: string;
  space: string | null;
  post: string | null;
}

/** Makes a secret address for one person and place, and returns it; only its hash is kept, so it is known to nobody but who gets it now. */
export async function makeAddress(db: Kysely<Tables>, form: ReplyAddresses, { person, space, post }: Belonging): Promise<string> {
  const secret = newAddressSecret();
  await db.insertInto('reply_address').values({ id: newId(), hash: hashOf(secret), person_id: person, space_id: space, post_id: post }).execute();
  return addressOf(form, secret);
}
