import { FieldError, type ValidationResult } from 'react-aria-components';
import { common as words } from '../../shared/words/common.ts';
import { useWords } from '../words/useWords.ts';

/** What is to be mended in a field: what is given, else what the browser found, in the language of the person and not of their browser. */
export function ToMend({ error, least }: { error?: string; least?: number }) {
  const say = useWords(words);
  const found = ({ validationDetails: wrong, validationErrors }: ValidationResult): string => {
    if (wrong.valueMissing) return say('common.required');
    if (wrong.typeMismatch) return say('common.address');
    if (wrong.tooShort && least) return say('common.least', { least });
    if (wrong.patternMismatch) return say('common.number');
    return validationErrors.join(' ');
  };
  return <FieldError className="text-xs font-semibold text-late">{(result) => error ?? found(result)}</FieldError>;
}
