import { useState } from 'react';
import type { Outsider } from '../../../shared/api/partners.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useEndGuest, useProlong, useSponsor } from '../../api/partners.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button } from '../../parts/Button.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { PersonName } from '../../parts/PersonName.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal, useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useDates } from '../../words/useDates.ts';
import { useWords } from '../../words/useWords.ts';
import { lastDay, monthsAhead } from './days.ts';

/** Somebody of a partner: who they are, until when, who answers for them, and what can be done about it. */
export function GuestLine({ guest }: { guest: Outsider }) {
  const say = useWords(words);
  const dates = useDates();
  const text = useErrorText();
  const sponsor = useSponsor(guest.person.id);
  const [open, setOpen] = useState<'prolong' | 'end' | null>(null);
  const { person, kind, state, abilities } = guest;
  const name = person.name;
  const day = dates.day(lastDay(guest.until, dates.dayOfMoment));
  const facts = [person.role, say(`guests.${kind}`), guest.email, guest.sponsor && state !== 'waiting' && say('guests.sponsor', { name: guest.sponsor.name }), guest.spaces.map((space) => space.name).join(', ')];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 text-s">
      <Avatar person={person} />
      <span className="min-w-0 flex-1 basis-56">
        <span className="block">
          <PersonName person={person} />
        </span>
        <span className="block text-xs [overflow-wrap:anywhere] text-ink-3">{facts.filter(Boolean).join(' · ')}</span>
        <span className={`block text-xs ${state === 'active' && !guest.review ? 'text-ink-3' : 'font-semibold text-late'}`}>{say(`guests.${state}`, { day })}</span>
      </span>
      <span className="flex flex-wrap items-center gap-x-7 gap-y-1 empty:hidden max-sm:w-full max-sm:pl-[50px] sm:px-2">
        {state === 'waiting' && abilities.sponsor.allowed && (
          <Button aria-label={say('guests.takeNamed', { name })} isPending={sponsor.isPending} onPress={() => sponsor.run(undefined, { failed: (error) => toast(text(error)) })}>
            {say('guests.take')}
          </Button>
        )}
        {abilities.prolong.allowed && state !== 'closed' && (
          <Button look={guest.review ? 'quiet' : 'text'} aria-label={say('guests.prolongNamed', { name })} onPress={() => setOpen('prolong')}>
            {say('guests.prolong')}
          </Button>
        )}
        {abilities.end.allowed && (state === 'active' || state === 'waiting') && (
          <Button look="text" aria-label={say('guests.endNamed', { name })} onPress={() => setOpen('end')}>
            {say('guests.end')}
          </Button>
        )}
      </span>
      {open === 'prolong' && <Prolong guest={guest} close={() => setOpen(null)} />}
      {open === 'end' && <End guest={guest} close={() => setOpen(null)} />}
    </li>
  );
}

type Parts = { guest: Outsider; close: () => void };

function Prolong({ guest, close }: Parts) {
  const say = useWords(words);
  const { today } = useDates();
  const [until, setUntil] = useState(() => monthsAhead(today, 6));
  const prolong = useProlong(guest.person.id);
  return (
    <Sheet title={say('guests.prolongNamed', { name: guest.person.name })} isOpen close={close}>
      <div className="grid gap-4">
        <DayField label={say('guests.prolongUntil')} value={until} onChange={setUntil} min={today} />
        <Refusal error={prolong.error} />
        <div>
          <Button look="loud" isPending={prolong.isPending} isDisabled={!until} onPress={() => prolong.run(until, { done: close })}>
            {say('guests.prolong')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function End({ guest, close }: Parts) {
  const say = useWords(words);
  const end = useEndGuest(guest.person.id);
  return (
    <Sheet title={say('guests.endNamed', { name: guest.person.name })} isOpen close={close} role="alertdialog">
      <p className="mb-4 text-s text-ink-2">{say('guests.endText')}</p>
      <Refusal error={end.error} />
      <Button look="danger" isPending={end.isPending} onPress={() => end.run(undefined, { done: close })}>
        {say('guests.end')}
      </Button>
    </Sheet>
  );
}
