import type { Label } from '../../shared/api/basics.ts';
import { spelled } from './parseQuery.ts';

const words: Record<Label, string[]> = {
  public: ['public', 'öffentlich'],
  internal: ['internal', 'intern'],
  confidential: ['confidential', 'vertraulich'],
  'strictly-confidential': ['strictly-confidential', 'strictly confidential', 'strictly', 'streng vertraulich', 'streng-vertraulich', 'streng'],
};
const byWord = new Map(Object.entries(words).flatMap(([label, said]) => said.map((word) => [spelled(word), label as Label])));

/** The label a word names in German or English, or undefined. */
export const labelOf = (word: string): Label | undefined => byWord.get(spelled(word));
