import { useState } from 'react';
import type { Comment } from '../../../shared/api/posts.ts';
import { common } from '../../../shared/words/common.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useEditComment } from '../../api/posts.ts';
import { CheckPanel } from '../../composer/CheckPanel.tsx';
import { useChecking } from '../../composer/useChecking.ts';
import Editor, { type Doc } from '../../composer/Editor.tsx';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Changes an answer in its place. */
export default function EditComment({ comment, space, close }: { comment: Comment; space: string; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [doc, setDoc] = useState<Doc | null>(null);
  const edit = useEditComment(comment.post);
  const checking = useChecking(space, doc && { doc, post: comment.post, label: comment.label, tlp: comment.tlp, files: comment.files.map((file) => file.id) });
  const save = async (): Promise<void> => {
    if (!doc) return close();
    const confirmed = await checking.demand();
    if (confirmed !== false) edit.run({ id: comment.id, doc, ...(confirmed ? { confirmed } : {}) }, { done: close });
  };
  return (
    <div className="mt-2">
      <div className="rounded-s border border-line bg-card">
        <Editor label={say('comment.write')} placeholder={say('comment.placeholder')} content={comment.doc} onChange={setDoc} onSend={() => void save()} autoFocus small />
        <CheckPanel checking={checking} />
      </div>
      <div className="mt-2 grid gap-2">
        <Refusal error={edit.error} />
        <div className="flex gap-3">
          <Button look="loud" onPress={() => void save()} isPending={edit.isPending}>
            {say('comment.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </div>
    </div>
  );
}
