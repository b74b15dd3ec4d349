import { useState } from 'react';
import type { Comment } from '../../../shared/api/posts.ts';
import { common } from '../../../shared/words/common.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useEditComment } from '../../api/posts.ts';
import Editor, { type Doc } from '../../composer/Editor.tsx';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Changes an answer in its place. */
export default function EditComment({ comment, close }: { comment: Comment; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [doc, setDoc] = useState<Doc | null>(null);
  const edit = useEditComment(comment.post);
  const save = (): void => (doc ? edit.run({ id: comment.id, doc }, { done: close }) : close());
  return (
    <div className="mt-2">
      <div className="rounded-s border border-line bg-card">
        <Editor label={say('comment.write')} placeholder={say('comment.placeholder')} content={comment.doc} onChange={setDoc} onSend={save} autoFocus small />
      </div>
      <div className="mt-2 grid gap-2">
        <Refusal error={edit.error} />
        <div className="flex gap-3">
          <Button look="loud" onPress={save} isPending={edit.isPending}>
            {say('comment.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </div>
    </div>
  );
}
