import { useState, type FormEvent } from 'react';
import type { History, Space } from '../../../shared/api/spaces.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useAddContact } from '../../api/partners.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { HistoryChoice } from '../guests/HistoryChoice.tsx';
import { PartnerChoice } from '../guests/InviteGuest.tsx';

/** Adds somebody of a partner who takes part by e-mail alone. */
export function AddContact({ space, close }: { space: Space; close: () => void }) {
  const say = useWords(words);
  const outside = space.readers.companies.flatMap((company) => company.id ?? []);
  const [partner, setPartner] = useState<string | null>(outside.length === 1 ? (outside[0] ?? null) : null);
  const [values, setValues] = useState({ name: '', email: '', history: 'today' as History, foreignDomain: false });
  const add = useAddContact(space.id);
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const refused = add.error instanceof Refused ? add.error : null;
  const taken = refused?.type.endsWith(':emailTaken') ? refused.message : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!partner) return;
    const { foreignDomain, ...same } = values;
    const done = (): void => {
      toast(say('space.contactAdded', { name: values.name }));
      close();
    };
    add.run({ ...same, email: values.email.trim(), partner, ...(foreignDomain ? { foreignDomain } : {}) }, { done });
  };
  return (
    <Sheet title={say('space.contact')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('space.contactText')}</p>
        {outside.length !== 1 && <PartnerChoice space={space.id} value={partner} choose={setPartner} />}
        <Field label={say('invite.name')} value={values.name} onChange={(name) => set({ name })} error={refused?.field('name')} isRequired maxLength={120} autoComplete="off" autoFocus />
        <Field label={say('invite.email')} type="email" value={values.email} onChange={(email) => set({ email })} error={taken ?? refused?.field('email')} isRequired autoComplete="off" />
        {(values.foreignDomain || refused?.reason('email') === 'foreignDomain') && <Tick label={say('invite.foreign')} isSelected={values.foreignDomain} onChange={(foreignDomain) => set({ foreignDomain })} />}
        <HistoryChoice space={space.id} value={values.history} onChange={(history) => set({ history })} />
        {!taken && !refused?.field('email') && <Refusal error={add.error} />}
        <div>
          <Button look="loud" type="submit" isDisabled={!partner} isPending={add.isPending}>
            {say('space.contactNow')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}
