import { useState } from 'react';
import type { PersonRef } from '../../../shared/api/people.ts';
import type { History } from '../../../shared/api/spaces.ts';
import { common } from '../../../shared/words/common.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import { HistoryChoice } from '../guests/HistoryChoice.tsx';

/** Before somebody of a partner comes into a space: what they will see. */
export function AdmitPerson({ space, person, add, close }: { space: string; person: PersonRef; add: (history: History) => void; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [history, setHistory] = useState<History>('today');
  return (
    <div className="mt-3 grid gap-3 rounded-m bg-partners-soft p-4 text-s">
      <p className="font-semibold text-partners">{say('space.admitPerson', { name: person.name, company: person.company ?? '' })}</p>
      <HistoryChoice space={space} value={history} onChange={setHistory} />
      <div className="flex gap-3">
        <Button look="loud" onPress={() => add(history)}>
          {say('space.contactNow')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </div>
  );
}
