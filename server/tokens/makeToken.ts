import type { NewToken, Token } from '../../shared/api/account.ts';
import { hasRole, type Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { hashOf, newSecret } from '../session/secrets.ts';
import { showOnce } from '../session/showOnce.ts';
import { presentToken } from './tokensFor.ts';

const MOST = 50;
// A fixed beginning lets scanners for leaked secrets recognise it.
const BEGINNING = 'kontor_';

/** Makes an API token of the asker; only its hash is kept. The scope `admin` is for administrators. */
export async function makeToken(kontor: Kontor, asker: Asker, wanted: NewToken): Promise<Token & { secret: string }> {
  if (wanted.scopes.includes('admin') && !hasRole(asker, 'administrator')) throw new Problem('refused', { refusal: 'administratorOnly' });
  const secret = BEGINNING + newSecret();
  const id = newId();
  const now = new Date();
  const row = { id, name: wanted.name, scopes: wanted.scopes, created: now, used: null, expires: new Date(now.getTime() + wanted.days * 86_400_000) };
  await showOnce(kontor, asker, async (ctx) => {
    await ctx.asOwner(async (db) => {
      const { count } = await db.selectFrom('api_token').select((eb) => eb.fn.countAll<string>().as('count')).where('person_id', '=', asker.person).where('expires', '>', now).executeTakeFirstOrThrow();
      if (Number(count) >= MOST) throw new Problem('refused', { refusal: 'tooManyTokens' });
      await db.insertInto('api_token').values({ ...row, person_id: asker.person, token_hash: hashOf(secret) }).execute();
    });
    ctx.record({ kind: 'token.made', subject: asker.person, data: { token: id, scopes: wanted.scopes } });
  });
  return { ...presentToken(asker, row), secret };
}
