import { Plus } from 'lucide-react';
import { useState } from 'react';
import { listsWords as words } from '../../../shared/words/distribution.ts';
import { useListChoices } from '../../api/lists.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { FindPerson } from '../../parts/FindPerson.tsx';
import { useWords } from '../../words/useWords.ts';
import type { Line } from './EditList.tsx';

const any = '';

/** Adds an entry to a list: a person by name, or a rule of department, site and role. */
export function AddEntry({ add }: { add: (line: Line) => void }) {
  const say = useWords(words);
  const { data } = useListChoices();
  const [rule, setRule] = useState({ department: any, site: any, role: any });
  const chosen = [rule.department, rule.site, rule.role].filter(Boolean);
  const options = (values: readonly string[] | undefined) => [{ value: any, word: say('lists.any') }, ...(values ?? []).map((value) => ({ value, word: value }))];
  const addRule = (): void => {
    add({ part: 'must', word: chosen.join(', '), entry: { department: rule.department || null, site: rule.site || null, role: rule.role || null } });
    setRule({ department: any, site: any, role: any });
  };
  return (
    <div className="mt-2 grid gap-4 rounded-s bg-sunken p-3">
      <FindPerson label={say('lists.addPerson')} choose={(person) => add({ part: 'must', word: person.name, entry: { person: person.id } })} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 text-s font-semibold">{say('lists.everybody')}</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          <Choice label={say('lists.department')} small value={rule.department} onChange={(department) => setRule({ ...rule, department })} options={options(data?.departments)} />
          <Choice label={say('lists.site')} small value={rule.site} onChange={(site) => setRule({ ...rule, site })} options={options(data?.sites)} />
          <Choice label={say('lists.role')} small value={rule.role} onChange={(role) => setRule({ ...rule, role })} options={options(data?.roles)} />
        </div>
        <div>
          <Button icon={Plus} isDisabled={chosen.length === 0} onPress={addRule}>
            {say('lists.addRule')}
          </Button>
        </div>
      </fieldset>
    </div>
  );
}
