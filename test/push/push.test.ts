import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areKeys, encryptFor } from '../../server/push/encrypt.ts';
import { isPublicAddress, publicLookup } from '../../server/push/publicAddress.ts';
import { keptFor } from '../../server/push/sendPushes.ts';
import { destinationOf } from '../../server/push/services.ts';
import { standardRules } from '../../server/people/rules.ts';

const bytes = (text: string) => Buffer.from(text, 'base64url');
const device = { p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4', auth: 'BTBZMqHH6r4Tts7J_aSIgg' };

test('a message is encrypted as in the example of RFC 8291, 5', () => {
  const made = { privateKey: bytes('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw'), salt: bytes('DGv6ra1nlYgDCS1FRnbzlw') };
  const got = encryptFor(device, Buffer.from('When I grow up, I want to be a watermelon'), made).toString('base64url');
  assert.equal(got, 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN');
  assert.notDeepEqual(encryptFor(device, Buffer.from('{}')), encryptFor(device, Buffer.from('{}')), 'otherwise each has a salt and a key of its own');
});

test('keys that are no point on the curve, or too short, are none', () => {
  assert.ok(areKeys(device));
  assert.ok(!areKeys({ ...device, auth: 'AAAA' }));
  assert.ok(!areKeys({ ...device, p256dh: Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)]).toString('base64url') }));
  assert.ok(!areKeys({ ...device, p256dh: Buffer.alloc(65).toString('base64url') }));
});

test('H01 ★ only services of browsers and those that an administrator named are spoken to, by https', () => {
  const settings = { on: true, services: ['push.brandt.example:8443', '10.1.2.3'], inside: false };
  for (const good of ['https://fcm.googleapis.com/fcm/send/abc', 'https://updates.push.services.mozilla.com/wpush/v2/x', 'https://web.push.apple.com/Q', 'https://wns2-par02p.notify.windows.com/w/?token=1']) {
    assert.deepEqual(destinationOf(good, settings), { url: new URL(good), inside: false }, good);
  }
  assert.equal(destinationOf('https://push.brandt.example:8443/x', { ...settings, inside: true })?.inside, true);
  assert.equal(destinationOf('https://fcm.googleapis.com/x', { ...settings, inside: true })?.inside, false, 'what an administrator says of their own hosts does not hold for others');
  const bad = [
    'http://fcm.googleapis.com/x', 'https://fcm.googleapis.com:8443/x', 'https://fcm.googleapis.com@10.0.0.1/x', 'https://a:b@fcm.googleapis.com/x', 'https://fcm.googleapis.com.evil.example/x',
    'https://evilfcm.googleapis.com/x', 'https://push.services.mozilla.com/x', 'https://.push.apple.com/x', 'https://push.brandt.example/x', 'https://127.0.0.1/x', 'https://127.1/x', 'https://0x7f.1/x',
    'https://2130706433/x', 'https://0177.0.0.1/x', 'https://0/x', 'https://[::]/x', 'https://[::1]/x', 'https://[::ffff:7f00:1]/x', 'https://①②⑦.⓪.⓪.①/x', 'https://127。0。0。1/x', 'https://localhost/x',
    'https://fcm.googleapis.com/x#y', 'file:///etc/passwd', 'ftp://fcm.googleapis.com/x', 'https://fcm.googleapis.com/\r\nX: y', `https://fcm.googleapis.com/${'x'.repeat(1000)}`, 'x',
  ];
  for (const one of bad) assert.equal(destinationOf(one, settings), null, one);
});

test('H01 H03 ★ of addresses only those of the public internet are dialled, however they are written', () => {
  for (const good of ['8.8.8.8', '93.184.216.34', '2606:4700:4700::1111', '2a00:1450:4001:82b::200a']) assert.ok(isPublicAddress(good), good);
  const bad = [
    '127.0.0.1', '10.0.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::7f00:1',
    'fe80::1', 'fc00::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'localhost', '127.1', '',
  ];
  for (const one of bad) assert.ok(!isPublicAddress(one), one);
});

test('H03 ★ a name that leads into the own network is not dialled', async () => {
  const found = await new Promise<string>((resolve) => publicLookup('localhost', { all: true }, (error, address) => resolve(error?.message ?? JSON.stringify(address))));
  assert.equal(found, 'The address is not public.');
});

test('a push waits for a device that is out of reach, but never into the quiet hours or the absence of its person', () => {
  const at = (moment: string) => ({ rules: standardRules, timeZone: 'Europe/Berlin', now: new Date(`${moment}Z`) });
  const here = { absent_from: null, absent_until: null, urgent: false };
  const minutes = (of: Parameters<typeof keptFor>[0], moment: string) => keptFor(of, at(moment)) / 60_000;
  assert.equal(minutes(here, '2026-11-24T09:00'), 240); // Tuesday 10:00
  assert.equal(minutes(here, '2026-11-24T16:00'), 45); // 17:00, quiet from 18:00
  assert.equal(minutes(here, '2026-11-24T16:58'), 1);
  assert.equal(minutes(here, '2026-11-24T17:30'), 0);
  assert.equal(minutes({ ...here, urgent: true }, '2026-11-24T17:30'), 240);
  assert.equal(minutes({ absent_from: '2026-11-24', absent_until: '2026-11-25', urgent: true }, '2026-11-24T09:00'), 0);
});
