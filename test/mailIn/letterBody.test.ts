import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyHtml, bodyText } from '../../server/mailOut/letterBody.ts';
import { docFromMarkdown } from '../../shared/richtext/docFromMarkdown.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';

const html = docToHtml(docFromMarkdown('Wir brauchen **zwei**:\n\n- Block A <40>\n- Block B\n\n| Teil | Menge |\n|---|---|\n| HV-40 | 2 |\n| HV-41 |  |\n\nDanke.'), { fileUrl: () => null, personUrl: () => null, spaceUrl: () => null, labels: { table: '', image: '' } });

test('lists and tables can be read in the plain text of a mail', () => {
  assert.equal(bodyText(html).replace(/\n{2,}/g, '\n\n').trim(), 'Wir brauchen zwei:\n\n- Block A <40>\n- Block B\n\nTeil | Menge\nHV-40 | 2\nHV-41 |\n\nDanke.');
});

test('tables are drawn with lines, and their cells without the room of a paragraph', () => {
  const drawn = bodyHtml(html);
  assert.equal(drawn.match(/<t[dh][^>]* style="[^"]*border:1px[^"]*"><p style="margin:0">/g)?.length, 6);
  assert.match(drawn, /<table style="border-collapse:collapse/);
});
