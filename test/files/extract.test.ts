import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { Extractor } from '../../server/files/extract/extractor.ts';
import { fileType } from '../../server/files/type.ts';
import { archive, blanks, docx, odf, pdf, pptx, xlsx } from './samples.ts';

const extractor = new Extractor();
const impatient = new Extractor({ time: 1, waiting: 1 });
after(() => Promise.all([extractor.close(), impatient.close()]));

const extract = async (bytes: Uint8Array, name: string, by = extractor) => by.extractText(bytes, await fileType(bytes, name));
const p = (text: string) => `<text:p>${text}</text:p>`;

const readable: [name: string, content: Uint8Array, text: string][] = [
  ['Prüfung.docx', docx(['Prüfbericht', 'Größe &lt; 5 &amp; Maß &#252;ber 3'], 'Fußnote'), 'Prüfbericht\nGröße < 5 & Maß über 3\nFußnote'],
  [
    'Preise.xlsx',
    xlsx('Stückliste', [
      ['Dichtung', 3.2],
      ['Öl', 'Dichtung'],
    ]),
    'Stückliste\nDichtung\t3.2\nÖl\tDichtung',
  ],
  ['Vortrag.pptx', pptx([...'Ä23456789', 'Schluß'], 'Notiz für mich'), 'Ä\n2\n3\n4\n5\n6\n7\n8\n9\nSchluß\nNotiz für mich'],
  ['Brief.odt', odf('text', `${p('Grüße<text:s text:c="3"/>aus<text:tab/>Köln')}<text:h>Ende</text:h>`), 'Grüße aus\tKöln\nEnde'],
  ['Alt.odt', odf('text', `<text:tracked-changes>${p('gelöscht')}</text:tracked-changes>${p('<![CDATA[<ja>]]><!-- nein -->')}`), '<ja>'],
  ['Liste.ods', odf('spreadsheet', `<table:table-row><table:table-cell>${p('Maß')}</table:table-cell></table:table-row>`), 'Maß'],
  ['Folien.odp', odf('presentation', `<draw:page>${p('Überblick')}</draw:page>`), 'Überblick'],
  ['Angebot.pdf', pdf(['Gleitringdichtung f\xfcr \xd6l', 'Seite zwei']), 'Gleitringdichtung für Öl\nSeite zwei'],
  ['Notiz.txt', Buffer.from('\ufeffÄrger\r\nmit\x01 Öl'), 'Ärger\nmit Öl'],
  ['Excel.csv', Buffer.from('St\xfcck;3', 'latin1'), 'Stück;3'],
  ['Utf16.csv', Buffer.from('\ufeffStück;3', 'utf16le'), 'Stück;3'],
  ['Lies.md', Buffer.from('# Überschrift'), '# Überschrift'],
  ['Seite.html', Buffer.from('<title>T</title><style>p{}</style><h1>Öl</h1><p>f&uuml;r <a href="/x">Pumpen</a><script>1</script>'), 'T\n\nÖl\n\nfür Pumpen'],
];

for (const [name, content, text] of readable)
  test(`reads ${name}`, async () => {
    assert.deepEqual(await extract(content, name), { text, truncated: false });
  });

test('healthy files share one worker', async () => {
  assert.equal(extractor.started, 1);
});

test('takes at most a million characters', async () => {
  const long = await extract(docx(Array(30_000).fill('Fünfzig Buchstaben und ein paar mehr sind es hier.')), 'lang.docx');
  assert.ok('text' in long && long.truncated && long.text.length > 900_000 && long.text.length <= 1_000_000);
  const plain = await extract(Buffer.from('ü'.repeat(1_200_000)), 'lang.txt');
  assert.deepEqual(plain, { text: 'ü'.repeat(1_000_000), truncated: true });
});

test('reads from a path as well', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'files-extract-'));
  const file = path.join(folder, 'a');
  await writeFile(file, pdf(['Vom Pfad']));
  assert.deepEqual(await extractor.extractText(file, { mime: 'application/pdf', text: 'pdf' }), { text: 'Vom Pfad', truncated: false });
  await rm(folder, { recursive: true });
});

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);
const nested = (depth: number): Uint8Array => (depth === 0 ? zeros(10) : archive({ 'word/inner.zip': nested(depth - 1) }));
const laughs = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document><w:p><w:t>&b;</w:t></w:p></w:document>`;
const whole = docx(['Ein Absatz', 'Noch einer']);

const refused: [what: string, name: string, content: Uint8Array, reasons: string[]][] = [
  ['a document of 130 MB of blanks', 'a.docx', archive({ 'word/document.xml': zeros(130).fill(32) }), ['bomb']],
  ['a billion laughs', 'a.docx', archive({ 'word/document.xml': laughs }), ['bomb']],
  ['a tag that never ends', 'a.odt', archive({ 'content.xml': `<a ${'b'.repeat(3_000_000)}` }), ['damaged']],
  ['a truncated archive', 'a.docx', whole.subarray(0, whole.length - 30), ['damaged']],
  ['a damaged part', 'a.docx', Buffer.from(whole).fill(255, 100, 160), ['damaged']],
  ['11,000 parts', 'a.docx', archive(Object.fromEntries(Array.from({ length: 11_000 }, (_, n) => [`word/${n}.xml`, '']))), ['bomb']],
  ['a truncated PDF', 'a.pdf', pdf(['Text']).subarray(0, 60), ['damaged']],
  ['a PDF page of 2 GB', 'a.pdf', pdf([{ packed: blanks(2048) }]), ['memory', 'time', 'damaged']],
  ['a drawing', 'a.dwg', Buffer.from('AC1032'), ['unsupported']],
  ['more than 50 MB', 'a.txt', zeros(51).fill(65), ['too-large']],
];

for (const [what, name, content, reasons] of refused)
  test(`refuses ${what}, and goes on`, async () => {
    const outcome = await extract(content, name);
    assert.ok('failed' in outcome && reasons.includes(outcome.failed), JSON.stringify(outcome).slice(0, 200));
    assert.deepEqual(await extract(docx(['geht weiter']), 'b.docx'), { text: 'geht weiter', truncated: false });
  });

test('does not unpack archives in archives', async () => {
  assert.deepEqual(await extract(nested(6), 'a.docx'), { text: '', truncated: false });
});

test('gives up after its time', async () => {
  assert.deepEqual(await extract(pdf(['Text']), 'a.pdf', impatient), { failed: 'time' });
});

test('refuses when too many wait', async () => {
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => extract(pdf(['Text']), 'a.pdf', impatient)));
  assert.ok(outcomes.some((outcome) => 'failed' in outcome && outcome.failed === 'busy'));
});
