import { CircleAlert, Clock } from 'lucide-react';
import { common } from '../../shared/words/common.ts';
import { post as words } from '../../shared/words/post.ts';
import { useMe } from '../api/me.ts';
import { drop, resend, type Letter } from '../api/outbox.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useWords } from '../words/useWords.ts';

/** An own text on its way: shown at once; says when it waits, or why it wasn't taken, and keeps the words. */
export function WaitingLetter({ letter, edit }: { letter: Letter; edit?: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const me = useMe();
  const { state, shown, why, key } = letter;
  return (
    <article aria-label={say('post.by', { name: me.name })} className="card mb-4 px-[18px] py-4">
      <div className="flex items-center gap-3">
        <Avatar person={me} />
        <div className="min-w-0">
          <p className="font-semibold">{me.name}</p>
          <p role="status" className={`flex items-center gap-1.5 text-s ${state === 'refused' ? 'text-late' : 'text-ink-3'}`}>
            {state === 'refused' ? <CircleAlert aria-hidden="true" className="!size-4" /> : <Clock aria-hidden="true" className="!size-4" />}
            {state === 'refused' ? say('post.failed', { why: why ?? '' }) : say(state === 'waits' ? 'post.waits' : 'post.sentAt')}
          </p>
        </div>
      </div>
      {shown.title && <p className="mt-3 mb-1 font-serif text-l font-semibold">{shown.title}</p>}
      <Prose html={shown.html} className="mt-2.5" />
      {state === 'refused' && (
        <div className="mt-3 flex flex-wrap gap-3">
          <Button look="loud" onPress={() => resend(key)}>
            {sayCommon('common.again')}
          </Button>
          {edit && <Button onPress={edit}>{say('post.back')}</Button>}
          <Button look="text" onPress={() => drop(key)}>
            {say('post.discard')}
          </Button>
        </div>
      )}
    </article>
  );
}
