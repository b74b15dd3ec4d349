import { useState } from 'react';
import type { Comment, Post, PostPage } from '../../../shared/api/posts.ts';
import { common } from '../../../shared/words/common.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useMoveComment } from '../../api/posts.ts';
import { useSpacePosts, useSpaces } from '../../api/spaces.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { confirmOf, Found } from '../../post/Found.tsx';
import { useWords } from '../../words/useWords.ts';

const nameOf = (post: Post): string => post.title ?? post.text.slice(0, 70);

/** Moves an answer under another post, in this or in another space of the same audience. */
export default function MoveComment({ comment, post, close }: { comment: Comment; post: PostPage; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data: spaces = [] } = useSpaces();
  const [space, setSpace] = useState(post.space.id);
  const [to, setTo] = useState<string | null>(null);
  const { data } = useSpacePosts(space);
  const posts = (data?.pages ?? []).flatMap((page) => page.items).filter((one) => one.id !== post.id && !one.deleted);
  const target = posts.find((one) => one.id === to);
  const move = useMoveComment(post.id);
  const go = (under: Post): void => {
    const done = (): void => {
      close();
      toast(say('comment.moved', { post: nameOf(under) }));
    };
    const confirmed = confirmOf(move.error);
    move.run({ comment: comment.id, post: under.id, ...(confirmed ? { confirmed } : {}) }, { done });
  };
  const choose = (id: string): void => {
    setSpace(id);
    setTo(null);
    move.reset();
  };
  const fitting = spaces.filter((one) => one.audience === post.space.audience && one.abilities.publish.allowed);
  return (
    <Sheet title={say('move.comment')} isOpen close={close}>
      <div className="grid gap-4">
        <p className="text-s text-ink-2">{say('move.commentText')}</p>
        <Choice label={say('move.space')} value={space} onChange={choose} options={fitting.map(({ id, name }) => ({ value: id, word: name }))} />
        {data && posts.length === 0 && <p className="text-s text-ink-2">{say('move.noPost')}</p>}
        {posts.length > 0 && <Choice label={say('move.post')} value={to} onChange={(id) => (setTo(id), move.reset())} placeholder={sayCommon('common.choose')} options={posts.map((one) => ({ value: one.id, word: nameOf(one), hint: one.author.name }))} />}
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
