import type { Timetable } from '../jobs/jobs.ts';

const KEEP_MS = 30 * 86_400_000;

/** Clears away what opens nothing any more: sessions and challenges past their time, links to new passwords a month later, requests nobody answered. */
export const sweepSignIn: Timetable = {
  name: 'sweep-sign-in',
  cron: '17 3 * * *',
  async run({ database: { owner } }) {
    const now = new Date();
    const before = new Date(now.getTime() - KEEP_MS);
    await owner.deleteFrom('session').where('expires', '<', now).execute();
    await owner.deleteFrom('passkey_challenge').where('expires', '<', now).execute();
    await owner.deleteFrom('password_reset').where('expires', '<', before).execute();
    await owner.deleteFrom('reset_request').where('created', '<', before).execute();
    await owner.deleteFrom('sign_in_link').where('expires', '<', before).execute();
    await owner.deleteFrom('sign_in_request').where('created', '<', before).execute();
    await owner.deleteFrom('api_token').where('expires', '<', before).execute();
  },
};
