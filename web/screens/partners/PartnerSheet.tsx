import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { Partner, PartnerState } from '../../../shared/api/partners.ts';
import type { PersonRef } from '../../../shared/api/people.ts';
import { common } from '../../../shared/words/common.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useAddPartner, useChangePartner, useGuests } from '../../api/partners.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { Field } from '../../parts/Field.tsx';
import { FindPerson } from '../../parts/FindPerson.tsx';
import { StateChoice } from '../../parts/RegionChoice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { toast } from '../../parts/toast.tsx';
import { countriesIn } from '../../words/countries.ts';
import { useSpeech, useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';

const labels = ['public', 'internal', 'confidential'] as const;
const NOBODY = 'nobody';

const valuesOf = (partner?: Partner) => ({
  name: partner?.name ?? '',
  country: partner?.country ?? 'DE',
  region: partner?.region ?? null,
  domains: partner?.domains.join(', ') ?? '',
  state: (partner?.state === 'prospective' ? 'prospective' : 'active') as Extract<PartnerState, 'prospective' | 'active'>,
  since: partner?.since ?? '',
  houseContact: partner?.houseContact ?? (null as PersonRef | null),
  partnerContact: partner?.partnerContact?.id ?? NOBODY,
  labels: (partner?.labels ?? ['public', 'internal']) as (typeof labels)[number][],
});

/** Takes a company into the partners, or changes what is kept of it. */
export function PartnerSheet({ partner, close }: { partner?: Partner; close: () => void }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const sayCommon = useWords(common);
  const navigate = useNavigate();
  const proof = useProof();
  const [values, setValues] = useState(() => valuesOf(partner));
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const add = useAddPartner();
  const change = useChangePartner(partner?.id ?? '');
  const { error, isPending } = partner ? change : add;
  const wrong = (field: string): string | undefined => (error instanceof Refused ? error.field(field) : undefined);
  const body = () => {
    const domains = values.domains.split(/[\s,;]+/).filter(Boolean);
    return { name: values.name.trim(), country: values.country, region: values.region, domains, since: values.since || null, labels: values.labels, ...(values.houseContact ? { houseContact: values.houseContact.id } : {}) };
  };
  const run = (): void => {
    if (!partner) return add.run({ ...body(), state: values.state }, { done: ({ id }) => void navigate({ to: '/partners/$partner', params: { partner: id } }), failed: proof.failed(run) });
    const state = partner.state === 'ending' ? {} : { state: values.state };
    change.run({ ...body(), ...state, partnerContact: values.partnerContact === NOBODY ? null : values.partnerContact }, { done: () => (toast(say('partner.saved')), close()) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run();
  };
  return (
    <Sheet title={partner ? say('partner.editTitle', { name: partner.name }) : say('partners.add')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <Field label={say('partner.name')} value={values.name} onChange={(name) => set({ name })} error={wrong('name')} isRequired maxLength={120} autoFocus autoComplete="off" />
        <Field label={say('partner.domains')} hint={say('partner.domainsHint')} value={values.domains} onChange={(domains) => set({ domains })} error={wrong('domains') ?? wrong('domains/0')} autoComplete="off" />
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice label={say('partner.country')} value={values.country} onChange={(country) => set({ country, region: null })} error={wrong('country')} options={countriesIn(language)} />
          <DayField label={say('partner.since')} value={values.since} onChange={(since) => set({ since })} error={wrong('since')} />
        </div>
        <StateChoice country={values.country} label={say('partner.region')} hint={say('partner.regionHint')} any={say('partner.regionAny')} value={values.region} onChange={(region) => set({ region })} error={wrong('region')} />
        {partner?.state !== 'ending' && (
          <Choice label={say('partner.state')} value={values.state} onChange={(state) => set({ state })} options={(['prospective', 'active'] as const).map((value) => ({ value, word: say(`state.${value}`) }))} />
        )}
        <HouseContact person={values.houseContact} choose={(houseContact) => set({ houseContact })} error={wrong('houseContact')} />
        {partner && <PartnerContact partner={partner.id} value={values.partnerContact} choose={(partnerContact) => set({ partnerContact })} />}
        <fieldset>
          <legend className="text-s font-semibold">{say('partner.labels')}</legend>
          {labels.map((label) => (
            <Tick key={label} label={say(`partner.${label}`)} isSelected={values.labels.includes(label)} onChange={(on) => set({ labels: on ? [...values.labels, label] : values.labels.filter((one) => one !== label) })} />
          ))}
          <p className="text-xs text-ink-3">{say('partner.labelsHint')}</p>
        </fieldset>
        <Refusal error={besidesProof(error)} />
        <div className="flex gap-3">
          <Button look="loud" type="submit" isPending={isPending}>
            {partner ? sayCommon('common.save') : say('partner.create')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
      {proof.sheet}
    </Sheet>
  );
}

function HouseContact({ person, choose, error }: { person: PersonRef | null; choose: (person: PersonRef) => void; error?: string }) {
  const say = useWords(words);
  const [changing, setChanging] = useState(person === null);
  if (!changing && person)
    return (
      <p className="text-s">
        <b className="block font-semibold">{say('partner.houseContact')}</b>
        {person.name}{' '}
        <Button look="text" className="mx-0" onPress={() => setChanging(true)}>
          {say('partner.change')}
        </Button>
        {error && <span className="block text-xs font-semibold text-late">{error}</span>}
      </p>
    );
  return <FindPerson label={say('partner.houseContact')} choose={(found) => (choose(found), setChanging(false))} />;
}

function PartnerContact({ partner, value, choose }: { partner: string; value: string; choose: (id: string) => void }) {
  const say = useWords(words);
  const { data } = useGuests({ partner });
  const people = (data?.items ?? []).filter((one) => one.state === 'active' || one.state === 'waiting' || one.person.id === value);
  return <Choice label={say('partner.partnerContact')} value={value} onChange={choose} options={[{ value: NOBODY, word: say('partner.nobody') }, ...people.map(({ person }) => ({ value: person.id, word: person.name, hint: person.role ?? undefined }))]} />;
}
