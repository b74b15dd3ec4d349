import { Building2, Mail, Plus, UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { Space } from '../../../shared/api/spaces.ts';
import { common } from '../../../shared/words/common.ts';
import { partners as words } from '../../../shared/words/partners.ts';
import { useAdmit, useCompanies, usePartners, useTakeOut } from '../../api/partners.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Beside } from '../../parts/Page.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { InviteGuest } from '../guests/InviteGuest.tsx';
import { AddContact } from './AddContact.tsx';

type Open = 'admit' | 'invite' | 'contact' | { out: { id: string; name: string; persons: number } };

/** The companies of a partner space; who keeps it lets companies in and out, invites guests and adds contacts. */
export function Companies({ space }: { space: Space }) {
  const say = useWords(words);
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const manage = space.abilities.manage.allowed && space.archived === null;
  const outside = space.readers.companies.filter((company) => company.id !== null);
  return (
    <div>
      <Beside icon={<Building2 aria-hidden="true" className="text-partners" />} title={say('space.companies')}>
        {space.readers.companies.map(({ id, name, persons }) => (
          <li key={id ?? 'house'} className="flex items-center gap-2 text-s leading-[1.35]">
            <span className="min-w-0 flex-1">
              <span className={`block truncate ${id ? 'text-partners' : ''}`}>{name}</span>
              <span className="block text-xs text-ink-3">{say('space.persons', { count: persons })}</span>
            </span>
            {manage && id && <IconButton icon={X} label={say('space.out', { name })} onPress={() => setOpen({ out: { id, name, persons } })} />}
          </li>
        ))}
      </Beside>
      {manage && (
        <div className="mt-1 grid justify-items-start gap-1">
          <Button look="text" icon={Plus} onPress={() => setOpen('admit')}>
            {say('space.admit')}
          </Button>
          {outside.length > 0 && (
            <>
              <Button look="text" icon={UserPlus} onPress={() => setOpen('invite')}>
                {say('partner.invite')}
              </Button>
              <Button look="text" icon={Mail} onPress={() => setOpen('contact')}>
                {say('space.contact')}
              </Button>
            </>
          )}
        </div>
      )}
      {open === 'admit' && <Admit space={space} close={close} />}
      {open === 'invite' && <InviteGuest space={space.id} partner={outside.length === 1 ? (outside[0]?.id ?? undefined) : undefined} close={close} />}
      {open === 'contact' && <AddContact space={space} close={close} />}
      {open !== null && typeof open === 'object' && <TakeOut space={space.id} company={open.out} close={close} />}
    </div>
  );
}

function Admit({ space, close }: { space: Space; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data } = usePartners();
  const { data: there } = useCompanies(space.id);
  const [partner, setPartner] = useState<string | null>(null);
  const admit = useAdmit(space.id);
  const free = (data?.items ?? []).filter((one) => (one.state === 'active' || one.state === 'prospective') && !there?.items.some(({ partner: { id } }) => id === one.id));
  return (
    <Sheet title={say('space.admit')} isOpen close={close}>
      <div className="grid gap-4">
        <p className="text-s text-ink-2">{say('space.admitText')}</p>
        {data && free.length === 0 ? (
          <p className="text-s text-ink-3">{say(data.items.length === 0 ? 'space.noPartners' : 'space.allIn')}</p>
        ) : (
          <Choice label={say('space.choose')} placeholder={say('space.chooseHint')} value={partner} onChange={setPartner} options={free.map(({ id, name, secrecy }) => ({ value: id, word: name, hint: say(secrecy ? 'partners.secrecy' : 'partners.noSecrecy') }))} />
        )}
        <Refusal error={admit.error} />
        <div className="flex gap-3">
          <Button look="loud" isDisabled={!partner} isPending={admit.isPending} onPress={() => partner && admit.run(partner, { done: close })}>
            {say('space.admit')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  );
}

function TakeOut({ space, company, close }: { space: string; company: { id: string; name: string; persons: number }; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const takeOut = useTakeOut(space);
  return (
    <Sheet title={say('space.outTitle', { name: company.name })} isOpen close={close} role="alertdialog">
      <p className="mb-4 text-s text-ink-2">{say('space.outText', { count: company.persons })}</p>
      <Refusal error={takeOut.error} />
      <div className="flex gap-3">
        <Button look="danger" isPending={takeOut.isPending} onPress={() => takeOut.run(company.id, { done: close })}>
          {say('space.outNow')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </Sheet>
  );
}
