import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { fileType } from '../../server/files/type.ts';

const unknown = { mime: 'application/octet-stream' };
const zip = zipSync({ 'word/document.xml': strToU8('<x/>') });
const dot = sharp({ create: { width: 2, height: 2, channels: 3, background: 'white' } });
const script = '<script>alert(1)</script>';

const types: [name: string, content: string | Uint8Array, expected: object][] = [
  ['a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, unknown],
  ['a.svg', `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`, unknown],
  ['a.html', `<!doctype html>${script}`, { ...unknown, text: 'html' }],
  ['a.xhtml', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`, unknown],
  ['a.xml', '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><a/>', unknown],
  ['a.mht', 'MIME-Version: 1.0\r\nContent-Type: multipart/related', unknown],
  ['a.png', `<html>${script}`, unknown],
  ['a.js', 'alert(1)', unknown],
  ['a.ipynb', '{"cells":[]}', unknown],
  ['a.gltf', '{"asset":{}}', unknown],
  ['a.exe', Buffer.from('MZ\x90\0'), unknown],
  ['a', 'ohne Endung', unknown],
  ['a.txt', `<?xml version="1.0"?>${script}`, { mime: 'text/plain', text: 'text' }],
  ['a.txt', Buffer.from('a\0b'), unknown],
  ['Preise.CSV', 'Teil;Preis\nDichtung;3,20', { mime: 'text/csv', text: 'text' }],
  ['a.pdf', '%PDF-1.7\n/JavaScript', { mime: 'application/pdf', text: 'pdf' }],
  ['a.html', '%PDF-1.7\n<script>', { mime: 'application/pdf', text: 'pdf' }],
  ['a.docx', zip, { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', text: 'docx' }],
  ['a.zip', zip, { mime: 'application/zip' }],
  ['a.jar', zip, unknown],
  ['a.html', zip, unknown],
  ['a.js', `GIF89a=1;${'x'.repeat(40)};alert(1)`, { mime: 'image/gif', image: 'gif' }],
  ['a.txt', await dot.clone().png().toBuffer(), { mime: 'image/png', image: 'png' }],
  ['a.png', await dot.clone().jpeg().toBuffer(), { mime: 'image/jpeg', image: 'jpeg' }],
  ['a.webp', await dot.clone().webp().toBuffer(), { mime: 'image/webp', image: 'webp' }],
  ['a.avif', await dot.clone().avif().toBuffer(), { mime: 'image/avif', image: 'avif' }],
  ['a.tif', await dot.clone().tiff().toBuffer(), { ...unknown, image: 'tiff' }],
  ['leer.txt', '', { mime: 'text/plain', text: 'text' }],
];

for (const [n, [name, content, expected]] of types.entries())
  test(`${n + 1}. ${name} is ${JSON.stringify(expected)}`, async () => assert.deepEqual(await fileType(Buffer.from(content), name), expected));
