import { useState, type FormEvent } from 'react';
import type { FileLimits } from '../../../shared/api/files.ts';
import { admin as words } from '../../../shared/words/admin.ts';
import { common } from '../../../shared/words/common.ts';
import { useChangeLimits } from '../../api/admin.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { inBytes, inMegabytes, limitWords, type Limit } from './megabytes.ts';

/** How much one file, one person and the house may take, in megabytes. */
export function StorageLimits({ limits }: { limits: FileLimits }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [values, setValues] = useState(() => inMegabytes(limits));
  const change = useChangeLimits();
  const wrong = (limit: Limit): string | undefined => (change.error instanceof Refused ? change.error.field(limit) : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.run(inBytes(values), { done: (figures) => (setValues(inMegabytes(figures.limits)), toast(say('storage.saved'))) });
  };
  return (
    <section className="card p-4" aria-labelledby="limits">
      <h2 id="limits" className="text-m font-semibold">
        {say('storage.limits')}
      </h2>
      <p className="mb-3 text-s text-ink-3">{say('storage.limitsText')}</p>
      <form onSubmit={submit} className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-3">
          {(Object.keys(limitWords) as Limit[]).map((limit) => (
            <Field key={limit} label={say(limitWords[limit])} value={values[limit]} onChange={(text) => setValues({ ...values, [limit]: text })} error={wrong(limit)} isRequired inputMode="numeric" pattern="[0-9]{1,9}" />
          ))}
        </div>
        <Refusal error={change.error} />
        <div>
          <Button look="loud" type="submit" isPending={change.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
    </section>
  );
}
