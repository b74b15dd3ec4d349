import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cutReply } from '../../server/mailIn/reply/cutReply.ts';
import { htmlText } from '../../server/mailIn/reply/htmlText.ts';
import { replyDoc } from '../../server/mailIn/reply/replyDoc.ts';
import { docToText } from '../../shared/richtext/docToText.ts';

// Mails of real programs, see the LICENSE beside them; what is to be left of each was judged by reading it.
const folder = new URL('data/crisp/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('data/crisp-expected.json', import.meta.url), 'utf8')) as Record<string, string>;
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const left = (text: string) =>
  cutReply(text)
    .map(({ quoted, lines }) => (quoted ? lines.map((line) => `> ${line}`) : lines).join('\n'))
    .join('\n\n');

// Two files leave the head of the quote open, for whoever tests with them.
const read = (name: string) =>
  readFileSync(new URL(name, folder), 'utf8')
    .replace('[FROM]', 'Von: Bar <bar@example.com>\nGesendet: Montag, 5. Mai 2025 10:12\nAn: Foo\nBetreff: AW: x')
    .replace('[DATE]', 'Am 5. Mai 2025 um 10:12 schrieb Foo <foo@example.com>:');
const lorem = read('email_10.txt').split('\r\n').slice(0, 5).join('\n');

test('every mail at hand has its expectation', () => assert.deepEqual(files.toSorted(), Object.keys(expected).toSorted()));

for (const name of files) {
  test(`${name} is cut to what its sender wrote`, () => {
    const text = read(name);
    const wanted = expected[name] === '(lorem)' ? lorem : expected[name] === '(whole)' ? text.trimEnd() : expected[name];
    assert.equal(left(text), wanted);
  });
}

const own = 'Guten Tag Frau Albers,\n\ndie Dichtungen gehen am Freitag raus.';
const kontor = 'Brandt Pumpen – Kontor <kontor@brandt.example>';
const old = 'Wann kommen die Dichtungen?\nViele Grüße\nAnna Albers';
const quote = (text: string) => text.split('\n').map((line) => `> ${line}`).join('\n');

const clients: Record<string, string> = {
  'Outlook, German': `${own}\n\nMit freundlichen Grüßen\n\ni. A. Petra Sommer\nEinkauf\n\nHydrotec GmbH\nIndustriestraße 5\n24103 Kiel\nTel. +49 431 1234\n\nSitz der Gesellschaft: Kiel, Amtsgericht Kiel HRB 1234\n\nVon: ${kontor} \nGesendet: Montag, 5. Mai 2025 10:12\nAn: Petra Sommer <p.sommer@hydrotec.example>\nBetreff: Dichtungen\n\n${old}`,
  'Outlook, German, separator': `${own}\n\n-----Ursprüngliche Nachricht-----\nVon: ${kontor}\nGesendet: Montag, 5. Mai 2025 10:12\nAn: p.sommer@hydrotec.example\nBetreff: Dichtungen\n\n${old}`,
  'Outlook, English': `${own}\n\nKind regards\nPetra\n\nFrom: ${kontor}\nSent: Monday, May 5, 2025 10:12 AM\nTo: Petra Sommer\nSubject: RE: Seals\n\n${old}`,
  'Outlook on the web, German': `${own}\n________________________________\nVon: ${kontor}\nGesendet: Montag, 5. Mai 2025 10:12\nAn: Petra Sommer <p.sommer@hydrotec.example>\nBetreff: Dichtungen\n\n${old}`,
  'Outlook for iOS, German': `${own}\n\nHolen Sie sich Outlook für iOS<https://aka.ms/o0ukef>\n________________________________\nVon: ${kontor}\nGesendet: Montag, Mai 5, 2025 10:12:00 AM\nAn: Petra Sommer\nBetreff: Dichtungen\n\n${old}`,
  'Outlook for Android, German': `${own}\n\nOutlook für Android<https://aka.ms/AAb9ysg> herunterladen\n________________________________\nFrom: ${kontor}\nSent: Monday, May 5, 2025 10:12:00 AM\nTo: Petra Sommer\nSubject: Dichtungen\n\n${old}`,
  'Gmail, German': `${own}\n\nAm Mo., 5. Mai 2025 um 10:12\u202fUhr schrieb Brandt Pumpen – Kontor <\nkontor@brandt.example>:\n\n${quote(old)}`,
  'Gmail on Android, German': `${own}\n\n${kontor} schrieb am Mo., 5. Mai 2025,\n10:12:\n\n${quote(old)}`,
  'Gmail, English': `${own}\n\n-- \nPetra Sommer\nHydrotec\n\nOn Mon, May 5, 2025 at 10:12\u202fAM Brandt Pumpen – Kontor <kontor@brandt.example>\nwrote:\n\n${quote(old)}`,
  'Apple Mail, German': `${own}\n\nViele Grüße aus Kiel\nPetra\n\n> Am 05.05.2025 um 10:12 schrieb ${kontor}:\n> \n${quote(old)}`,
  'Apple Mail, English': `${own}\n\n> On 5. May 2025, at 10:12, ${kontor} wrote:\n> \n${quote(old)}`,
  'iPhone, German': `${own}\n\nVon meinem iPhone gesendet\n\n> Am 05.05.2025 um 10:12 schrieb ${kontor}:\n> \n> \ufeff\n${quote(old)}`,
  'iPhone without marks, German': `${own}\n\nGesendet von meinem iPhone\n\nAm 05.05.2025 um 10:12 schrieb ${kontor}:\n\n${old}`,
  'Thunderbird, German, above': `${own}\n\nAm 05.05.25 um 10:12 schrieb Brandt Pumpen – Kontor:\n${quote(old)}\n\n-- \nPetra Sommer\nHydrotec GmbH`,
  'Thunderbird, German, below': `Am 05.05.25 um 10:12 schrieb Brandt Pumpen – Kontor:\n${quote(old)}\n\n${own}\n\n-- \nPetra Sommer\nHydrotec GmbH`,
  'Thunderbird, English, below': `On 5/5/25 10:12, Brandt Pumpen – Kontor wrote:\n${quote(old)}\n\n${own}\n`,
  'GMX and Web.de': `${own}\n \n\nGesendet: Montag, 05. Mai 2025 um 10:12 Uhr\nVon: "Brandt Pumpen – Kontor" <kontor@brandt.example>\nAn: p.sommer@gmx.example\nBetreff: Dichtungen\n\n${old}`,
  'Web.de app': `${own}\n\n-- \nDiese Nachricht wurde von meinem Android Mobiltelefon mit WEB.DE Mail gesendet.\nAm 05.05.25, 10:12, Brandt Pumpen – Kontor <kontor@brandt.example> schrieb:\n\n> ${old}`,
  'Samsung, German': `${own}\n\nVon meinem Galaxy gesendet\n\n-------- Ursprüngliche Nachricht --------\nVon: ${kontor}\nDatum: 05.05.25 10:12 (GMT+01:00)\nAn: p.sommer@hydrotec.example\nBetreff: Dichtungen\n\n${old}`,
  'T-Online': `${own}\n\n-----Original-Nachricht-----\nBetreff: Dichtungen\nDatum: 2025-05-05T10:12:00+0200\nVon: "Brandt Pumpen" <kontor@brandt.example>\nAn: "p.sommer@t-online.example"\n\n${old}`,
  'Yahoo, German': `${own}\n\nAm Montag, 5. Mai 2025 um 10:12:13 MESZ hat Brandt Pumpen – Kontor <kontor@brandt.example> Folgendes geschrieben:\n\n${old}`,
  'legal notice, German': `${own}\n\nDiese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.`,
  'legal notice, English': `${own}\n\nThis email and any attachments are confidential and intended solely for the addressee.\n\nPlease consider the environment before printing.`,
};

for (const [client, text] of Object.entries(clients)) test(`${client} leaves the answer alone`, () => assert.equal(left(text), own));

test('an answer in between keeps the lines it answers', () => {
  const text = `Hallo,\n\nAm 05.05.25 um 10:12 schrieb Anna Albers:\n> Hallo Petra,\n>\n> wann kommen die Dichtungen?\n\nAm Freitag.\n\n> Und das Prüfzeugnis?\n\nLiegt bei.\n\n> Viele Grüße\n> Anna\n\nViele Grüße\nPetra`;
  assert.equal(left(text), 'Hallo,\n\n> wann kommen die Dichtungen?\n\nAm Freitag.\n\n> Und das Prüfzeugnis?\n\nLiegt bei.');
});

test('a postscript stays, and so does thanks', () => {
  assert.equal(left('Passt.\n\nViele Grüße\nPetra\n\nPS: Am Montag bin ich nicht da.'), 'Passt.\n\nPS: Am Montag bin ich nicht da.');
  assert.equal(left('Vielen Dank!'), 'Vielen Dank!');
  assert.equal(left('Besten Dank, wir bestellen.\n\nGrüße\nPetra'), 'Besten Dank, wir bestellen.');
});

test('words that only look like heads and signatures stay', () => {
  for (const text of [
    'Am Montag schrieb mir der Kunde, dass er wartet. Bitte melden.',
    'Von: Halle 3\nNach: Halle 7\nmit dem Stapler.',
    'Viele Grüße bestellen wir übrigens auch von der Montage, die sich über den schnellen Umbau sehr gefreut hat.',
    'Gesendet von uns am 3. Mai, bei Ihnen noch nicht angekommen?',
  ])
    assert.equal(left(text), text);
});

test('a mail of HTML alone gives the same, with lists and links, and nothing of its markup', () => {
  const outlook = `<html><head><style>p{color:red}</style></head><body lang=DE><div class=WordSection1><p class=MsoNormal>Guten Tag,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p>bitte beachten:</p><ul><li>Maß A 12,5 mm</li><li>siehe <a href="https://hydrotec.example/z?x=1&amp;y=2">Zeichnung</a><script>alert(1)</script></li></ul><p>Mit freundlichen Grüßen</p><p>Petra Sommer</p><div style='border-top:solid #E1E1E1 1.0pt'><p><b>Von:</b> Kontor &lt;kontor@brandt.example&gt; <br><b>Gesendet:</b> Montag, 5. Mai 2025 10:12<br><b>An:</b> Petra<br><b>Betreff:</b> Maße</p></div><p>Alter Text</p></div></body></html>`;
  const doc = replyDoc(cutReply(htmlText(outlook)));
  assert.deepEqual(doc.content.map((block) => block.type), ['paragraph', 'paragraph', 'bulletList']);
  assert.equal(docToText(doc).includes('alert'), false);
  assert.match(JSON.stringify(doc), /"href":"https:\/\/hydrotec\.example\/z\?x=1&y=2"/);
  const gmail = `<div dir="ltr">Ja, passt.<div><br></div><div>Am Freitag.</div><div class="gmail_signature">Petra<br>Hydrotec</div></div><br><div class="gmail_quote"><div class="gmail_attr">Am Mo., 5. Mai 2025 um 10:12&nbsp;Uhr schrieb Kontor &lt;<a href="mailto:kontor@brandt.example">kontor@brandt.example</a>&gt;:<br></div><blockquote class="gmail_quote"><div>Alt</div></blockquote></div>`;
  assert.equal(left(htmlText(gmail)), 'Ja, passt.\n\n\nAm Freitag.');
});

test('markup and mentions in plain text stay text, links that may not be are none', () => {
  const doc = replyDoc(cutReply('<script>alert(1)</script> @[Anna](person:00000000-0000-4000-8000-000000000000)\nhttps://evil:pw@brandt.example/ javascript:alert(1) https://ok.example/a.'));
  assert.deepEqual(
    [...JSON.stringify(doc).matchAll(/"href":"([^"]*)"/g)].map((found) => found[1]),
    ['https://ok.example/a'],
  );
  assert.equal(JSON.stringify(doc).includes('"mention"'), false);
});

test('the worst mails are cut in time that grows with their length alone', () => {
  const hostile = ['> '.repeat(20_000), 'Am 1 '.repeat(50_000), `${'_'.repeat(1999)}\n`.repeat(500), 'Viele Grüße\n'.repeat(20_000), 'Von: a\n'.repeat(20_000), `On 1 ${'<a@b'.repeat(20_000)}`, 'Diese E-Mail '.repeat(20_000), '<div>'.repeat(50_000)];
  for (const text of hostile) replyDoc(cutReply(text).slice(0, 50).map((one) => ({ ...one, lines: one.lines.slice(0, 100) })));
  assert.equal(typeof htmlText('<div><blockquote>'.repeat(20_000)), 'string');
});
