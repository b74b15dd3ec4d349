import { sql } from 'kysely';
import { Type } from 'typebox';
import { route } from './route.ts';

const Health = Type.Object({ status: Type.String(), version: Type.String(), database: Type.String() });

export const healthRoutes = [
  route('GET /healthz', {
    summary: 'Says that Kontor serves, its version, and whether the database answers',
    reply: Health,
    async handle({ kontor, reply }) {
      const database = await sql`select 1`.execute(kontor.database.owner).then(() => 'ok', () => 'unreachable');
      if (database !== 'ok') reply.code(503);
      return { status: database === 'ok' ? 'ok' : 'degraded', version: kontor.config.version, database };
    },
  }),
];
