import { useState } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import type { Space } from '../../shared/api/spaces.ts';
import { common } from '../../shared/words/common.ts';
import { post as words } from '../../shared/words/post.ts';
import { useMovePost } from '../api/posts.ts';
import { useSpaces } from '../api/spaces.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { confirmOf, Found } from './Found.tsx';
import { useWords } from '../words/useWords.ts';

/** Moves a post to another space of the same audience; says how many read it then. */
export default function Move({ post, close }: { post: Post; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data: spaces = [] } = useSpaces();
  const fitting = spaces.filter((space) => space.audience === post.space.audience && space.id !== post.space.id && space.abilities.publish.allowed);
  const [to, setTo] = useState<string | null>(null);
  const target = fitting.find((space) => space.id === to);
  const move = useMovePost(post.id);
  const go = ({ id, name }: Space): void => {
    const done = (): void => {
      close();
      toast(say('post.moved', { space: name }));
    };
    const confirmed = confirmOf(move.error);
    move.run({ space: id, ...(confirmed ? { confirmed } : {}) }, { done });
  };
  return (
    <Sheet title={say('move.title')} isOpen close={close}>
      <p className="mb-4 text-s text-ink-2">{fitting.length ? say('move.text') : say('move.none')}</p>
      {fitting.length > 0 && <Choice label={say('move.to')} value={to} onChange={(space) => (setTo(space), move.reset())} placeholder={sayCommon('common.choose')} options={fitting.map((space) => ({ value: space.id, word: space.name }))} />}
      {target && <p className="mt-3 text-s">{say('move.readers', { count: target.readers.persons })}</p>}
      <div className="mt-4 grid gap-3">
        <Refusal error={move.error} />
        <Found error={move.error} />
        <div className="flex gap-3">
          <Button look="loud" isDisabled={!target} isPending={move.isPending} onPress={() => target && go(target)}>
            {say(confirmOf(move.error) ? 'move.anyway' : 'move.now')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  );
}
