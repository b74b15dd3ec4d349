import { push as words } from '../../../shared/words/push.ts';
import { Field } from '../../parts/Field.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useWords } from '../../words/useWords.ts';

/** As it is typed: the hosts as one text. */
export type PushValues = { on: boolean; services: string; inside: boolean };

type Given = { values: PushValues; change: (to: PushValues) => void; error?: string; isDisabled: boolean };

/** Whether devices may be told, and through whom beside the makers of browsers. */
export function PushServices({ values, change, error, isDisabled }: Given) {
  const say = useWords(words);
  return (
    <section className="card grid gap-3 p-4">
      <h2 className="text-m font-semibold">{say('push.houseTitle')}</h2>
      <p className="text-s text-ink-3">{say('push.houseText')}</p>
      <Tick label={say('push.houseOn')} isSelected={values.on} onChange={(on) => change({ ...values, on })} isDisabled={isDisabled} />
      {values.on && (
        <>
          <Field label={say('push.services')} hint={say('push.servicesHint')} value={values.services} onChange={(services) => change({ ...values, services })} error={error} isDisabled={isDisabled} />
          {values.services.trim() && <Tick label={say('push.inside')} isSelected={values.inside} onChange={(inside) => change({ ...values, inside })} isDisabled={isDisabled} />}
        </>
      )}
    </section>
  );
}
