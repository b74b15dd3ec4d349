import { useState } from 'react';
import type { Space } from '../../../shared/api/spaces.ts';
import { byMail as words } from '../../../shared/words/byMail.ts';
import { useByMail, useChangeByMail, useMakeStartAddress } from '../../api/mailIn.ts';
import { Button } from '../../parts/Button.tsx';
import { CopyLine } from '../../parts/CopyLine.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useWords } from '../../words/useWords.ts';

/** One's own address that starts posts in a space, and for its keepers whether there are such. */
export function ByMail({ space, close }: { space: Space; close: () => void }) {
  const say = useWords(words);
  const { data, error, isPending } = useByMail(space.id);
  const change = useChangeByMail(space.id);
  const make = useMakeStartAddress(space.id);
  const [address, setAddress] = useState<string | null>(null);
  const keeps = space.abilities.manage.allowed;
  const allowed = data?.threadsByMail ?? false;
  return (
    <Sheet title={say('byMail.title')} isOpen close={close}>
      <div className="grid gap-4">
        {isPending && <Waiting lines={1} />}
        {error && !data && <Failed error={error} />}
        {data && keeps && <Tick label={say('byMail.allow')} hint={say('byMail.allowHint')} isSelected={allowed} isDisabled={change.isPending} onChange={(to) => change.run(to)} />}
        {data && !allowed && !keeps && <p className="text-s text-ink-2">{say('byMail.notAllowed')}</p>}
        {allowed && (
          <>
            <p className="text-s text-ink-2">{say('byMail.text')}</p>
            <div>
              <Button isPending={make.isPending} onPress={() => make.run(undefined, { done: (made) => setAddress(made.address) })}>
                {say('byMail.make')}
              </Button>
            </div>
          </>
        )}
        <output className="text-s">
          {address && <CopyLine label={say('byMail.label')} value={address} word={say('byMail.copy')} copied={say('byMail.copied')} />}
          {address && <span className="mt-1 block text-xs text-ink-3">{say('byMail.once')}</span>}
        </output>
        <Refusal error={change.error ?? make.error} />
      </div>
    </Sheet>
  );
}
