import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { Inspector } from '../server/rules/file/inspector.ts';
import { loadedOf } from '../server/rules/load.ts';
import { placeIn, type RuleSpec } from '../server/rules/spec.ts';
import type { BlobStore } from '../server/storage/store.ts';
import { latency, type Latency } from './measure.ts';
import { manual } from './pdf.ts';
import { chance, speaker } from './words.ts';

/** What the rules of the house cost; milliseconds, sizes in bytes. */
export interface RulesMeasured {
  terms: number;
  post: Latency & { bytes: number };
  pdf: { bytes: number; pages: number; first: number; again: Latency };
  memory: number;
}

const TERMS = 5000;
const PAGES = 250;
const MEMORY = 384;

/** All kinds of rules that look at texts and files, with a list of thousands of customer numbers and terms. */
function rulesOf(terms: number, round: number) {
  const rule = (kind: RuleSpec['kind'], more: Partial<RuleSpec> = {}): RuleSpec => ({ id: kind, kind, name: `${kind} ${round}`, effect: 'warn', audiences: ['partners'], labels: ['internal'], terms: [], patterns: [], ...more });
  const numbers = Array.from({ length: terms }, (_, n) => (n % 2 ? `${40_000 + n}-${n % 10}` : `Projekt ${n} Süd`));
  const patterns = ['\\bKd-?Nr\\.? ?\\d+', '\\bstreng(?:stens)?[ -]vertraulich\\b', '\\bTLP: ?(?:RED|AMBER\\+STRICT)\\b'];
  return loadedOf([rule('credentials'), rule('terms', { terms: numbers }), rule('pattern', { patterns }), rule('iban'), rule('tax'), rule('phone'), rule('privateMail'), rule('hidden'), rule('metadata')]);
}

/** German-like text of about so many bytes, with now and then a number that looks like something. */
function textOf(bytes: number): string {
  const say = speaker(chance(7));
  const teasers = ['Teil 220-17-4711', 'am 12.11.2026 um 08:15', 'Kennlinie DE12', 'Anzug 48 Nm', '0,0254 mm', 'Artikel 12345678901'];
  let text = '';
  for (let n = 0; Buffer.byteLength(text) < bytes; n++) text += `${say.text(60)} ${n % 5 === 0 ? `${teasers[n % teasers.length]}. ` : ''}`;
  return text.slice(0, bytes);
}

/** Measures the goals of the rules: a post of 10 KB, and a PDF of 20 MB in a worker with a memory limit, the first one with starting the worker. */
export async function measureRules(): Promise<RulesMeasured> {
  const loaded = rulesOf(TERMS, 0);
  const post = textOf(10_240);
  const run = loaded.textRules('partners', 'internal');
  const text = await latency(300, () => run(post, placeIn('text')));
  const lines = textOf(300_000).match(/.{1,90}/g)!;
  const pdf = manual(Array.from({ length: PAGES }, (_, n) => Array.from({ length: 30 }, (_line, at) => lines[(n * 30 + at) % lines.length]!)), randomBytes, 286);
  const blobs = { open: async () => Readable.from([pdf]) } as unknown as BlobStore;
  const file = { sha256: createHash('sha256').update(pdf).digest('hex'), size: pdf.length, type: 'application/pdf', image: null, text: 'pdf' as const };
  const inspector = new Inspector({ memory: MEMORY });
  const once = async (round: number) => {
    const found = await inspector.inspect(blobs, rulesOf(TERMS, round), file);
    if ('failed' in found) throw new Error(`the PDF was not examined: ${found.failed}`);
  };
  try {
    const begun = performance.now();
    await once(0);
    const first = performance.now() - begun;
    return { terms: TERMS, post: { ...text, bytes: Buffer.byteLength(post) }, pdf: { bytes: pdf.length, pages: PAGES, first, again: await latency(10, (index) => once(index + 1)) }, memory: MEMORY };
  } finally {
    await inspector.close();
  }
}

/** The section of the results. */
export function rulesReport({ terms, post, pdf, memory }: RulesMeasured): string {
  const reached = (good: boolean): string => (good ? 'reached' : 'missed');
  return `## Rules

All kinds of rules at once, with a list of ${terms} terms; the PDF (${(pdf.bytes / 1e6).toFixed(1)} MB, ${pdf.pages} pages with text and pictures) in a worker of ${memory} MB.

| what | goal | p50 (ms) | p99 (ms) |  |
| --- | --- | --- | --- | --- |
| a post of ${(post.bytes / 1024).toFixed(0)} KB | under 5 ms | ${post.p50.toFixed(2)} | ${post.p99.toFixed(2)} | ${reached(post.p50 < 5)} |
| the PDF, worker running | within 2 s | ${pdf.again.p50.toFixed(0)} | ${pdf.again.p99.toFixed(0)} | ${reached(pdf.again.p99 <= 2000)} |
| the PDF, worker to be started | within 2 s | ${pdf.first.toFixed(0)} |  | ${reached(pdf.first <= 2000)} |
`;
}
