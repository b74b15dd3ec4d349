import type { Asker } from '../access/asker.ts';
import type { Kontor } from '../kontor.ts';
import { makeAddress } from '../mailIn/makeAddress.ts';
import { mailInOf } from '../mailIn/settings.ts';
import type { ThreadFacts } from './composeThread.ts';
import { leaveToken } from './leaveThread.ts';

/** What a reader can do from within a mail. */
export interface WaysBack {
  /** The secret address that answers go to; null when no mail is taken, or the reader may only read. */
  reply: string | null;
  /** The secret address that starts threads, where the space allows that. */
  start: string | null;
  /** Where one ends mails of this thread. */
  leave: string;
  /** Message-IDs of mails by which this thread was started from outside. */
  startedBy: string | null;
}

/** Makes fresh secret addresses for one mail to one reader; each lives until it is revoked or the reader leaves. */
export async function waysBack(kontor: Kontor, { person }: Asker, { post, writes }: ThreadFacts): Promise<WaysBack> {
  const { owner } = kontor.database;
  const settings = await mailInOf(owner);
  const space = post.space.id;
  const allowed = await owner.selectFrom('space').select('threads_by_mail').where('id', '=', space).executeTakeFirst();
  const takes = writes && settings !== null;
  const started = await owner.selectFrom('inbound_mail').select('message_id').where('post_id', '=', post.id).where('comment_id', 'is', null).where('state', '=', 'posted').executeTakeFirst();
  return {
    reply: takes ? await makeAddress(owner, settings.addresses, { person, space, post: post.id }) : null,
    start: takes && allowed?.threads_by_mail ? await makeAddress(owner, settings.addresses, { person, space, post: null }) : null,
    leave: `${kontor.config.address}/api/v1/thread-mails/unsubscribe?token=${await leaveToken(kontor, person, post.id)}`,
    startedBy: started?.message_id ?? null,
  };
}
