import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentDisposition, safeFileName } from '../../server/files/name.ts';

const names: [given: string, kept: string][] = [
  ['Prüfbericht Größe 3.pdf', 'Prüfbericht Größe 3.pdf'],
  ['Pru\u0308fbericht.pdf', 'Prüfbericht.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['/etc/shadow', 'shadow'],
  ['C:\\Zeichnung.dwg', 'Zeichnung.dwg'],
  ['Ordner/', 'Ordner'],
  ['a\u0000b.txt', 'ab.txt'],
  ['Angebot\r\nSet-Cookie: x=1.pdf', 'AngebotSet-Cookie_ x=1.pdf'],
  ['Rechnung\u202Efdp.exe', 'Rechnungfdp.exe'],
  ['"Ventil".txt', '_Ventil_.txt'],
  ['was?*<>|.txt', 'was_____.txt'],
  ['.htaccess', 'htaccess'],
  ['Notiz. . .', 'Notiz'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['Com1.tar.gz', '_Com1.tar.gz'],
  ['Console.txt', 'Console.txt'],
  ['', 'file'],
  ['..', 'file'],
  ['///', 'file'],
  ['\ud800.txt', '_.txt'],
  ['q\u0301\u0007\u0316.txt', 'q\u0316\u0301.txt'],
];

for (const [given, kept] of names) test(`keeps ${JSON.stringify(given)} as ${kept}`, () => assert.equal(safeFileName(given), kept));

test('shortens 4,096 characters to 200 bytes, whole letters and the extension kept', () => {
  const name = safeFileName(`${'ü'.repeat(4096)}.PDF`);
  assert.match(name, /^ü+\.PDF$/);
  assert.ok(Buffer.byteLength(name) <= 200 && Buffer.byteLength(name) > 195);
  assert.ok(Buffer.byteLength(safeFileName('👩‍🔧'.repeat(500))) <= 200);
  assert.ok(Buffer.byteLength(safeFileName(`CON.${'x'.repeat(300)}`)) <= 200);
});

test('no name ever leaves its folder, its header or 200 bytes, and a safe name stays', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('.', '/', '\\', ' ', '\0', '\r', '\n', '"', '\u202e', 'CON', 'ä', '%', ';', "'") }),
  );
  fc.assert(
    fc.property(any, (given) => {
      const name = safeFileName(given);
      assert.doesNotMatch(name, /[/\\\p{Cc}\p{Cf}:"*?<>|]|^\.|[. ]$/u);
      assert.ok(name !== '' && Buffer.byteLength(name) <= 200);
      assert.equal(safeFileName(name), name);
      assert.match(contentDisposition(given), /^attachment; filename="[^"\\\r\n%\x7f-\uffff]+"; filename\*=UTF-8''[A-Za-z0-9!.~_%-]+$/);
    }),
    { numRuns: 500 },
  );
});

test('names a download in both forms', () => {
  assert.equal(
    contentDisposition('Prüfbericht „Größe“ 50 %.pdf'),
    `attachment; filename="Pruefbericht _Groesse_ 50 _.pdf"; filename*=UTF-8''Pr%C3%BCfbericht%20%E2%80%9EGr%C3%B6%C3%9Fe%E2%80%9C%2050%20%25.pdf`,
  );
  assert.equal(contentDisposition('\u{11630}'), `attachment; filename="file"; filename*=UTF-8''%F0%91%98%B0`);
  assert.match(contentDisposition("it's (1).png", 'inline'), /^inline; filename="it's \(1\).png"; filename\*=UTF-8''it%27s%20%281%29.png$/);
});
