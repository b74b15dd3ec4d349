import type { Language } from '../../shared/api/basics.ts';
import { agents } from '../../shared/words/agents.ts';
import { translator } from '../../shared/words/words.ts';

const say = { de: translator(agents, 'de'), en: translator(agents, 'en') };

// The first that fits counts: most programs call themselves Safari and Chrome as well.
const browsers = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

const first = (list: readonly (readonly [RegExp, string])[], agent: string): string | undefined => list.find(([pattern]) => pattern.test(agent))?.[1];

/** A User-Agent header in plain words, as "Firefox auf Windows". */
export function agentWords(agent: string | null, language: Language): string {
  const browser = first(browsers, agent ?? '');
  const system = first(systems, agent ?? '');
  if (browser && system) return say[language]('agents.on', { browser, system });
  return browser ?? system ?? say[language]('agents.unknown');
}
