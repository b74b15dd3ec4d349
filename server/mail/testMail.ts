import type { MailTest } from '../../shared/api/mail.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { htmlOf, textOf } from './letter.ts';
import { linkLetter } from './letters.ts';
import { mailServer } from './settings.ts';
import { deliver, MailRefused } from './transport.ts';

/** Sends a test mail to the asker's own address and says how it went; a conflict while no mail server is set. */
export async function testMail(kontor: Kontor, asker: Asker): Promise<MailTest> {
  const db = kontor.database.owner;
  const server = await mailServer(db);
  const house = await db.selectFrom('house').select(['name', 'time_zone']).executeTakeFirstOrThrow();
  const person = await db.selectFrom('person').select('email').where('id', '=', asker.person).executeTakeFirstOrThrow();
  if (!server || !person.email) throw new Problem('conflict');
  const { subject, letter } = linkLetter({ purpose: 'test', language: asker.language, house: house.name, timeZone: house.time_zone, link: kontor.config.address, name: asker.name });
  try {
    await deliver(server, { id: newId(), recipient: person.email, house: house.name, subject, text: textOf(letter), html: htmlOf(letter), headers: {} });
    return { sent: true, error: null };
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return { sent: false, error: error.message };
  }
}
