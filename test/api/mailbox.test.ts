import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sendWaiting } from '../../server/mail/sendWaiting.ts';
import { contactIn } from '../support/contact.ts';
import { dovecot, hasDovecot } from '../support/dovecot.ts';
import { testHouse, type TestHouse } from '../support/house.ts';
import type { TestMailbox } from '../support/mailbox.ts';
import { scriptedImap } from '../support/scriptedImap.ts';
import { smtpInbox, type Inbox } from '../support/smtp.ts';

// Mail that is fetched from a mail box: from Debian's Dovecot where there is one, and always from a server that follows a script.

let house: TestHouse;
let inbox: Inbox;
let space: string;

before(async () => {
  [house, inbox] = [await testHouse(), await smtpInbox()];
  for (const name of ['send-mails', 'poll-mail']) await house.kontor.jobs.boss.offWork(name);
  await house.anna.put('admin/mail', { server: { host: '127.0.0.1', port: inbox.port, security: 'none', from: 'kontor@brandt.example' } });
  space = (await house.anna.post('spaces', { name: 'Dichtungen', audience: 'partners', access: 'invitation' })).body.id;
  const partner = await house.partner('Hydrotec');
  await house.admit(space, partner);
  await contactIn(house, { name: 'Petra Sommer', email: 'petra@hydrotec.example', partner, space });
});
after(async () => {
  await house.close();
  await inbox.close();
});

const set = (box: TestMailbox, more: object = {}) =>
  house.anna.put('admin/mail-in', {
    settings: { addresses: { kind: 'domain', domain: 'antwort.brandt.example' }, listener: null, mailbox: { host: '127.0.0.1', port: box.port, security: 'none', user: box.user, password: box.password, folder: 'INBOX', ...more }, mostMegabytes: 1 },
  });

/** A thread that Petra was told of, and where she answers to. */
async function thread(): Promise<{ post: string; to: string }> {
  const post = (await house.anna.post(`spaces/${space}/posts`, { kind: 'note', title: 'Liefertermin', markdown: 'Wann?' })).body.id;
  await house.drain();
  await sendWaiting(house.kontor, new Date(Date.now() + 60_000));
  return { post, to: inbox.mails.splice(0)[0]!.mail.replyTo![0]!.address! };
}
const mail = (to: string, id: string, text: string, more = ''): string => `Return-Path: <petra@hydrotec.example>\r\nFrom: Petra <petra@hydrotec.example>\r\nTo: ${to}\r\nSubject: AW: Liefertermin\r\nMessage-ID: <${id}@hydrotec.example>\r\n${more}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`;
const answers = async (post: string) => ((await house.anna.get(`posts/${post}/comments`)).body.items as any[]).map((one) => `${one.author.name} (${one.author.company}): ${one.text}`);
const poll = async () => (await house.anna.post('admin/mail-in/poll')).body;

for (const [name, open] of [...(hasDovecot() ? [['Dovecot', dovecot] as const] : []), ['a scripted server', scriptedImap] as const]) {
  test(`answers come in from a mail box of ${name}, each once, and are marked as read`, async () => {
    const box = await open();
    try {
      await set(box);
      const { post, to } = await thread();
      await box.deliver(mail(to, `eins-${name}`.replaceAll(' ', ''), 'Am Freitag, wie üblich.\r\n\r\nAm 05.05.2025 um 10:12 schrieb Anna Albers:\r\n> Wann?'));
      await box.deliver(mail(to, `auto-${name}`.replaceAll(' ', ''), 'Ich bin nicht da.', 'Auto-Submitted: auto-replied\r\n'));
      await box.deliver(mail(to, `gross-${name}`.replaceAll(' ', ''), 'x'.repeat(1_100_000)));
      const went = await poll();
      assert.deepEqual([went.taken, went.state.pollError], [3, null]);
      assert.deepEqual(await answers(post), ['Petra Sommer (Hydrotec): Am Freitag, wie üblich.']);
      assert.equal(await box.unread(), 0);
      assert.equal((await poll()).taken, 0);
      await box.deliver(mail(to, `eins-${name}`.replaceAll(' ', ''), 'Am Freitag, wie üblich.'));
      assert.equal((await poll()).taken, 1);
      assert.equal((await answers(post)).length, 1, 'the same mail counts once');
      assert.deepEqual(
        (await house.anna.get('admin/inbound')).body.items.slice(0, 3).map((one: any) => [one.via, one.state, one.reason]),
        [['imap', 'refused', 'oversize'], ['imap', 'refused', 'auto'], ['imap', 'posted', null]],
      );
      await set(box, { password: 'falsch' });
      const failed = (await poll()).state.pollError;
      assert.ok(failed, 'a wrong password is named');
      assert.doesNotMatch(failed, /falsch|sehr-geheim/);
    } finally {
      await box.close();
    }
    assert.ok((await poll()).state.pollError, 'and so is a server that is away');
  });
}
