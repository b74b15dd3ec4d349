import type { Line } from './lines.ts';

/** Where a quoted mail begins: how many lines its head takes, and whether all that follows belongs to it (Outlook) or only what is marked by ">". */
export interface Head {
  readonly length: number;
  readonly whole: boolean;
}

const MOST_WRAPPED = 5;
const LONGEST_HEAD = 400;

// "Am ... schrieb ...:" and its kin in the languages of the mails at hand; always with a figure of the date in it.
const verb = /(?<!\p{L})(?:schrieb|geschrieben|wrote|a écrit|ha scritto|escribió|schreef|escreveu|skrev|kirjoitti|napisał(?:\(a\))?|írta)(?=[\s:(<"-]|$)/iu;
const opening = /^(?:am|on|le|il|el|op|em|den|w dniu|dnia|in data|\p{L}{2,3}\.?,? \d{1,2}\.|\d{4}[.-]\d{1,2}[.-]\d{1,2})[\s.,]/iu;
// "30.09.2017, 18.30, "Name" <a@b>:" of programs that write no verb.
const dated = /\d{4}[\s\S]*\d{1,2}[:.]\d{2}|\d{1,2}[:.]\d{2}[\s\S]*\d{4}/;
const named = /<\s*[^\s<>@]+@[^\s<>]+\s*>\s*:?$/;
const namedFirst = /^[^:]{2,120}\b(?:schrieb|wrote) (?:am|on) [^:]*\d/i;

/** The head of a quoted mail that begins at this line, null when none does. */
export function headAt(lines: readonly Line[], index: number): Head | null {
  const first = lines[index]!;
  if (first.text.trim() === '') return null;
  const separator = separatorAt(lines, index);
  if (separator) return separator;
  const block = blockAt(lines, index);
  if (block) return { length: block, whole: true };
  const length = attributionAt(lines, index);
  return length ? { length, whole: !isQuotedBelow(lines, index + length) } : null;
}

function attributionAt(lines: readonly Line[], index: number): number {
  const { depth } = lines[index]!;
  let joined = '';
  for (let length = 1; length <= MOST_WRAPPED && index + length <= lines.length; length++) {
    const line = lines[index + length - 1]!;
    // A wrap before "<...>:" leaves ">:" on a line, which looks like a quote.
    const broken = line.depth === depth + 1 && line.text.trim() === ':';
    if ((line.depth !== depth && !broken) || line.text.trim() === '' || fieldOf(line)) return 0;
    joined = broken ? `${joined}>:` : `${joined} ${line.text.trim()}`.trim();
    if (joined.length > LONGEST_HEAD) return 0;
    if (isAttribution(joined, lines[index + length]) && (length === 1 || opening.test(lines[index]!.text) || /\d/.test(lines[index]!.text))) return length;
  }
  return 0;
}

function isAttribution(joined: string, next: Line | undefined): boolean {
  const text = joined.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replace(/^-{2,} | -{2,}$/g, '').trim();
  if (!/\d/.test(text)) return false;
  if (/[:>]$/.test(text) && dated.test(text) && named.test(text)) return true;
  const ends = text.endsWith(':') || text !== joined || (verb.test(text.slice(-12)) && (next === undefined || next.text.trim() === ''));
  return ends && ((opening.test(text) && verb.test(text)) || namedFirst.test(text));
}

function isQuotedBelow(lines: readonly Line[], from: number): boolean {
  const next = lines.slice(from, from + 4).find((line) => line.text.trim() !== '' || line.depth > 0);
  return next === undefined || next.depth > 0;
}

const separators =
  /^[-_=*\s]{0,60}(?:ursprüngliche (?:nachricht|e-?mail)|original-?\s?nachricht|weitergeleitete (?:nachricht|e-?mail)|original (?:message|appointment|e-?mail)|forwarded message|message d'origine|message transféré|oprindelig besked|messaggio originale|oorspronkelijk bericht|wiadomość oryginalna)[-_=*\s]{0,60}$/i;
const loose = /^(?:anfang der weitergeleiteten (?:nachricht|e-?mail)|begin forwarded message)\s*:?$/i;

function separatorAt(lines: readonly Line[], index: number): Head | null {
  const text = lines[index]!.text.trim();
  if (separators.test(text) && /^[-_=*]{2}|[-_=*]{2}$/.test(text)) return { length: 1, whole: true };
  if (loose.test(text)) return { length: 1, whole: true };
  // A ruler belongs to the head below it.
  if (!/^[-_=*\s]{4,}$/.test(text)) return null;
  const below = [index + 1, index + 2, index + 3].find((at) => lines[at] && lines[at].text.trim() !== '');
  const block = below ? blockAt(lines, below) : 0;
  return below && block ? { length: below - index + block, whole: true } : null;
}

const fields = {
  from: 'von|from|de|da|van|fra|från|message du|absender',
  sent: 'gesendet(?: am)?|sent|date|datum|envoyé(?: le)?|inviato|verzonden|dato|skickat|zeit',
  to: 'an|to|à|a|aan|til|till|cc|kopie|copie à|empfänger',
  subject: 'betreff|subject|objet|sujet|oggetto|onderwerp|emne|ämne',
};
const field = new RegExp(`^[*_]{0,2}(?:(?<from>${fields.from})|(?<sent>${fields.sent})|(?<to>${fields.to})|(?<subject>${fields.subject}))[*_]{0,2}\\s?:(?!//)`, 'i');

const fieldOf = (line: Line): string | null => {
  const groups = field.exec(line.text.trim())?.groups;
  return groups ? Object.keys(groups).find((name) => groups[name] !== undefined)! : null;
};

/** The lines of "Von: / Gesendet: / An: / Betreff:": three different fields, one of them from or sent first, within a few lines. */
function blockAt(lines: readonly Line[], index: number): number {
  const first = fieldOf(lines[index]!);
  if (first === null || first === 'to') return 0;
  const found = new Set<string>();
  let last = index;
  for (let at = index; at < Math.min(lines.length, index + 12); at++) {
    const name = fieldOf(lines[at]!);
    if (name) {
      found.add(name);
      last = at;
    } else if (at > last + 3 || (lines[at]!.text.trim() === '' && at > last + 1)) break;
  }
  return found.size >= 3 && found.has('from') ? last - index + 1 : 0;
}
