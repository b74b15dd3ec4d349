import { useState, type FormEvent } from 'react';
import type { GuestInvitation } from '../../../shared/api/partners.ts';
import type { History, Space } from '../../../shared/api/spaces.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useInviteGuest, usePartners } from '../../api/partners.ts';
import { Refused } from '../../api/problem.ts';
import { useSpaces } from '../../api/spaces.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { CopyLine } from '../../parts/CopyLine.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { monthsAhead } from './days.ts';
import { HistoryChoice } from './HistoryChoice.tsx';

type Parts = { partner?: string; space?: string; close: () => void };

const isOfCompany = (space: Space, partner: string): boolean => space.readers.companies.some((company) => company.id === partner);

/** Invites somebody of a partner into partner spaces that the person keeps. */
export function InviteGuest({ partner: fixed, space, close }: Parts) {
  const say = useWords(words);
  const { today } = useDates();
  const [values, setValues] = useState({ name: '', email: '', role: '', until: monthsAhead(today, 6), history: 'today' as History, foreignDomain: false });
  const [partner, setPartner] = useState<string | null>(fixed ?? null);
  const [chosen, setChosen] = useState<readonly string[]>(space ? [space] : []);
  const [sent, setSent] = useState<GuestInvitation | null>(null);
  const { data: spaces = [] } = useSpaces();
  const invite = useInviteGuest();
  const set = (more: Partial<typeof values>): void => setValues((before) => ({ ...before, ...more }));
  const kept = spaces.filter((one) => one.audience === 'partners' && one.archived === null && one.abilities.manage.allowed && partner !== null && isOfCompany(one, partner));
  const into = chosen.filter((id) => kept.some((one) => one.id === id));
  const refused = invite.error instanceof Refused ? invite.error : null;
  const wrong = (field: string): string | undefined => refused?.field(field);
  const taken = refused?.type.endsWith(':emailTaken') ? refused.message : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!partner) return;
    const { role, foreignDomain, ...same } = values;
    invite.run({ ...same, email: values.email.trim(), role: role.trim() || null, partner, spaces: into, ...(foreignDomain ? { foreignDomain } : {}) }, { done: setSent });
  };
  if (sent) return <Sent invitation={sent} close={close} />;
  return (
    <Sheet title={say('invite.title')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('invite.text')}</p>
        {!fixed && <PartnerChoice space={space} value={partner} choose={setPartner} />}
        <Field label={say('invite.name')} value={values.name} onChange={(name) => set({ name })} error={wrong('name')} isRequired maxLength={120} autoComplete="off" autoFocus={Boolean(fixed)} />
        <Field label={say('invite.email')} type="email" value={values.email} onChange={(email) => set({ email })} error={taken ?? wrong('email')} isRequired autoComplete="off" />
        {(values.foreignDomain || refused?.reason('email') === 'foreignDomain') && <Tick label={say('invite.foreign')} isSelected={values.foreignDomain} onChange={(foreignDomain) => set({ foreignDomain })} />}
        <Field label={say('invite.role')} value={values.role} onChange={(role) => set({ role })} maxLength={120} autoComplete="off" />
        {!space && partner && <SpaceTicks spaces={kept} chosen={into} choose={setChosen} error={wrong('spaces')} />}
        <HistoryChoice space={into[0] ?? space ?? null} value={values.history} onChange={(history) => set({ history })} />
        <div>
          <DayField label={say('invite.until')} value={values.until} onChange={(until) => set({ until })} min={today} error={wrong('until')} isRequired />
          <p className="mt-1 text-xs text-ink-3">{say('invite.untilHint')}</p>
        </div>
        {!taken && !wrong('email') && !wrong('until') && <Refusal error={invite.error} />}
        <div>
          <Button look="loud" type="submit" isPending={invite.isPending} isDisabled={!partner || into.length === 0}>
            {say('invite.send')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Of a space its companies, else all partners. */
export function PartnerChoice({ space, value, choose }: { space?: string; value: string | null; choose: (partner: string) => void }) {
  const say = useWords(words);
  const { data } = usePartners();
  const { data: spaces = [] } = useSpaces();
  const of = spaces.find((one) => one.id === space);
  const partners = (data?.items ?? []).filter((one) => (one.state === 'active' || one.state === 'prospective') && (!of || isOfCompany(of, one.id)));
  return <Choice label={say('invite.partner')} value={value} onChange={choose} placeholder={say('space.chooseHint')} options={partners.map(({ id, name }) => ({ value: id, word: name }))} />;
}

function SpaceTicks({ spaces, chosen, choose, error }: { spaces: readonly Space[]; chosen: readonly string[]; choose: (spaces: string[]) => void; error?: string }) {
  const say = useWords(words);
  return (
    <fieldset>
      <legend className="text-s font-semibold">{say('invite.spaces')}</legend>
      {spaces.length === 0 && <p className="text-s text-ink-3">{say('invite.noSpaces')}</p>}
      {spaces.map((space) => (
        <Tick key={space.id} label={space.name} isSelected={chosen.includes(space.id)} onChange={(on) => choose(on ? [...chosen, space.id] : chosen.filter((id) => id !== space.id))} />
      ))}
      {error && <p className="text-xs font-semibold text-late">{error}</p>}
    </fieldset>
  );
}

function Sent({ invitation: { name, link }, close }: { invitation: GuestInvitation; close: () => void }) {
  const say = useWords(words);
  return (
    <Sheet title={say('invite.title')} isOpen close={close}>
      <p className="mb-4 text-s text-ink-2">{say(link ? 'invite.linkText' : 'invite.sent', { name })}</p>
      {link && <CopyLine label={say('invite.link')} value={link} word={say('invite.copy')} copied={say('invite.copied')} />}
      <Button look="loud" className="mt-4" onPress={close}>
        {say('invite.done')}
      </Button>
    </Sheet>
  );
}
