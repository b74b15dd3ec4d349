import { isBlank, trimmed, type Line } from './lines.ts';

const MOST_SIGNATURE = 45;
const SHORT = 64;

// "-- " as agreed (RFC 3676), with or without its blank.
const delimiter = /^(?:--|—|–)$/;
const ruler = /^(?:_{2,}|[—–―]{3,})$/;

const device =
  /^(?:\[?(?:gesendet|versendet|verschickt) (?:von|mit|aus|über|via) .{2,60}|von meine[mr] .{2,40} (?:gesendet|versendet)|(?:diese|die) (?:nachricht|e-?mail) wurde (?:von|mit) .{2,80} gesendet|von outlook für .{2,20} gesendet|(?:holen sie sich|laden sie) outlook für .{2,30}|outlook für .{2,20} (?:herunterladen|beziehen)|sent (?:from|via|with) .{2,60}|get outlook for .{2,20}|envoyé (?:de|depuis|à partir d[e']) .{2,60}|inviato d[ae]l? .{2,60}|enviado (?:desde|do) .{2,60}|verzonden vanaf .{2,60})$/i;
const isDevice = (line: Line): boolean => {
  const text = line.text.trim().replace(/\s*[<(]https?:\/\/[^\s>)]*[>)]/, '').replace(/[.!]$/, '');
  return device.test(text) && !/[.,;!?] /.test(text);
};

const closing =
  /^(?:(?:vielen |herzlichen |besten )?dank(?:e)?(?: im voraus)?(?: und|,| &)? ?)?(?:(?:mit )?(?:den )?(?:freundlich|viele|best|herzlich|schön|lieb|kollegial|sonnig|hanseatisch|hochachtungsvoll|freundschaftlich|mfg|vg|lg|bg|gruss|gruß|grüße|grüsse)[\p{L}]*(?: ?(?:und|&|,)? ?(?:freundlich|viele|best|herzlich|schön|lieb)[\p{L}]*)?(?: (?:gruß|gruss|grüße|grüße[n]?|grüßen|grüsse|grüssen))?(?: (?:aus|nach|vom|von der|in die) [\p{L} .-]{2,30})?|(?:(?:with )?(?:kind|kindest|best|warm|warmest) )?regards|(?:best|warm) wishes|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|cheers|all the best|best|kr|br|cordialement|cordiali saluti|groetjes|met vriendelijke groet(?:en)?)[\s,.!]*(?:[^\p{L}\p{N}]{0,6})$/iu;
// What looks like a closing formula, but says something: "Freundlich.", "Besten Dank" alone is thanks, not a farewell.
const farewell = /gr[uü](?:ß|ss)|mfg|\b[vlb]g\b|\bkr\b|\bbr\b|regards|wishes|sincerely|faithfully|truly|cheers|all the best|^best[,.!]*$|cordial|groet|hochachtungsvoll/i;

const isClosing = (line: Line): boolean => {
  const text = line.text.trim();
  return text.length <= SHORT && closing.test(text) && farewell.test(text);
};

const legal =
  /^(?:\*{0,3}|_{0,3})(?:diese (?:e-?mail|nachricht)(?: \([^)]*\))?(?: und (?:alle|ihre|etwaige|deren) [^.]{0,40})? (?:enthält|enthalten|kann|könnte|ist|sind)[^.]{0,80}(?:vertraulich|ausschließlich|rechtlich geschützt)|der inhalt dieser (?:e-?mail|nachricht) ist|sollten sie nicht der (?:richtige|beabsichtigte|vorgesehene)|wenn sie nicht der (?:richtige|beabsichtigte)|this (?:e-?mail|message)(?: \([^)]*\))?(?:,? (?:and|including) [^.]{0,60})? (?:is|are|contains?|may)[^.]{0,80}(?:confidential|privileged|intended)|the (?:information|contents?)[^.]{0,40} (?:this|the) (?:e-?mail|message)[^.]{0,60}confidential|if you (?:are not the intended|have received this)|(?:disclaimer|haftungsausschluss|vertraulichkeitshinweis|confidentiality notice)\b|bitte (?:denken|prüfen) sie (?:an die umwelt|vor dem|, ob)|please consider the environment|think before you print|sitz der gesellschaft|geschäftsführer(?:in)? ?:|geschäftsführung ?:|vorstand ?:|registergericht|handelsregister|amtsgericht [\p{L} ]{3,30},? hr[ab]|hr[ab] \d|le informazioni contenute|ce message (?:et|est|peut))/iu;

/** The lines without the sender's signature, device line and legal notices; greetings and name go with them, a postscript stays. */
export function cutSignature(lines: readonly Line[]): Line[] {
  const own = trimmed(lines);
  const cut = own.findIndex((_, index) => startsSignature(own, index));
  if (cut < 0) return own;
  return trimmed([...trimmed(own.slice(0, cut)), ...postscript(own.slice(cut))]);
}

function startsSignature(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const sort = sortOf(line);
  if (!sort || inCode(lines, index)) return false;
  const after = trimmed(lines.slice(index + 1));
  const alone = index === 0 || isBlank(lines[index - 1]!);
  if (after.length > MOST_SIGNATURE) return false;
  if (sort === 'delimiter') return line.text.startsWith('--') || after.length <= 12;
  if (sort === 'ruler') return after.length > 0 && after.length <= 12 && after.every((one) => one.text.length <= 120);
  if (sort === 'device') return alone || after.length === 0;
  if (sort === 'legal') return alone;
  return after.length === 0 || after[0]!.text.trim().length <= SHORT;
}

function sortOf(line: Line): 'delimiter' | 'ruler' | 'device' | 'legal' | 'closing' | null {
  const text = line.text.trim();
  if (delimiter.test(text)) return 'delimiter';
  if (ruler.test(text)) return 'ruler';
  if (isDevice(line)) return 'device';
  if (legal.test(text)) return 'legal';
  return isClosing(line) ? 'closing' : null;
}

const inCode = (lines: readonly Line[], index: number): boolean => lines.slice(0, index).filter((line) => line.text.startsWith('```')).length % 2 === 1;

/** What was written after the name on purpose. */
function postscript(lines: readonly Line[]): Line[] {
  const from = lines.findIndex((line) => /^p\. ?s\.?[:\s]|^ps[:.\s]/i.test(line.text.trim()));
  if (from < 0) return [];
  const end = lines.findIndex((line, index) => index > from && isBlank(line));
  return [{ depth: 0, text: '' }, ...lines.slice(from, end < 0 ? undefined : end)];
}
