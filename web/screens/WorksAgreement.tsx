import { agreement as words } from '../../shared/words/agreement.ts';
import { useAgreement } from '../api/agreement.ts';
import { useMe } from '../api/me.ts';
import { Page } from '../parts/Page.tsx';
import { Failed, Waiting } from '../parts/States.tsx';
import { administers, settingsSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';
import { Agreed } from './agreement/Agreed.tsx';
import { Changes } from './agreement/Changes.tsx';
import { EditAgreement } from './agreement/EditAgreement.tsx';

const always = ['noFigures', 'noDelivery', 'receipts'] as const;

/** What Kontor keeps to for the protection of employees; administrators set it, the council sees every change. */
export default function WorksAgreement() {
  const say = useWords(words);
  const me = useMe();
  const { data, error, isPending, refetch } = useAgreement();
  return (
    <Page nav={{ name: 'settings', sections: settingsSections }} title={say('agreement.title')} sub={say('agreement.sub')}>
      <section className="card mb-4 p-4">
        <h2 className="mb-2 text-m font-semibold">{say('agreement.always')}</h2>
        <ul className="grid max-w-[70ch] list-disc gap-2 pl-5 text-s text-ink-2">
          {always.map((one) => (
            <li key={one}>{say(`agreement.${one}`)}</li>
          ))}
        </ul>
      </section>
      {isPending && <Waiting lines={1} />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && (administers(me) ? <EditAgreement key={JSON.stringify(data)} agreement={data} /> : <Agreed agreement={data} />)}
      {(administers(me) || me.houseRoles.includes('council')) && <Changes />}
    </Page>
  );
}
