import type { AdminPerson } from '../../../shared/api/account.ts';
import { common } from '../../../shared/words/common.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useDeactivate } from '../../api/adminPeople.ts';
import { Button } from '../../parts/Button.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Asks before an account is closed, and says what follows. */
export function DeactivateSheet({ person, close }: { person: AdminPerson; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const deactivate = useDeactivate();
  return (
    <Sheet title={say('admin.deactivateTitle', { name: person.name })} isOpen close={close} role="alertdialog">
      <p className="mb-4 text-s text-ink-2">{say('admin.deactivateText')}</p>
      <Refusal error={deactivate.error} />
      <div className="mt-4 flex gap-3">
        <Button look="danger" onPress={() => deactivate.run(person.id, { done: close })} isPending={deactivate.isPending}>
          {say('admin.deactivate')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </Sheet>
  );
}
