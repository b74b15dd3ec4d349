import { checksAustrianVat, checksMod11_10, hasTaxIdShape } from './digits.ts';
import type { Hit } from './hit.ts';

const taxIds = /(?<![\p{L}\p{N}.,-])\d{2}[ \u00a0]?\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?![\p{L}\p{N}])/gu;
const vatIds = /(?<![\p{L}\p{N}])(?:(DE)[ \u00a0]?(\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3})|(ATU)[ \u00a0]?(\d{8}))(?![\p{L}\p{N}])/giu;
const otherVatIds = /(?<![\p{L}\p{N}])(?:USt\.?-?Id\.?-?(?:Nr\.?)?|VAT(?: ?(?:ID|No\.?|number))?|UID|TVA|BTW)[ \t:.]{1,4}((?:BE|BG|CY|CZ|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI|CHE)[ \-.]?[0-9A-Z][0-9A-Z.\- ]{6,14}[0-9A-Z])/giu;
const taxNumbers = /(?<![\p{L}\p{N}])(?:Steuernummer|Steuer-?Nr\.?|St\.?-?Nr\.?)[ \t:.]{1,4}(\d{2,3}[ /]\d{3,4}[ /]\d{4,5}|\d{10,13})(?![\p{L}\p{N}])/giu;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Finds German tax identification numbers and German and Austrian VAT numbers by their check digits, other tax numbers by the word before them. */
export function findTaxNumbers(text: string): Hit[] {
  const hits: Hit[] = [];
  const add = (found: Hit['found'], from: number, length: number): void => {
    if (!hits.some((hit) => hit.from < from + length && from < hit.to)) hits.push({ found, from, to: from + length });
  };
  for (const match of text.matchAll(vatIds)) {
    const right = match[1] ? checksMod11_10(digitsOf(match[2]!)) : checksAustrianVat(digitsOf(match[4]!));
    if (right) add('vatId', match.index, match[0].length);
  }
  for (const match of text.matchAll(otherVatIds)) add('vatId', match.index + match[0].length - match[1]!.length, match[1]!.length);
  for (const match of text.matchAll(taxNumbers)) add('taxNumber', match.index + match[0].length - match[1]!.length, match[1]!.length);
  for (const match of text.matchAll(taxIds)) {
    const digits = digitsOf(match[0]);
    if (hasTaxIdShape(digits) && checksMod11_10(digits)) add('taxId', match.index, match[0].length);
  }
  return hits;
}
