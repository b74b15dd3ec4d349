import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { after, describe, it } from 'node:test';
import sharp from 'sharp';
import { fileType } from '../../server/files/type.ts';
import { Inspector, type InspectLimits } from '../../server/rules/file/inspector.ts';
import { loadedOf } from '../../server/rules/load.ts';
import type { RuleSpec } from '../../server/rules/spec.ts';
import type { BlobStore } from '../../server/storage/store.ts';
import { archive, blanks, docx, pdf, xlsx } from '../files/samples.ts';

const contents = new Map<string, Uint8Array>();
const blobs = { open: async (sha256: string) => Readable.from([Buffer.from(contents.get(sha256)!)]) } as unknown as BlobStore;

const inspectors: Inspector[] = [];
after(() => Promise.all(inspectors.map((inspector) => inspector.close())));
const inspector = (limits: Partial<InspectLimits> = {}): Inspector => {
  inspectors.push(new Inspector(limits));
  return inspectors.at(-1)!;
};
const usual = inspector();

const rule = (kind: RuleSpec['kind'], more: Partial<RuleSpec> = {}): RuleSpec => ({ id: kind, kind, name: kind, effect: 'warn', audiences: ['partners'], labels: ['internal'], terms: [], patterns: [], ...more });
const rules = loadedOf([rule('hidden'), rule('metadata'), rule('terms', { terms: ['Projekt Adler'] })]);

async function inspect(name: string, bytes: Uint8Array, by = usual) {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  contents.set(sha256, bytes);
  const type = await fileType(bytes, name);
  return by.inspect(blobs, rules, { sha256, size: bytes.length, type: type.mime, image: type.image ?? null, text: type.text ?? null });
}

async function found(name: string, bytes: Uint8Array): Promise<string[]> {
  const inspected = await inspect(name, bytes);
  assert.ok('findings' in inspected, JSON.stringify(inspected));
  return inspected.findings.map(({ found: what, where, excerpt }) => [what, where.part, excerpt].join('|')).sort();
}

const core = (author: string, last: string) => `<cp:coreProperties xmlns:cp="cp" xmlns:dc="dc"><dc:creator>${author}</dc:creator><cp:lastModifiedBy>${last}</cp:lastModifiedBy></cp:coreProperties>`;
const word = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
const run = (text: string, look = '') => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}<w:t>${text}</w:t></w:r>`;

describe('inside files the rules find', () => {
  it('tracked changes, comments, hidden text and authors of a Word document', async () => {
    const bytes = archive({
      'word/document.xml': word(`<w:p>${run('Sichtbar')}<w:del w:author="K"><w:r><w:delText>gestrichen</w:delText></w:r></w:del><w:ins>${run('neu')}</w:ins>${run('versteckt', '<w:vanish/>')}${run('offen', '<w:vanish w:val="0"/>')}</w:p>`),
      'word/comments.xml': '<w:comments xmlns:w="w"><w:comment><w:p><w:r><w:t>Preis prüfen</w:t></w:r></w:p></w:comment></w:comments>',
      'docProps/core.xml': core('Jutta Krause', 'Anna Albers'),
    });
    assert.deepEqual(await found('Angebot.docx', bytes), ['author||Jutta Krause … Anna Albers', 'comments||Preis prüfen', 'hiddenText||versteckt', 'trackedChanges||gestrichen']);
  });

  it('nothing in a plain one', async () => {
    assert.deepEqual(await found('Brief.docx', docx(['Guten Tag'])), []);
    assert.deepEqual(await found('Liste.xlsx', xlsx('Tabelle1', [['Dichtung', 3.2]])), []);
    assert.deepEqual(await found('Blatt.pdf', pdf(['Guten Tag'])), []);
  });

  it('hidden sheets and rows of an Excel workbook, by name, and terms with the sheet they stand on', async () => {
    const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
    const bytes = archive({
      'xl/workbook.xml': '<workbook><sheets><sheet name="Preise" r:id="r1"/><sheet name="Kalkulation" state="veryHidden" r:id="r2"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet('<row r="1"><c t="inlineStr"><is><t>Menge</t></is></c></row><row r="2" hidden="1"><c><v>7</v></c></row>'),
      'xl/worksheets/sheet2.xml': sheet('<row><c t="inlineStr"><is><t>Marge Projekt Adler</t></is></c></row>'),
      'xl/comments1.xml': '<comments><commentList><comment><text><t>teuer</t></text></comment></commentList></comments>',
    });
    assert.deepEqual(await found('Preise.xlsx', bytes), ['comments||teuer', 'hiddenRows|Preise|', 'hiddenSheet|Kalkulation|Kalkulation', 'term|Kalkulation|Projekt Adler']);
  });

  it('hidden slides and notes of a presentation', async () => {
    const slide = (text: string, more = '') => `<p:sld xmlns:p="p" xmlns:a="a"${more}><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`;
    const bytes = archive({ 'ppt/slides/slide1.xml': slide('Überblick'), 'ppt/slides/slide2.xml': slide('Reserve', ' show="0"'), 'ppt/notesSlides/notesSlide1.xml': slide('nicht vorlesen'), 'ppt/vbaProject.bin': 'x' });
    assert.deepEqual(await found('Vortrag.pptx', bytes), ['hiddenSlide|2|', 'macros||', 'notes|1|nicht vorlesen']);
  });

  it('the same in OpenDocument files', async () => {
    const content = (styles: string, body: string) => `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`;
    const text = archive({
      'content.xml': content('<style:style style:name="T1"><style:text-properties text:display="none"/></style:style>', '<text:tracked-changes><text:changed-region><text:p>alt</text:p></text:changed-region></text:tracked-changes><text:p>Da <text:span text:style-name="T1">verborgen</text:span><office:annotation><text:p>Rückfrage</text:p></office:annotation></text:p>'),
      'meta.xml': '<office:meta><meta:initial-creator>Jutta Krause</meta:initial-creator></office:meta>',
    });
    assert.deepEqual(await found('Brief.odt', text), ['author||Jutta Krause', 'comments||Rückfrage', 'hiddenText||verborgen', 'trackedChanges||alt']);
    const table = archive({ 'content.xml': content('<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>', '<table:table table:name="Preise" table:style-name="ta1"><table:table-row table:visibility="collapse"><table:table-cell><text:p>Projekt Adler</text:p></table:table-cell></table:table-row></table:table><table:table table:name="Kalkulation" table:style-name="ta2"/>') });
    assert.deepEqual(await found('Preise.ods', table), ['hiddenRows|Preise|', 'hiddenSheet|Kalkulation|Kalkulation', 'term|Preise|Projekt Adler']);
  });

  it('terms in a PDF with their page', async () => {
    assert.deepEqual(await found('Plan.pdf', pdf(['Deckblatt', 'Stand Projekt Adler'])), ['term|2|Projekt Adler']);
  });

  it('place, device and author of a photo', async () => {
    const exif = { IFD0: { Make: 'Kamerawerk', Artist: 'Jutta Krause' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 33/1 0/1' } };
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } }).withExif(exif).jpeg().toBuffer();
    assert.deepEqual(await found('Halle.jpg', photo), ['author||Jutta Krause', 'device||Kamerawerk', 'location||']);
    assert.deepEqual(await found('Leer.jpg', await sharp(photo).jpeg().toBuffer()), []);
  });
});

describe('a file that cannot be looked into', () => {
  it('says why: damaged, unknown, or made to exhaust', async () => {
    assert.deepEqual(await inspect('Kaputt.pdf', Buffer.from('%PDF-1.7 und Ende')), { failed: 'damaged' });
    assert.deepEqual(await inspect('Modell.step', Buffer.from('ISO-10303-21;')), { failed: 'unsupported' });
    assert.deepEqual(await inspect('Bombe.docx', archive({ 'word/document.xml': `<!DOCTYPE x>${word('')}` })), { failed: 'bomb' });
  });

  it('costs its worker when it takes too long or too much memory, and the next one gets a new worker', async () => {
    const impatient = inspector({ time: 1 });
    assert.deepEqual(await inspect('Lang.pdf', pdf(['Seite']), impatient), { failed: 'time' });
    const small = inspector({ memory: 40, time: 60_000 });
    assert.deepEqual(await inspect('Riese.pdf', pdf([{ packed: blanks(400) }]), small), { failed: 'memory' });
    assert.deepEqual(await found('Plan.pdf', pdf(['Stand Projekt Adler'])), ['term|1|Projekt Adler']);
  });
});
