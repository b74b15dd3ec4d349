import { useState, type FormEvent } from 'react';
import type { Invitation } from '../../../shared/api/account.ts';
import type { HouseRole } from '../../../shared/api/people.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useInvite } from '../../api/adminPeople.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';
import { RoleTicks } from './RolesSheet.tsx';
import { SentInvitation } from './SentInvitation.tsx';

const empty = { email: '', name: '', role: '', department: '' };

/** Invites one person. */
export function InviteSheet({ close }: { close: () => void }) {
  const say = useWords(words);
  const [values, setValues] = useState(empty);
  const [houseRoles, setHouseRoles] = useState<HouseRole[]>([]);
  const [sent, setSent] = useState<Invitation | null>(null);
  const proof = useProof();
  const invite = useInvite();
  const set = (field: keyof typeof empty) => (value: string) => setValues((before) => ({ ...before, [field]: value }));
  const taken = invite.error instanceof Refused && invite.error.type.endsWith(':emailTaken') ? invite.error.message : undefined;
  const wrong = (field: string): string | undefined => (invite.error instanceof Refused ? invite.error.field(field) : undefined);
  const run = (): void => invite.run({ email: values.email.trim(), name: values.name.trim(), role: values.role.trim() || null, department: values.department.trim() || null, houseRoles }, { done: setSent, failed: proof.failed(run) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run();
  };
  if (sent) return <SentInvitation invitation={sent} close={close} />;
  return (
    <Sheet title={say('admin.inviteTitle')} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <p className="text-s text-ink-2">{say('admin.inviteText')}</p>
        <Field label={say('profile.name')} value={values.name} onChange={set('name')} error={wrong('name')} autoComplete="off" isRequired maxLength={120} autoFocus />
        <Field label={say('profile.email')} type="email" value={values.email} onChange={set('email')} error={taken ?? wrong('email')} autoComplete="off" isRequired />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={say('profile.role')} value={values.role} onChange={set('role')} autoComplete="off" maxLength={120} />
          <Field label={say('profile.department')} value={values.department} onChange={set('department')} autoComplete="off" maxLength={120} />
        </div>
        <RoleTicks chosen={houseRoles} choose={setHouseRoles} />
        {!taken && !wrong('email') && !wrong('name') && <Refusal error={besidesProof(invite.error)} />}
        <div>
          <Button look="loud" type="submit" isPending={invite.isPending}>
            {say('admin.sendInvitation')}
          </Button>
        </div>
      </form>
      {proof.sheet}
    </Sheet>
  );
}
