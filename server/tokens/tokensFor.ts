import type { Token, TokenScope } from '../../shared/api/account.ts';
import type { Asker } from '../access/asker.ts';
import type { Ctx } from '../kontor.ts';
import { dayIn } from '../people/dayIn.ts';

const MOST = 200;

interface TokenRow {
  id: string;
  name: string;
  scopes: string[];
  created: Date;
  used: Date | null;
  expires: Date;
}

/** A token as its owner sees it, with the day it was last used. */
export const presentToken = (asker: Asker, row: TokenRow): Token => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes as TokenScope[],
  created: row.created.toISOString(),
  used: row.used ? dayIn(asker.timeZone, row.used) : null,
  expires: row.expires.toISOString(),
});

/** The asker's own API tokens, newest first, expired ones too. */
export async function tokensFor(ctx: Ctx): Promise<Token[]> {
  const rows = await ctx.db.selectFrom('api_token').select(['id', 'name', 'scopes', 'created', 'used', 'expires']).orderBy('id', 'desc').limit(MOST).execute();
  return rows.map((row) => presentToken(ctx.asker, row));
}
