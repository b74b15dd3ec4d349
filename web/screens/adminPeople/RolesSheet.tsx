import { useState, type FormEvent } from 'react';
import type { AdminPerson } from '../../../shared/api/account.ts';
import type { HouseRole } from '../../../shared/api/people.ts';
import { common } from '../../../shared/words/common.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useSetRoles } from '../../api/adminPeople.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';

const roles: readonly HouseRole[] = ['administrator', 'auditor', 'council'];

/** The roles of the house to tick. */
export function RoleTicks({ chosen, choose }: { chosen: readonly HouseRole[]; choose: (roles: HouseRole[]) => void }) {
  const say = useWords(words);
  return (
    <fieldset>
      <legend className="mb-1 text-s font-semibold">{say('admin.houseRoles')}</legend>
      {roles.map((role) => (
        <Tick key={role} label={say(`admin.${role}`)} hint={say(`admin.${role}Hint`)} isSelected={chosen.includes(role)} onChange={(on) => choose(on ? [...chosen, role] : chosen.filter((one) => one !== role))} />
      ))}
    </fieldset>
  );
}

/** Changes the roles of a person in the house. */
export function RolesSheet({ person, close }: { person: AdminPerson; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [chosen, setChosen] = useState<HouseRole[]>(person.houseRoles);
  const proof = useProof();
  const set = useSetRoles();
  const run = (): void => set.run({ person: person.id, houseRoles: chosen }, { done: close, failed: proof.failed(run) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run();
  };
  return (
    <Sheet title={say('admin.rolesTitle', { name: person.name })} isOpen close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <RoleTicks chosen={chosen} choose={setChosen} />
        <Refusal error={besidesProof(set.error)} />
        <div className="flex gap-3">
          <Button look="loud" type="submit" isPending={set.isPending}>
            {sayCommon('common.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
      {proof.sheet}
    </Sheet>
  );
}
