import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { listsWords as words } from '../../shared/words/distribution.ts';
import { common } from '../../shared/words/common.ts';
import { useDistribute, useLists, usePreview } from '../api/lists.ts';
import { Button } from '../parts/Button.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { Tick } from '../parts/Tick.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** Distributes a post formally: to which lists, until when, and who would not get it. */
export default function DistributeSheet({ post, close }: { post: Post; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const dates = useDates();
  const lists = useLists();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [due, setDue] = useState(post.required?.due ?? '');
  const preview = usePreview(post.id, chosen);
  const distribute = useDistribute(post.id);
  const tick = (id: string, on: boolean): void => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  const done = (): void => {
    toast(say('distribute.done'));
    close();
  };
  return (
    <Sheet title={say('distribute.title')} isOpen close={close}>
      {lists.isPending && <Waiting lines={1} />}
      {lists.error && !lists.data && <Failed error={lists.error} again={() => void lists.refetch()} />}
      {lists.data?.length === 0 && (
        <p className="text-s text-ink-2">
          {say('distribute.none')}{' '}
          <a href="/lists" className="font-semibold text-house">
            {say('lists.new')}
          </a>
        </p>
      )}
      {lists.data && lists.data.length > 0 && (
        <div className="grid gap-4">
          <fieldset>
            <legend className="mb-1 text-s font-semibold">{say('distribute.choose')}</legend>
            {lists.data.map((list) => (
              <Tick key={list.id} label={list.name} hint={list.purpose || undefined} isSelected={chosen.includes(list.id)} onChange={(on) => tick(list.id, on)} />
            ))}
          </fieldset>
          <DayField label={say('distribute.due')} value={due} onChange={setDue} min={dates.today} className="max-w-56" />
          {preview.data && chosen.length > 0 && (
            <div role="status" className="rounded-s bg-sunken px-3 py-2.5 text-s">
              <p>{say('distribute.goes', { must: preview.data.must, informed: preview.data.informed, may: preview.data.may })}</p>
              {preview.data.cannotRead.length > 0 && (
                <div className="mt-2 flex items-start gap-2 text-late">
                  <TriangleAlert aria-hidden="true" className="mt-0.5 !size-4 flex-none" />
                  <p>
                    {say('distribute.cannotRead', { count: preview.data.cannotRead.length })} <b className="font-semibold">{preview.data.cannotRead.map((person) => person.name).join(', ')}</b>. {say('distribute.noAccess')}
                  </p>
                </div>
              )}
            </div>
          )}
          <Refusal error={distribute.error ?? preview.error} />
          <div className="flex gap-3">
            <Button look="loud" isDisabled={chosen.length === 0} isPending={distribute.isPending} onPress={() => distribute.run({ lists: [...chosen], due: due || null }, { done })}>
              {say('distribute.now')}
            </Button>
            <Button onPress={close}>{sayCommon('common.cancel')}</Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}
