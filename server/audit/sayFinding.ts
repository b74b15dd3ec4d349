import type { Language } from '../../shared/api/basics.ts';
import { admin } from '../../shared/words/admin.ts';
import { auditFindings } from '../../shared/words/audit.ts';
import { translator } from '../../shared/words/words.ts';
import type { Finding } from './findings.ts';

type Value = string | number;

/** A finding as a sentence: kinds of events by their words, days and moments as people write them. */
export function sayFinding({ kind, values }: Finding, language: Language, timeZone?: string): string {
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, said(name, value, { language, timeZone })]));
  return translator(auditFindings, language)(`findings.${kind}`, shown);
}

function said(name: string, value: Value, { language, timeZone }: { language: Language; timeZone: string | undefined }): Value {
  if (name === 'kind') return wordOf(String(value), language);
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  if (name === 'day') return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(date);
  return name === 'created' ? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(date) : value;
}

function wordOf(kind: string, language: Language): string {
  const words: Partial<Record<string, Record<Language, string>>> = admin.kinds;
  return words[kind.replace('.', '_')]?.[language] ?? kind;
}
