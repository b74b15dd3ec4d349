import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { zipSync, unzipSync } from 'fflate';
import { readFormat } from '../../server/files/extract/read.ts';
import { blackenDoc, blackenText, findWords } from '../../server/release/blacken.ts';
import { cleanOffice } from '../../server/release/blackenOffice.ts';
import { Workshop } from '../../server/release/pdf/workshop.ts';

const workshop = new Workshop();
after(() => workshop.close());
const textOf = async (bytes: Uint8Array): Promise<string> => {
  const found = await readFormat('pdf', new Uint8Array(bytes));
  return 'text' in found ? found.text : found.failed;
};
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

async function tellingPdf(): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  const page = made.addPage([400, 200]);
  page.drawText('Kunde 40318-2 bestellt', { x: 20, y: 100, size: 14, font });
  made.setAuthor('Lena Leitner');
  await made.attach(Buffer.from('geheim'), 'anhang-geheim.txt');
  const note = made.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 10, 10], T: PDFString.of('Verfasserin-Lena'), Contents: PDFString.of('Nur-intern') });
  page.node.set(PDFName.of('Annots'), made.context.obj([made.context.register(note)]));
  page.node.set(PDFName.of('PieceInfo'), made.context.obj({ Tool: { Private: PDFString.of('Pfad-C-Lena') } }));
  return made.save({ useObjectStreams: false });
}

test('a clean PDF keeps its text and nothing of who made it: no author, comment, attachment or private data', async () => {
  const { bytes, pages } = await workshop.run({ do: 'clean', bytes: await tellingPdf(), title: 'Bestellung' });
  assert.equal(pages, 1);
  assert.match(await textOf(bytes), /Kunde 40318-2 bestellt/);
  const plain = await PDFDocument.load(bytes);
  const raw = latin(await plain.save({ useObjectStreams: false }));
  for (const word of ['Lena', 'Nur-intern', 'anhang-geheim', 'Pfad-C']) assert.equal(raw.includes(word), false, word);
  assert.equal(plain.getAuthor(), undefined);
});

test('blackened words are in no layer of the PDF any more, and the page shows black where they stood', async () => {
  const words = findWords(['40318-2'])!.source;
  const { bytes, places, text } = await workshop.run({ do: 'blacken', bytes: await tellingPdf(), title: 'x', words });
  assert.deepEqual([places, text!.trim()], [1, 'Kunde ▇▇▇ bestellt']);
  assert.equal((await textOf(bytes)).trim(), '');
  const page = await workshop.run({ do: 'page', bytes, page: 1, words: null });
  const dark = page.bytes.filter((value, at) => at % 4 === 0 && value < 40).length;
  assert.ok(dark > 1000, `${dark} dark pixels`);
});

test('a mark stands on every page with name, company, day and number', async () => {
  const pdf = await readFile(new URL('../../demo/files/pruefprotokoll.pdf', import.meta.url));
  const { bytes } = await workshop.run({ do: 'mark', bytes: pdf, mark: 'Gesa Ahlers · Ahrens Hydraulik · 22.11.26 · F-12' });
  assert.match(await textOf(bytes), /Gesa Ahlers · Ahrens Hydraulik · 22\.11\.26 · F-12/);
});

test('what is no PDF fails, and the next one is worked on', async () => {
  await assert.rejects(workshop.run({ do: 'clean', bytes: Buffer.from('%PDF-1.7 nothing'), title: '' }));
  assert.equal((await workshop.run({ do: 'clean', bytes: await tellingPdf(), title: '' })).pages, 1);
});

const docx = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': Buffer.from('<Types><Override PartName="/word/comments.xml" ContentType="c"/><Override PartName="/word/document.xml" ContentType="d"/></Types>'),
    'docProps/core.xml': Buffer.from('<cp:coreProperties><dc:creator>Lena</dc:creator></cp:coreProperties>'),
    'word/comments.xml': Buffer.from('<w:comments><w:p><w:r><w:t>Nur intern</w:t></w:r></w:p></w:comments>'),
    'word/document.xml': Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`),
  });

test('in a Word file a word goes even when it is cut over several runs; author and comments go along', () => {
  const clean = cleanOffice(docx('<w:p><w:r><w:t>Kunde 403</w:t></w:r><w:r><w:t>18-2 &amp; Sohn</w:t></w:r></w:p>'), findWords(['40318-2']))!;
  const parts = unzipSync(clean.bytes);
  assert.deepEqual(Object.keys(parts), ['[Content_Types].xml', 'word/document.xml']);
  assert.equal(Buffer.from(parts['word/document.xml']!).toString(), '<w:document><w:body><w:p><w:r><w:t>Kunde ▇▇▇</w:t></w:r><w:r><w:t> &amp; Sohn</w:t></w:r></w:p></w:body></w:document>');
  assert.equal(Buffer.from(parts['[Content_Types].xml']!).toString().includes('comments'), false);
});

test('words in a place that is no text hold the whole file back', () => {
  assert.equal(cleanOffice(docx('<w:p w:rsid="40318-2"><w:r><w:t>Kunde</w:t></w:r></w:p>'), findWords(['40318-2'])), null);
});

test('words are found however they are spaced or composed; short ones only alone', () => {
  assert.equal(blackenText('Kd-Nr.\u202f40 318', findWords(['Kd-Nr. 40 318'])).text, '▇▇▇');
  assert.equal(blackenText('MU\u0308LLER und Müller', findWords(['Müller'])).text, '▇▇▇ und ▇▇▇');
  assert.equal(blackenText('In Berlin bin ich', findWords(['in'])).text, '▇▇▇ Berlin bin ich');
  const { doc, places } = blackenDoc(
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bitte ' }, { type: 'text', text: 'Pro', marks: [{ type: 'bold' }] }, { type: 'text', text: 'jekt X fragen' }, { type: 'mention', attrs: { id: 'x', label: 'Anna Albers', kind: 'person' } }] }] },
    findWords(['Projekt X']),
  );
  assert.equal(places, 1);
  assert.deepEqual(doc.content[0], { type: 'paragraph', content: [{ type: 'text', text: 'Bitte ' }, { type: 'text', text: '▇▇▇', marks: [{ type: 'bold' }] }, { type: 'text', text: ' fragen' }, { type: 'text', text: '@Anna Albers' }] });
});
