import { FileCheck2 } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { useConfirm, useConfirmFor } from '../api/posts.ts';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toast.tsx';
import { When } from '../parts/When.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { OpenReaders } from './OpenReaders.tsx';

/** Required reading: confirm it with one click; its author sees who is missing. */
export function RequiredBar({ post }: { post: Post }) {
  const say = useWords(words);
  const dates = useDates();
  const confirm = useConfirm(post);
  const confirmFor = useConfirmFor(post);
  const [asking, setAsking] = useState(false);
  const { required } = post;
  if (!required) return null;
  const overdue = required.due !== null && required.due < dates.today;
  const please = required.due ? say(overdue ? 'required.late' : 'required.by', { day: dates.day(required.due) }) : say('required.please');
  const mine = required.waitsForMe || required.confirmedByMe;
  const away = required.standInFor ?? [];
  if (!mine && away.length === 0 && !post.abilities.seeOpen.allowed) return null;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 rounded-s bg-sunken px-3 py-2.5 text-s">
      <FileCheck2 aria-hidden="true" className={required.confirmedByMe ? 'text-ok' : ''} />
      <div className="min-w-0 flex-1 basis-48">
        {required.waitsForMe && <p className={overdue ? 'text-late' : ''}>{please}</p>}
        {required.confirmedByMe && (
          <p role="status" className="text-ok">
            {say('required.done')}, <When moment={required.confirmedByMe} always />.
          </p>
        )}
        {away.length > 0 && <p>{say('required.awayLine', { names: away.map((person) => person.name).join(', ') })}</p>}
        {post.abilities.seeOpen.allowed && <p className={mine ? 'text-xs text-ink-2' : ''}>{say('required.state', { confirmed: required.confirmed, asked: required.asked })}</p>}
      </div>
      {post.abilities.seeOpen.allowed && required.confirmed < required.asked && (
        <Button look="text" onPress={() => setAsking(true)}>
          {say('required.who')}
        </Button>
      )}
      {required.waitsForMe && (
        <Button look="loud" onPress={() => confirm.run()} isPending={confirm.isPending}>
          {say('required.read')}
        </Button>
      )}
      {away.map((person) => (
        <Button key={person.id} onPress={() => confirmFor.run(person.id, { done: () => toast(say('required.stoodIn', { name: person.name })) })} isPending={confirmFor.isPending}>
          {say('required.standIn', { name: person.name })}
        </Button>
      ))}
      {asking && <OpenReaders post={post.id} close={() => setAsking(false)} />}
    </div>
  );
}
