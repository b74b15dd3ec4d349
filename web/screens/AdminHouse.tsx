import { useState, type FormEvent } from 'react';
import type { HouseSettings } from '../../shared/api/admin.ts';
import { admin as words } from '../../shared/words/admin.ts';
import { common } from '../../shared/words/common.ts';
import { lists } from '../../shared/words/lists.ts';
import { useChangeHouse, useHouseSettings } from '../api/admin.ts';
import { useMe } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { RegionChoice } from '../parts/RegionChoice.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { TimeZoneChoice } from '../parts/TimeZoneChoice.tsx';
import { toast } from '../parts/toast.tsx';
import { administers, adminSections } from '../shell/sections.ts';
import { useSizes } from '../words/useSizes.ts';
import { useWords } from '../words/useWords.ts';
import { Figures } from './admin/Figures.tsx';
import { limitWords, type Limit } from './admin/megabytes.ts';
import { PushServices } from './admin/PushServices.tsx';
import { Deliveries } from './rules/Deliveries.tsx';
import { DigestTimes } from './rules/DigestTimes.tsx';
import { QuietHours } from './rules/QuietHours.tsx';

/** What holds for everybody in the house: administrators change it, the council reads it. */
export default function AdminHouse() {
  const say = useWords(words);
  const { data, error, isPending, refetch } = useHouseSettings();
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('house.title')} sub={say('house.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && <Settings settings={data} />}
    </Page>
  );
}

const begin = ({ limits: _limits, log, questions, ...same }: HouseSettings) => ({ ...same, passOnAfter: String(questions.passOnAfter), keepDays: String(log.keepDays), headsTo: (log.headsTo ?? []).join(', '), push: { ...same.push, services: same.push.services.join(', ') } });

function Settings({ settings }: { settings: HouseSettings }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const sayLists = useWords(lists);
  const { size } = useSizes();
  const mayChange = administers(useMe());
  const [values, setValues] = useState(() => begin(settings));
  const change = useChangeHouse();
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const wrong = (field: string): string | undefined => (change.error instanceof Refused ? change.error.field(field) : undefined);
  const headsError = values.headsTo && [0, 1, 2, 3, 4, 5].map((at) => wrong(`log.headsTo.${at}`)).find(Boolean);
  const servicesError = Array.from(values.push.services, (_, at) => wrong(`push.services.${at}`)).find(Boolean);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const { name, language, timeZone, region, notices, keepDays, headsTo, push, passOnAfter } = values;
    change.run(
      { name, language, timeZone, region, questions: { passOnAfter: Number(passOnAfter) }, log: { keepDays: Number(keepDays), headsTo: headsTo.split(/[\s,;]+/).filter(Boolean) }, notices: { ...notices, digestAt: notices.digestAt.filter((time) => time !== '') }, push: { ...push, services: push.services.toLowerCase().split(/[\s,;]+/).filter(Boolean) } },
      { done: (changed) => (setValues(begin(changed)), toast(say('house.saved'))) },
    );
  };
  return (
    <form onSubmit={submit}>
      {!mayChange && <p className="mb-4 text-s text-ink-2">{say('house.readOnly')}</p>}
      <fieldset disabled={!mayChange} className="grid gap-4">
        <section className="card grid gap-4 p-4" aria-label={say('house.title')}>
          <Field label={say('house.name')} value={values.name} onChange={(name) => set({ name })} error={wrong('name')} isRequired isDisabled={!mayChange} maxLength={120} />
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <Choice label={say('house.language')} value={values.language} onChange={(language) => set({ language })} isDisabled={!mayChange} options={[{ value: 'de', word: sayLists('more.german') }, { value: 'en', word: sayLists('more.english') }]} />
            <TimeZoneChoice label={say('house.timeZone')} value={values.timeZone} onChange={(timeZone) => set({ timeZone })} error={wrong('timeZone')} isDisabled={!mayChange} />
          </div>
          <RegionChoice label={say('house.region')} hint={say('house.regionHint')} value={values.region} onChange={(region) => set({ region })} error={wrong('region')} isDisabled={!mayChange} />
        </section>
        {!mayChange && (
          <Figures title={say('house.limits')} figures={(Object.keys(limitWords) as Limit[]).map((limit) => ({ word: say(limitWords[limit]), value: size(settings.limits[limit]) }))} />
        )}
        <section className="card p-4">
          <h2 className="mb-3 text-m font-semibold">{say('house.questions')}</h2>
          <Field label={say('house.passOnAfter')} hint={say('house.passOnAfterHint')} value={values.passOnAfter} onChange={(passOnAfter) => set({ passOnAfter })} error={wrong('questions.passOnAfter')} isRequired isDisabled={!mayChange} inputMode="numeric" pattern="[0-9]{1,3}" className="max-w-80" />
        </section>
        <section className="card p-4">
          <h2 className="mb-3 text-m font-semibold">{say('house.log')}</h2>
          <Field label={say('house.keepDays')} hint={say('house.keepDaysHint')} value={values.keepDays} onChange={(keepDays) => set({ keepDays })} error={wrong('keepDays')} isRequired isDisabled={!mayChange} inputMode="numeric" pattern="[0-9]{2,4}" className="max-w-80" />
          <Field label={say('house.headsTo')} hint={say('house.headsToHint')} value={values.headsTo} onChange={(headsTo) => set({ headsTo })} error={headsError} isDisabled={!mayChange} inputMode="email" className="mt-4" />
        </section>
        {mayChange && (
          <>
            <h2 className="mt-2 text-m font-semibold">{say('house.notices')}</h2>
            <Deliveries deliveries={values.notices.deliveries} change={(deliveries) => set({ notices: { ...values.notices, deliveries } })} />
            <DigestTimes times={values.notices.digestAt} next={null} change={(digestAt) => set({ notices: { ...values.notices, digestAt } })} />
            <QuietHours quiet={values.notices.quiet} change={(quiet) => set({ notices: { ...values.notices, quiet } })} />
            <PushServices values={values.push} change={(push) => set({ push })} error={servicesError} isDisabled={!mayChange} />
            <Refusal error={change.error} />
            <div>
              <Button look="loud" type="submit" isPending={change.isPending}>
                {sayCommon('common.save')}
              </Button>
            </div>
          </>
        )}
      </fieldset>
    </form>
  );
}
