import { sql, type Kysely } from 'kysely';
import type { Label } from '../../shared/api/basics.ts';
import type { Redaction, ReleaseState } from '../../shared/api/releases.ts';
import type { SpaceRole } from '../../shared/api/spaces.ts';
import { hasRole } from '../access/asker.ts';
import { canDecide, canRedact, canRevoke, canSeeRelease, canWithdraw, type ReleaseFacts } from '../access/policies/release.ts';
import type { Verdict } from '../access/verdict.ts';
import type { Tables } from '../database/tables.ts';
import type { Ctx } from '../kontor.ts';
import { demand, notFound } from '../problems.ts';

/** What one may want to do with a release. */
export type ReleaseAbility = 'see' | 'decide' | 'redact' | 'withdraw' | 'revoke';

/** A release with what the policies need. */
export interface HeldRelease extends ReleaseFacts {
  id: string;
  number: number;
  kind: 'post' | 'file';
  post: string;
  file: string | null;
  hash: string;
  label: Label;
  from: string;
  to: string | null;
  title: string | null;
  reason: string;
  until: string | null;
  download: boolean;
  redactions: Redaction[];
  redacted: number;
  replaces: string | null;
  requested: Date;
  decided: Date | null;
  comment: string;
  ended: Date | null;
  endedBy: string | null;
  copy: string | null;
}

type Row = Omit<HeldRelease, 'asker' | 'samePerson' | 'registrar' | 'number'> & { number: string; state: ReleaseState; fromRole: SpaceRole | null; toRole: SpaceRole | null; mails: string[] };

export const verdicts: Record<ReleaseAbility, (facts: ReleaseFacts) => Verdict> = { see: canSeeRelease, decide: canDecide, redact: canRedact, withdraw: canWithdraw, revoke: canRevoke };

/** Two spellings of one mail address are one person: case, dots of a plus-tag and blanks don't count. */
const plainMail = (mail: string): string => mail.trim().toLowerCase().replace(/\+[^@]*(?=@)/, '');

/** The release of this id, if the asker may do that with it: the only way to hold one. With `lock` nobody else decides on it until the transaction ends. */
export async function releaseFor(ctx: Ctx, id: string, wanted: ReleaseAbility, lock = false): Promise<HeldRelease> {
  // Row security first: what may not be seen is not there.
  const seen = await ctx.db.selectFrom('release').select('id').where('id', '=', id).executeTakeFirst();
  if (!seen) throw notFound();
  const held = await ctx.asOwner((db) => heldRelease(db, ctx, { id, lock }));
  if (!held || canSeeRelease(held) !== true) throw notFound();
  demand(verdicts[wanted](held));
  return held;
}

async function heldRelease(db: Kysely<Tables>, ctx: Ctx, { id, lock }: { id: string; lock: boolean }): Promise<HeldRelease | null> {
  if (lock) await sql`select 1 from release where id = ${id} for update`.execute(db);
  const me = ctx.asker.person;
  const { rows } = await sql<Row>`
    select r.id, r.number, r.kind, r.state, r.post_id as post, r.file_id as file, r.hash, r.label, r.from_space_id as from, r.to_space_id as to, r.title, r.reason, r.valid_until as until, r.download,
      r.redactions, r.redacted, r.replaces_id as replaces, r.requested, r.requested_by as requester, r.author_id as author, r.decided, r.decided_by as decider, r.comment, r.ended, r.ended_by as "endedBy", r.copy_id as copy,
      ${me}::uuid in (select unnest(array[a.person_id, a.deputy_id]) from approvers_of(r.from_space_id, r.label) a) as approver,
      (select role from membership m where m.space_id = r.from_space_id and m.person_id = ${me}) as "fromRole",
      (select role from membership m where m.space_id = r.to_space_id and m.person_id = ${me}) as "toRole",
      array(select email from person p where p.id in (r.requested_by, r.author_id) and p.id <> ${me} and email is not null) as mails
    from release r where r.id = ${id}`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const own = await db.selectFrom('person').select('email').where('id', '=', me).executeTakeFirst();
  const { mails, ...rest } = row;
  return {
    ...rest,
    number: Number(row.number),
    asker: me,
    approver: Boolean(row.approver),
    samePerson: own?.email ? mails.some((mail) => plainMail(mail) === plainMail(own.email!)) : false,
    registrar: hasRole(ctx.asker, 'administrator') || hasRole(ctx.asker, 'auditor'),
  };
}
