import { createPublicKey } from 'node:crypto';
import { Readable } from 'node:stream';
import { CompiledQuery, sql } from 'kysely';
import { Type } from 'typebox';
import { AuditHead, AuditState } from '../../shared/api/audit.ts';
import type { Asker } from '../access/asker.ts';
import { route } from '../http/route.ts';
import type { Kontor } from '../kontor.ts';
import { notFound } from '../problems.ts';
import { kept } from '../settings/kept.ts';
import { exportChain, type Extract, type Query } from './exportChain.ts';
import { signingKey } from './keys.ts';
import { newestHead } from './publishHead.ts';
import { sayFinding } from './sayFinding.ts';

const Number = Type.String({ pattern: '^\\d{1,18}$' });

export const auditRoutes = [
  route('GET /api/v1/admin/audit', {
    summary: 'The state of the audit chain: its newest signed head, what waits, and how the last verification went',
    reply: AuditState,
    handle: ({ kontor, asker }) => stateOf(kontor, asker),
  }),
  route('POST /api/v1/admin/audit/check', {
    summary: 'Verify the whole chain soon; the state tells how it went',
    reply: null,
    status: 202,
    handle: ({ kontor }) => kontor.jobs.nudge(kontor.database.owner, 'check-audit'),
  }),
  route('GET /api/v1/admin/audit/head', {
    summary: 'The newest signed head as a file, to be kept where this Kontor cannot reach it',
    reply: AuditHead,
    async handle({ kontor, reply }) {
      const head = await newestHead(kontor);
      if (!head) throw notFound();
      void reply.header('content-disposition', 'attachment; filename="kontor-head.json"');
      return head;
    },
  }),
  route('GET /api/v1/admin/audit/key', {
    summary: 'The public key with which heads are verified (PEM)',
    reply: Type.String(),
    raw: true,
    media: 'application/x-pem-file',
    async handle({ kontor, reply }) {
      const key = signingKey(kontor.config.dataFolder);
      if (!key) throw notFound();
      return reply.header('content-type', 'application/x-pem-file').header('content-disposition', 'attachment; filename="kontor-public-key.pem"').send(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
    },
  }),
  route('GET /api/v1/admin/audit/export', {
    summary: 'Events with their inclusion proofs as JSON lines, to be verified offline; by the numbers of events',
    query: Type.Object({ from: Type.Optional(Number), until: Type.Optional(Number) }),
    reply: Type.String(),
    raw: true,
    media: 'application/jsonl',
    async handle({ kontor, asker, query, reply }) {
      return reply.header('content-type', 'application/jsonl').header('content-disposition', 'attachment; filename="kontor-events.jsonl"').send(await exportFor(kontor, asker, query));
    },
  }),
];

async function stateOf(kontor: Kontor, asker: Asker): Promise<AuditState> {
  const [head, check] = [await newestHead(kontor), await kept(kontor.database.owner, 'auditCheck')];
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from event where seq > ${head?.seq ?? '0'}::bigint`.execute(kontor.database.owner);
  const checked = check ? { ...check, findings: check.findings.map((finding) => sayFinding(finding, asker.language, asker.timeZone)) } : null;
  return { head, waiting: rows[0]!.waiting, checked };
}

/** The export under the asker's own rights; that the log was taken out is noted before the first line leaves. */
async function exportFor(kontor: Kontor, asker: Asker, extract: Extract): Promise<Readable> {
  await kontor.act(asker, async ({ record }) => record({ kind: 'log.read', data: { as: 'export', ...extract } }));
  const query: Query = (text, values) => kontor.read(asker, async ({ db }) => (await db.executeQuery(CompiledQuery.raw(text, values))).rows as never);
  return Readable.from(exportChain(query, extract), { objectMode: false });
}
