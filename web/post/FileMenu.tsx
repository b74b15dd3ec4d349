import { Ellipsis, ShieldCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FileRef } from '../../shared/api/posts.ts';
import { post as words } from '../../shared/words/post.ts';
import { IconButton } from '../parts/Button.tsx';
import { Menu } from '../parts/Menu.tsx';
import { useWords } from '../words/useWords.ts';

const FileLabel = lazy(() => import('./FileLabel.tsx'));

/** What can be done with an attachment, for who may edit the item that carries it. */
export function FileMenu({ file, post }: { file: FileRef; post: string }) {
  const say = useWords(words);
  const [labelling, setLabelling] = useState(false);
  return (
    <>
      <Menu label={say('post.moreOfFile', { name: file.name })} entries={[{ id: 'label', word: say('post.label'), icon: ShieldCheck, run: () => setLabelling(true) }]}>
        <IconButton icon={Ellipsis} label={say('post.moreOfFile', { name: file.name })} />
      </Menu>
      {labelling && (
        <Suspense>
          <FileLabel file={file} post={post} close={() => setLabelling(false)} />
        </Suspense>
      )}
    </>
  );
}
