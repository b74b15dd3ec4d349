const longest = 200;
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$/i;

/**
 * The name under which a file may be kept, zipped and downloaded anywhere: no path, control or direction characters, nothing
 * Windows forbids, at most 200 bytes of UTF-8 with the extension kept; umlauts stay. Never empty.
 */
export function safeFileName(name: string): string {
  const last =
    name
      .slice(0, 10_000)
      .toWellFormed()
      .normalize('NFC')
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cn}\p{Co}]/gu, '')
    .replace(/[<>:"|?*\uFFFD]/g, '_')
    .replace(/\s+/g, ' ')
    // What stood between two marks is gone: their order is put right again.
    .normalize('NFC');
  const trimmed = shortened(plain.replace(/^[. ]+/, '')).replace(/[. ]+$/, '');
  if (trimmed === '') return 'file';
  return reserved.test(trimmed.split('.', 1)[0]!.trim()) ? `_${trimmed}` : trimmed;
}

/** The extension in lower case without its dot, or an empty text. */
export function extensionOf(name: string): string {
  return /\.([^.\s]{1,16})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function shortened(name: string): string {
  if (Buffer.byteLength(name) < longest) return name;
  const extension = extensionOf(name);
  const tail = extension && `.${name.slice(-extension.length)}`;
  let room = longest - 1 - Buffer.byteLength(tail);
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(name.slice(0, name.length - tail.length))) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    kept += segment;
  }
  return kept + tail;
}

/** Content-Disposition after RFC 6266 and RFC 8187 for any name: an ASCII form for old readers, the true one in UTF-8, no way to break out of the header. */
export function contentDisposition(name: string, disposition: 'attachment' | 'inline' = 'attachment'): string {
  const safe = safeFileName(name);
  // A name of nothing but marks has no form without them.
  const ascii = transliterated(safe).replace(/[^\x20-\x7e]|["\\%;]/g, '_') || 'file';
  const exact = encodeURIComponent(safe).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${exact}`;
}

const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' };

function transliterated(text: string): string {
  return text
    .replace(/[äöüÄÖÜß]/g, (letter) => umlauts[letter]!)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
}
