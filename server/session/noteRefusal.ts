import type { Kontor } from '../kontor.ts';

/** Records that somebody was not let in: for which account, if there is one, but never the address that was tried. */
export async function noteRefusal(kontor: Kontor, person: string | null, why: 'password' | 'code' | 'proof' | 'passkey'): Promise<void> {
  await kontor.system(async (work) => work.record({ kind: 'session.refused', subject: person, data: { why } }));
}
