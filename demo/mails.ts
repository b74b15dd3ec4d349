import { randomBytes } from 'node:crypto';
import { decide } from '../server/mailIn/decide.ts';
import { makeAddress } from '../server/mailIn/makeAddress.ts';
import { postMail } from '../server/mailIn/postMail.ts';
import { readMail } from '../server/mailIn/readMail.ts';
import { changeMailIn, mailInOf } from '../server/mailIn/settings.ts';
import { story } from './story/index.ts';
import type { Key } from './story/types.ts';
import { as, type Telling } from './telling.ts';

/** Lets contacts answer by mail: reply addresses are made, but no port is opened and no mail box asked. */
export async function takeMails(telling: Telling, begun: Date): Promise<void> {
  const administrator = story.people.find((person) => person.houseRoles?.includes('administrator'))!;
  const settings = { addresses: { kind: 'plus' as const, base: `antwort@${administrator.email.split('@')[1]!}` }, listener: null, mailbox: null };
  await changeMailIn(telling.kontor, as(telling, administrator.key, begun), { settings });
}

interface Answer {
  from: Key;
  space: string;
  post: string;
  /** What the contact wrote, and what stood below it. */
  text: string;
  below: string;
  at: Date;
}

/** Takes a contact's answer as the mail it came as, and returns the comment that Kontor made of it. */
export async function answerByMail({ kontor, people }: Telling, { from, space, post, text, below, at }: Answer): Promise<string> {
  const { owner } = kontor.database;
  const { name, email } = story.outsiders.find((one) => one.key === from)!;
  const settings = (await mailInOf(owner))!;
  const recipient = await makeAddress(owner, settings.addresses, { person: people.get(from)!, space, post });
  const raw = Buffer.from(rawMail({ name, email, recipient, at, text: `${text}\n\n${below}` }));
  const incoming = { via: 'imap' as const, sender: null, recipients: [recipient], raw, size: raw.length };
  const arrived = { incoming, recipient, mail: await readMail(raw) };
  const decision = await decide(owner, settings, arrived);
  if ('reason' in decision) throw new Error(`the answer of ${from} was refused: ${decision.reason}`);
  const key = randomBytes(32);
  await postMail(kontor, settings, { ...arrived, ...decision, asker: { ...decision.asker, at }, key });
  const kept = await owner.updateTable('inbound_mail').set({ received: at }).where('key', '=', key).returning('comment_id').executeTakeFirstOrThrow();
  return kept.comment_id!;
}

function rawMail({ name, email, recipient, at, text }: { name: string; email: string; recipient: string; at: Date; text: string }): string {
  const encoded = (words: string): string => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`;
  const headers = [
    `From: ${encoded(name)} <${email}>`,
    `To: ${recipient}`,
    `Subject: ${encoded('AW: Kontor')}`,
    `Date: ${at.toUTCString()}`,
    `Message-ID: <${randomBytes(12).toString('hex')}@${email.split('@')[1]!}>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
}
