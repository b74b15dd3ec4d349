/** A text as words are compared in: lower case, umlauts as two letters, without accents; `at[i]` is where character i came from. */
export interface Folded {
  /** Folded characters as UTF-16 code units; 0 stands for whatever is neither letter nor digit. */
  codes: Uint16Array;
  at: Int32Array;
  length: number;
}

const pairs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe', ł: 'l', đ: 'd' };
const known = new Map<number, string>();
const wordLike = /[\p{L}\p{N}]/u;

/** What becomes of one code unit beyond ASCII, remembered. */
function unusual(code: number): string {
  const before = known.get(code);
  if (before !== undefined) return before;
  const letter = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  const folded = pairs[letter] ?? letter.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').slice(0, 3);
  // Marks that stand alone belong to the letter before them and say nothing of their own.
  const result = /^\p{M}$/u.test(letter) ? '' : wordLike.test(folded) ? folded : '\0';
  if (known.size < 20_000) known.set(code, result);
  return result;
}

/** Folds a text in time that grows with its length alone. */
export function fold(text: string): Folded {
  const codes = new Uint16Array(text.length * 3 + 1);
  const at = new Int32Array(text.length * 3 + 1);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const letter = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? code : code >= 65 && code <= 90 ? code + 32 : 0;
      codes[length] = letter;
      at[length++] = i;
      continue;
    }
    // A written-apart umlaut (a letter and a diaeresis) is the same as one in one piece.
    if (code === 0x308 && length > 0 && (codes[length - 1] === 97 || codes[length - 1] === 111 || codes[length - 1] === 117)) {
      codes[length] = 101;
      at[length++] = i;
      continue;
    }
    for (const letter of unusual(code)) {
      codes[length] = letter === '\0' ? 0 : letter.charCodeAt(0);
      at[length++] = i;
    }
  }
  return { codes, at, length };
}

/** The letters and digits of a term, folded and without what stands between them. */
export const keyOf = (term: string): string => [...fold(term).codes.subarray(0, fold(term).length)].filter((code) => code !== 0).map((code) => String.fromCharCode(code)).join('');
