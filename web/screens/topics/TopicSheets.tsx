import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { TopicPage } from '../../../shared/api/topics.ts';
import { common } from '../../../shared/words/common.ts';
import { knowing as words } from '../../../shared/words/knowing.ts';
import { useMergeTopic, useRenameTopic, useTopicsLike } from '../../api/knowing.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

type SheetParts = { topic: TopicPage; close: () => void };

/** Names a topic anew. */
export function RenameSheet({ topic, close }: SheetParts) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [name, setName] = useState(topic.name);
  const rename = useRenameTopic(topic.id);
  const wrong = rename.error instanceof Refused ? rename.error.field('name') : undefined;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    rename.run(name.trim(), { done: close });
  };
  return (
    <Sheet title={say('topics.rename')} isOpen close={close}>
      <form onSubmit={save} className="grid gap-4">
        <Field label={say('topics.name')} hint={say('topics.renameText')} value={name} onChange={setName} error={wrong} maxLength={40} isRequired autoComplete="off" />
        {!wrong && <Refusal error={rename.error} />}
        <div>
          <Button look="loud" type="submit" isPending={rename.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Lets a topic go into another one, found by name. */
export function MergeSheet({ topic, close }: SheetParts) {
  const say = useWords(words);
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const { data } = useTopicsLike(q.trim());
  const merge = useMergeTopic(topic.id);
  const others = data?.items.filter((one) => one.id !== topic.id) ?? [];
  const go = (): void => {
    if (into) merge.run(into, { done: () => void navigate({ to: '/topics/$topic', params: { topic: into }, replace: true }) });
  };
  return (
    <Sheet title={say('topics.merge')} isOpen close={close}>
      <div className="grid gap-4">
        <p className="text-s text-ink-2">{say('topics.mergeText', { name: topic.name })}</p>
        <Field label={say('topics.into')} placeholder={say('topics.chooseTopic')} value={q} onChange={setQ} type="search" />
        <ul aria-label={say('topics.into')} className="flex flex-wrap gap-2">
          {others.map((one) => (
            <li key={one.id}>
              <Button aria-pressed={into === one.id} look={into === one.id ? 'loud' : 'quiet'} onPress={() => setInto(one.id)}>
                {one.name}
              </Button>
            </li>
          ))}
        </ul>
        <Refusal error={merge.error} />
        <div>
          <Button look="danger" isDisabled={!into} onPress={go} isPending={merge.isPending}>
            {say('topics.mergeNow')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
