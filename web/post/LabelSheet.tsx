import { useState, type FormEvent } from 'react';
import type { LabelSetting } from '../../shared/api/labels.ts';
import { lowers, type Marking } from '../../shared/labels/order.ts';
import { common } from '../../shared/words/common.ts';
import { leaving as words } from '../../shared/words/leaving.ts';
import { post as postWords } from '../../shared/words/post.ts';
import type { Action } from '../api/client.ts';
import { useLabelChanges } from '../api/labels.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';
import { tlpWord } from './LabelBadge.tsx';
import { LabelFields } from './LabelFields.tsx';

type LabelSheetParts = { marking: Marking; post: string; item: string; action: Action<LabelSetting, unknown>; close: () => void };

/** Changes how confidential something is; to open it up needs a reason. Below stands how it changed before. */
export function LabelSheet({ marking, post, item, action, close }: LabelSheetParts) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const sayCommon = useWords(common);
  const [to, setTo] = useState<Marking>({ label: marking.label, tlp: marking.tlp });
  const [reason, setReason] = useState('');
  const opens = lowers(marking, to);
  const wrong = action.error instanceof Refused ? action.error.field('reason') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => {
      toast(say('label.set', { label: sayPost(`label.${to.label}`) }));
      close();
    };
    action.run({ ...to, ...(opens ? { reason } : {}) }, { done });
  };
  return (
    <Sheet isOpen title={say('label.title')} close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <LabelFields marking={to} change={setTo} />
        {opens && <Field label={say('label.reason')} hint={say('label.reasonHint')} value={reason} onChange={setReason} error={wrong} isRequired maxLength={500} rows={2} autoFocus />}
        {!wrong && <Refusal error={action.error} />}
        <div className="flex gap-3">
          <Button look="loud" type="submit" isPending={action.isPending} isDisabled={to.label === marking.label && to.tlp === marking.tlp}>
            {sayCommon('common.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
      <Changes post={post} item={item} />
    </Sheet>
  );
}

function Changes({ post, item }: { post: string; item: string }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const { data } = useLabelChanges(post);
  const changes = data?.items.filter((change) => change.item === item) ?? [];
  if (changes.length === 0) return null;
  const word = (label: Marking['label'], tlp: Marking['tlp']): string => `${sayPost(`label.${label}`)}${tlp ? ` · ${tlpWord(tlp)}` : ''}`;
  return (
    <section className="mt-5 border-t border-line pt-3">
      <h3 className="mb-1 text-s font-semibold">{say('label.history')}</h3>
      <ul className="text-s">
        {changes.map((change) => (
          <li key={change.id} className="py-1.5">
            {say('label.change', { from: word(change.from, change.fromTlp), to: word(change.to, change.toTlp) })}
            {change.reason && <span className="block text-ink-2">„{change.reason}“</span>}
            <span className="block text-xs text-ink-3">
              {change.by.name}, <When moment={change.created} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
