import { useState, type FormEvent } from 'react';
import { common } from '../../shared/words/common.ts';
import { rules as words } from '../../shared/words/rules.ts';
import { useChangeMe, useMe } from '../api/me.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Refusal } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { settingsSections } from '../shell/sections.ts';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { Devices } from './rules/Devices.tsx';
import { Deliveries } from './rules/Deliveries.tsx';
import { DigestTimes } from './rules/DigestTimes.tsx';
import { QuietHours } from './rules/QuietHours.tsx';

/** How the person is told things: per kind of notice, at which hours, and when it is quiet. */
export default function NoticeRules() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const dates = useDates();
  const me = useMe();
  const [values, setValues] = useState(me.rules);
  const change = useChangeMe();
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.run({ rules: { ...values, digestAt: values.digestAt.filter((time) => time !== '') } }, { done: (changed) => (setValues(changed.rules), toast(say('rules.saved'))) });
  };
  const next = me.nextDigest && say('rules.next', { when: dates.when(me.nextDigest, true) });
  return (
    <Page nav={{ name: 'settings', sections: settingsSections }} title={say('rules.title')} sub={say('rules.sub')}>
      <form onSubmit={submit} className="grid gap-4">
        <Deliveries deliveries={values.deliveries} change={(deliveries) => set({ deliveries })} />
        <DigestTimes times={values.digestAt} next={next} change={(digestAt) => set({ digestAt })} />
        <QuietHours quiet={values.quiet} change={(quiet) => set({ quiet })} />
        <p className="text-s text-ink-3">{say('rules.absence')}</p>
        <Refusal error={change.error} />
        <div>
          <Button look="loud" type="submit" isPending={change.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
      <Devices />
    </Page>
  );
}
