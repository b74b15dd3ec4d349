import { useState } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { common } from '../../shared/words/common.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useSetTopics } from '../api/knowing.ts';
import { TopicsField } from '../knowing/TopicsField.tsx';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';

/** Files a post under topics. */
export default function TopicsSheet({ post, close }: { post: Post; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [names, setNames] = useState(() => post.topics.map((topic) => topic.name));
  const set = useSetTopics(post.id);
  const save = (): void => set.run(names, { done: () => (toast(say('topics.set')), close()) });
  return (
    <Sheet title={say('topics.sheet')} isOpen close={close}>
      <div className="grid gap-4">
        <p className="text-s text-ink-2">{say('topics.sheetText')}</p>
        <TopicsField names={names} change={setNames} />
        <Refusal error={set.error} />
        <div>
          <Button look="loud" onPress={save} isPending={set.isPending}>
            {sayCommon('common.save')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
