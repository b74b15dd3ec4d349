import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileRules } from '../../server/rules/compile.ts';
import type { RuleSpec } from '../../server/rules/spec.ts';
import { placeIn } from '../../server/rules/spec.ts';
import { findCredentials } from '../../server/rules/text/credentials.ts';
import type { Hit } from '../../server/rules/text/hit.ts';
import { findIbans } from '../../server/rules/text/iban.ts';
import { isPattern, patternFinder } from '../../server/rules/text/pattern.ts';
import { findPhones } from '../../server/rules/text/phone.ts';
import { findPrivateMail } from '../../server/rules/text/privateMail.ts';
import { findTaxNumbers } from '../../server/rules/text/tax.ts';
import { termFinder } from '../../server/rules/text/terms.ts';

const words = (text: string, hits: readonly Hit[]): string[] => hits.map((hit) => text.slice(hit.from, hit.to));
const finds = (find: (text: string) => Hit[]) => (text: string) => words(text, find(text));

describe('word lists', () => {
  const find = finds(termFinder(['Projekt Adler', 'Müller Kräne', '40318-2', 'HV-40', 'Größe']));

  it('find a term whatever its case and however its umlauts are written', () => {
    assert.deepEqual(find('Für müller kräne, MUELLER KRAENE, Muller Krane und Mu\u0308ller Kra\u0308ne.'), ['müller kräne', 'MUELLER KRAENE', 'Muller Krane', 'Mu\u0308ller Kra\u0308ne']);
    assert.deepEqual(find('GRÖSSE und Groesse'), ['GRÖSSE', 'Groesse']);
  });

  it('find numbers and names of things however they are parted', () => {
    assert.deepEqual(find('Kd-Nr. 40\u202f318-2, 403182, HV 40, HV40 und Projekt-Adler'), ['40\u202f318-2', '403182', 'HV 40', 'HV40', 'Projekt-Adler']);
  });

  it('find whole words only', () => {
    assert.deepEqual(find('Adler, Projekte, 1403182, 4031825, XHV-40, HV-401 und Pro Jekt Ad Ler'), []);
  });

  it('take thousands of terms', () => {
    const many = finds(termFinder(Array.from({ length: 20_000 }, (_, i) => `K${String(i).padStart(6, '0')}`)));
    assert.deepEqual(many('Nummern K000017, K019999 und K020000'), ['K000017', 'K019999']);
  });
});

describe('patterns', () => {
  it('find what they say', () => {
    assert.deepEqual(finds(patternFinder(['kd-?nr\\.? ?\\d+']))('Zur Kd-Nr. 4711 und KDNR 12'), ['Kd-Nr. 4711', 'KDNR 12']);
  });

  it('are refused when they cannot be read, match nothing at all, or look back', () => {
    for (const bad of ['(', 'a*', '(?=a)b', '(a)\\1', 'x{1001}', '(x{500}){500}']) assert.equal(isPattern(bad), false, bad);
    assert.throws(() => patternFinder(['(']));
  });

  it('take linear time where others explode', () => {
    const text = `${'a'.repeat(50_000)}!`;
    assert.equal(patternFinder(['(a+)+b'])(text).length, 0);
  });
});

describe('account numbers', () => {
  const find = finds(findIbans);

  it('are found in any spelling, and not when their check digits are wrong', () => {
    assert.deepEqual(find('Bitte auf DE89 3704 0044 0532 0130 00 bei der Bank oder de89370400440532013000.'), ['DE89 3704 0044 0532 0130 00', 'de89370400440532013000']);
    assert.deepEqual(find('AT61 1904 3002 3457 3201, CH93-0076-2011-6238-5295-7'), ['AT61 1904 3002 3457 3201', 'CH93-0076-2011-6238-5295-7']);
    assert.deepEqual(find('DE88 3704 0044 0532 0130 00, DE8937040044053201300012, XY12 3456, DE12'), []);
  });
});

describe('tax numbers', () => {
  const find = finds(findTaxNumbers);

  it('are found by their check digits', () => {
    assert.deepEqual(find('Steuer-ID 86 095 742 719, USt-IdNr. DE136695976, ATU13585627'), ['DE136695976', 'ATU13585627', '86 095 742 719']);
    assert.deepEqual(find('86095742718, DE136695975, ATU13585626, Artikel 12345678901'), []);
  });

  it('are found by the word before them where they have no check digit', () => {
    assert.deepEqual(find('Steuernummer: 21/815/08150; USt-IdNr.: FR 40 303265045'), ['FR 40 303265045', '21/815/08150']);
    assert.deepEqual(find('Zeichnung 21/815/08150'), []);
  });
});

describe('telephone numbers', () => {
  const find = finds(findPhones);

  it('are found as people write them', () => {
    assert.deepEqual(find('Anruf unter +49 30 901820, (0221) 221-0, 0171 / 123 45 67 oder 0043 1 58858.'), ['+49 30 901820', '(0221) 221-0', '0171 / 123 45 67', '0043 1 58858']);
  });

  it('are not seen in numbers of parts, dates and amounts', () => {
    assert.deepEqual(find('Teil 220-17-4711-88, 12.11.2026, 1.250.000,00 EUR, Zeichnung 40-117, Maß 0,0254'), []);
  });
});

describe('private mail addresses', () => {
  it('are those of providers for private people', () => {
    assert.deepEqual(finds(findPrivateMail)('jutta.k@web.de, Max@GMAIL.com, einkauf@ahrens.example, a@gmx.de.example'), ['jutta.k@web.de', 'Max@GMAIL.com']);
  });
});

describe('credentials', () => {
  const find = async (text: string) => words(text, await findCredentials(text));

  it('are found as tokens, keys, and passwords that are said to be some', async () => {
    assert.deepEqual(await find('Token ghp_16C7e42F292c6912E7710c838347Ae178B4a'), ['ghp_16C7e42F292c6912E7710c838347Ae178B4a']);
    assert.deepEqual(await find('Das Passwort lautet: Sommer2024! Kennwort = "eichen-laub7"'), ['Sommer2024!', 'eichen-laub7']);
    assert.deepEqual(await find('Passwort: telefonisch. Das Passwort ist geheim.'), []);
  });
});

describe('a rule', () => {
  const rule = (more: Partial<RuleSpec>): RuleSpec => ({ id: null, kind: 'pattern', name: 'Regel', effect: 'warn', audiences: ['partners'], labels: ['internal'], terms: [], patterns: [], ...more });

  it('says what it found and where, and of credentials the beginning only', async () => {
    const text = 'IBAN DE89370400440532013000 und ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    const findings = await compileRules([rule({ kind: 'iban' }), rule({ kind: 'credentials', effect: 'block' })], 1000)(text, placeIn('text'));
    assert.deepEqual(findings.map(({ found, effect, excerpt, before, where }) => ({ found, effect, excerpt, before, from: where.from })), [
      { found: 'iban', effect: 'warn', excerpt: 'DE89370400440532013000', before: 'IBAN ', from: 5 },
      { found: 'credential', effect: 'block', excerpt: 'ghp_…', before: 'IBAN DE89370400440532013000 und ', from: 32 },
    ]);
  });

  it('that is broken or comes too late holds everything back', async () => {
    const [broken] = await compileRules([rule({ patterns: ['('] })], 1000)('Text', placeIn('text'));
    assert.deepEqual([broken?.found, broken?.why, broken?.effect], ['unexamined', 'failed', 'block']);
    const [late] = await compileRules([rule({ kind: 'iban' })], -1)('Text', placeIn('text'));
    assert.deepEqual([late?.found, late?.why, late?.effect], ['unexamined', 'time', 'block']);
  });
});
