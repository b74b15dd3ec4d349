import { sql } from 'kysely';
import { cleanName } from '../../shared/richtext/clean.ts';
import type { Doc } from '../../shared/richtext/doc.ts';
import { writeIn } from '../comments/writeComment.ts';
import { keepFile } from '../files/keepFile.ts';
import { roomOf } from '../files/quota.ts';
import { receive } from '../files/receive.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { postFor } from '../posts/postFor.ts';
import { demand, Problem } from '../problems.ts';
import { inspectBeforehand } from '../rules/inspectBeforehand.ts';
import { demandPlace as demandSpace, publishOrSubmit } from '../submissions/submitPost.ts';
import type { Accepted, Arrived } from './decide.ts';
import { Empty } from './empty.ts';
import type { MailFile } from './readMail.ts';
import { withoutSecrets } from './replyAddress.ts';
import { replyDoc } from './reply/replyDoc.ts';
import type { MailIn } from './settings.ts';
import { threadTitle } from './threadTitle.ts';

const MOST_FILES = 10;

type Posted = Accepted & Arrived & { key: Buffer };

/** Posts an accepted mail as an answer or a new thread, under the rules of its space, with the files that came along. A second time it does nothing. */
export async function postMail(kontor: Kontor, settings: MailIn, posted: Posted): Promise<void> {
  const stretches = posted.mail.stretches.map((one) => ({ ...one, lines: one.lines.map((line) => withoutSecrets(settings.addresses, line)) }));
  if (stretches.every((one) => one.quoted) && posted.mail.files.length === 0) throw new Empty();
  // Before anything is stored: may they write there at all?
  await kontor.read(posted.asker, (ctx) => demandPlace(ctx, posted));
  const files = await keepFiles(kontor, posted);
  const own = stretches.some((one) => !one.quoted);
  const content = { doc: own ? replyDoc(stretches) : namesOf(posted.mail.files), files: files.kept };
  await inspectBeforehand(kontor, posted.post ? { post: posted.post } : { space: posted.space }, content);
  await kontor.act(posted.asker, async (ctx) => {
    if (!(await claim(ctx, posted, files.leftOut))) return;
    const made = await write(ctx, posted, content);
    await ctx.asOwner((db) => db.updateTable('inbound_mail').set({ post_id: made.post, comment_id: made.comment }).where('key', '=', posted.key).execute());
  });
}

/** Files without a word stand under their names, since a text can't be empty. */
const namesOf = (files: readonly MailFile[]): Doc => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: files.map((one) => cleanName(one.name)).join(', ').slice(0, 500) || '–' }] }] });

async function demandPlace(ctx: Ctx, { post, space }: Posted): Promise<void> {
  if (post) await postFor(ctx, post, 'comment');
  else await demandSpace(ctx, space);
}

async function write(ctx: Ctx, { post, space, mail }: Posted, given: { doc: Doc; files: string[] }): Promise<{ post: string | null; comment: string | null }> {
  if (post) {
    const { id } = await writeIn(ctx, post, given);
    // Who left the thread and answers takes part again.
    await ctx.db.updateTable('watch').set({ watching: true }).where('post_id', '=', post).where('person_id', '=', ctx.asker.person).execute();
    return { post, comment: id };
  }
  const allowed = await ctx.asOwner((db) => db.selectFrom('space').select('threads_by_mail').where('id', '=', space).executeTakeFirst());
  demand(allowed?.threads_by_mail === true ? true : 'notByMail');
  return { post: await publishOrSubmit(ctx, space, { kind: 'note', title: threadTitle(mail.subject), ...given }), comment: null };
}

/** The row that says that this mail is posted goes with the post itself, so that it can't be posted twice; false when it is already. */
async function claim(ctx: Ctx, { incoming, mail, key, asker, address, space }: Posted, leftOut: string[]): Promise<boolean> {
  return ctx.asOwner(async (db) => {
    await db.updateTable('reply_address').set({ used: ctx.now }).where('id', '=', address).execute();
    const { rows } = await sql<{ id: string }>`
      insert into inbound_mail (id, key, via, sender, size, state, person_id, space_id, message_id, left_out)
      values (${newId()}, ${key}, ${incoming.via}, ${mail.from[0]!}, ${incoming.size}, 'posted', ${asker.person}, ${space}, ${mail.messageId}, ${leftOut}::text[])
      on conflict (key) do update set state = 'posted', reason = null, space_id = excluded.space_id, left_out = excluded.left_out where inbound_mail.state = 'trying'
      returning id`.execute(db);
    return rows.length === 1;
  });
}

/** Stores the files under the same limits as uploads; what exceeds them is left out, and named. */
async function keepFiles(kontor: Kontor, { asker, mail }: Posted): Promise<{ kept: string[]; leftOut: string[] }> {
  const kept: string[] = [];
  const leftOut = mail.files.slice(MOST_FILES).map((one) => one.name);
  for (const file of mail.files.slice(0, MOST_FILES)) {
    try {
      kept.push(await keepOne(kontor, asker, file));
    } catch (error) {
      if (!(error instanceof Problem) || error.kind === 'diskFull' || error.kind === 'failed') throw error;
      leftOut.push(file.name);
    }
  }
  return { kept, leftOut: leftOut.map((name) => name.slice(0, 200)) };
}

async function keepOne(kontor: Kontor, asker: Accepted['asker'], { name, bytes }: MailFile): Promise<string> {
  async function* source() {
    yield bytes;
  }
  const received = await receive(kontor, source(), name, await roomOf(kontor.database.owner, asker.person));
  return keepFile(kontor, asker, { name, received });
}
