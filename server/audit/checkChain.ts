import { createPublicKey } from 'node:crypto';
import type { Timetable } from '../jobs/jobs.ts';
import type { Kontor } from '../kontor.ts';
import { keep, kept } from '../settings/kept.ts';
import type { Finding } from './findings.ts';
import { headsFile, keptHeads } from './heads.ts';
import { signingKey } from './keys.ts';
import { sealEvents } from './seal.ts';
import { verifyChain } from './verify.ts';

/** How the last verification of the chain went, as the house keeps it. */
export interface KeptCheck {
  created: string;
  size: number;
  seq: string | null;
  trimmed: number;
  count: number;
  findings: Finding[];
}

const MOST_KEPT = 20;

/** Verifies the whole chain, keeps how it went, and records when it is broken for the first time. */
async function checkChain(kontor: Kontor): Promise<KeptCheck> {
  await sealEvents(kontor);
  const own = signingKey(kontor.config.dataFolder);
  const client = await kontor.database.pool.connect();
  const { head, size, trimmed, count, findings } = await verifyChain(client, { keys: own ? [createPublicKey(own)] : [], kept: keptHeads(headsFile(kontor.config.headsFolder)), signal: kontor.closing }).finally(() => client.release());
  const check = { created: new Date().toISOString(), size, seq: head?.seq ?? null, trimmed, count, findings: findings.slice(0, MOST_KEPT) };
  await kontor.system(async ({ db, record }) => {
    const before = await kept(db, 'auditCheck');
    await keep(db, 'auditCheck', check);
    if (count > 0 && !before?.count) record({ kind: 'audit.broken', data: { findings: count } });
  });
  return check;
}

/** See checkChain; every night, and when somebody asks for it. */
export const checkByClock: Timetable = {
  name: 'check-audit',
  cron: '40 4 * * *',
  run: async (kontor) => void (await checkChain(kontor)),
};
