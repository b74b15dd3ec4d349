import type { InvitationList } from '../../shared/api/account.ts';
import { problems, type FieldWord } from '../../shared/words/problems.ts';
import { translator } from '../../shared/words/words.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Ctx, Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { newSecret } from '../session/secrets.ts';
import { inviteIn, linkOf } from './invite.ts';
import { readList, type ListLine } from './readList.ts';

const say = { de: translator(problems, 'de'), en: translator(problems, 'en') };

/** Invites everybody of a list (CSV); lines that can't be taken are named with their reason, the others go in. */
export async function inviteList(kontor: Kontor, asker: Asker, csv: string): Promise<InvitationList> {
  const { good, bad } = readList(csv);
  const sent = good.map((line) => ({ ...line, id: newId(), secret: newSecret() }));
  const kept = await kontor.act(asker, async (ctx) => {
    const taken = await takenOf(ctx, good);
    const done: { id: string; mailed: boolean }[] = [];
    for (const { line: _, id, secret, ...wanted } of sent) {
      if (!taken.has(wanted.email.toLowerCase())) done.push({ id, mailed: await inviteIn(ctx, { id, secret, wanted }) });
    }
    return { done, taken: [...taken] };
  });
  const mailed = new Map(kept.done.map((one) => [one.id, one.mailed]));
  const taken = new Set(kept.taken);
  const refused = [...bad, ...good.filter((one) => taken.has(one.email.toLowerCase())).map(({ line }) => ({ line, says: 'emailTaken' as const }))];
  return {
    invited: sent.filter((one) => !taken.has(one.email.toLowerCase())).map((one) => ({ line: one.line, email: one.email, name: one.name, link: mailed.get(one.id) === false ? linkOf(kontor, one.secret) : null })),
    refused: refused.sort((a, b) => a.line - b.line).map(({ line, says }) => ({ line, reason: says, detail: say[asker.language](`fields.${says satisfies FieldWord}`) })),
  };
}

/** The addresses of these that have an account already. */
async function takenOf(ctx: Ctx, lines: readonly ListLine[]): Promise<Set<string>> {
  const emails = lines.map((line) => line.email.toLowerCase());
  const rows = await ctx.asOwner((db) =>
    db
      .selectFrom('person')
      .select('email')
      .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', eb.fn.any(eb.val(emails))))
      .where('state', '<>', 'invited')
      .execute(),
  );
  return new Set(rows.map((row) => row.email!.toLowerCase()));
}

/** The list as it was sent: raw text, or JSON with `csv`. */
export function csvOf(body: string | { csv: string }): string {
  const csv = typeof body === 'string' ? body : body.csv;
  if (!csv.trim()) throw new Problem('invalid', { fields: [{ field: 'csv', says: 'required' }] });
  return csv;
}
