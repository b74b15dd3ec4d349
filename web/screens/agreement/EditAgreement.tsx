import { Plus } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { WorksAgreement } from '../../../shared/api/agreement.ts';
import { agreement as words } from '../../../shared/words/agreement.ts';
import { useSetAgreement } from '../../api/agreement.ts';
import { useListChoices } from '../../api/lists.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { TimeField } from '../../parts/DayField.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';

type Hours = WorksAgreement['quiet'][number];
const evening: Hours = { site: null, from: '18:00', until: '07:00', weekends: true };

/** The works agreement for administrators, who set it. */
export function EditAgreement({ agreement }: { agreement: WorksAgreement }) {
  const say = useWords(words);
  const [group, setGroup] = useState(String(agreement.minimumGroup));
  const [deputyNeeded, setDeputyNeeded] = useState(agreement.deputyNeeded);
  const [quiet, setQuiet] = useState<readonly Hours[]>(agreement.quiet);
  const save = useSetAgreement();
  const wrong = save.error instanceof Refused ? save.error.field('minimumGroup') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.run({ minimumGroup: Number(group), deputyNeeded, quiet: [...quiet] }, { done: () => toast(say('agreement.saved')) });
  };
  return (
    <form onSubmit={submit} className="card mb-4 grid gap-5 p-4">
      <h2 className="text-m font-semibold">{say('agreement.set')}</h2>
      <Field label={say('agreement.minimumGroup')} hint={say('agreement.minimumGroupHint')} value={group} onChange={setGroup} error={wrong} inputMode="numeric" pattern="[0-9]{1,3}" isRequired className="max-w-md" />
      <Tick label={say('agreement.deputyNeeded')} isSelected={deputyNeeded} onChange={setDeputyNeeded} />
      <fieldset className="grid gap-3">
        <legend className="text-s font-semibold">{say('agreement.quiet')}</legend>
        <p className="text-xs text-ink-3">{say('agreement.quietHint')}</p>
        {quiet.map((hours, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own
          <QuietLine key={at} hours={hours} change={(to) => setQuiet(quiet.map((one, place) => (place === at ? to : one)))} remove={() => setQuiet(quiet.filter((_, place) => place !== at))} />
        ))}
        <div>
          <Button icon={Plus} onPress={() => setQuiet([...quiet, evening])}>
            {say('agreement.add')}
          </Button>
        </div>
      </fieldset>
      {!wrong && <Refusal error={save.error} />}
      <div>
        <Button look="loud" type="submit" isPending={save.isPending}>
          {say('agreement.save')}
        </Button>
      </div>
    </form>
  );
}

function QuietLine({ hours, change, remove }: { hours: Hours; change: (to: Hours) => void; remove: () => void }) {
  const say = useWords(words);
  const { data } = useListChoices();
  const sites = [...new Set([...(hours.site ? [hours.site] : []), ...(data?.sites ?? [])])];
  return (
    <div className="flex flex-wrap items-end gap-3 border-t border-line pt-3">
      <div className="w-52">
        <Choice label={say('agreement.site')} value={hours.site ?? ''} onChange={(site) => change({ ...hours, site: site || null })} options={[{ value: '', word: say('agreement.everySite') }, ...sites.map((value) => ({ value, word: value }))]} />
      </div>
      <TimeField label={say('agreement.from')} value={hours.from} onChange={(from) => change({ ...hours, from })} isRequired className="w-32" />
      <TimeField label={say('agreement.until')} value={hours.until} onChange={(until) => change({ ...hours, until })} isRequired className="w-32" />
      <Tick label={say('agreement.weekends')} isSelected={hours.weekends} onChange={(weekends) => change({ ...hours, weekends })} />
      <Button look="text" onPress={remove}>
        {say('agreement.remove')}
      </Button>
    </div>
  );
}
