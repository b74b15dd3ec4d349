import type { Timetable } from './jobs.ts';

const KEEP_MS = 48 * 3_600_000;

/** Forgets Idempotency-Keys after two days: no client repeats a request later than that. */
export const sweepKeys: Timetable = {
  name: 'sweep-keys',
  cron: '41 * * * *',
  async run({ database: { owner } }) {
    await owner.deleteFrom('idempotency').where('created', '<', new Date(Date.now() - KEEP_MS)).execute();
  },
};
