// The same classes as in migrations/0006_search.ts (which says why) and 0051_search_names.ts; a test holds both together.
const accents = /[\u0300-\u036f]/g;
const between = /[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u206f\u1680\u180e\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufeff\ufff0-\uffff]+/gu;
const letters: Record<string, string> = { ß: 'ss', ẞ: 'ss', æ: 'ae', œ: 'oe', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' };

/** Words without accents in lower case, everything between them one blank. */
export const plainOf = (text: string): string =>
  text.replaceAll('\0', ' ').toWellFormed().normalize('NFKD').replace(accents, '').replace(/[ßẞæœøØłŁđĐı]/g, (letter) => letters[letter]!).toLowerCase().replace(between, ' ').trim();

/** Plain words with ae, oe, ue as a, o, u: Müller, Mueller and Muller become the same. */
export const foldOf = (plain: string): string => plain.replace(/([ao])e/g, '$1').replace(/(^|[^aeiouyq])ue/g, '$1u');
