import { Suspense, useState } from 'react';
import { Input } from 'react-aria-components';
import type { NewPost, PostChange, PostPage } from '../../../shared/api/posts.ts';
import { common } from '../../../shared/words/common.ts';
import { composer as words } from '../../../shared/words/composer.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { useEditPost } from '../../api/posts.ts';
import { AudienceFoot } from '../../composer/AudienceFoot.tsx';
import { CheckPanel } from '../../composer/CheckPanel.tsx';
import { composerParts } from '../../composer/parts.ts';
import { toCheck } from '../../composer/writing.ts';
import { useChecking } from '../../composer/useChecking.ts';
import { DecisionFields } from '../../composer/DecisionFields.tsx';
import Editor, { type Doc } from '../../composer/Editor.tsx';
import { Button } from '../../parts/Button.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** Changes a post in its place; who was faster is not overwritten (If-Match). */
export default function EditPost({ post, close }: { post: PostPage; close: () => void }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const sayCommon = useWords(common);
  const [change, setChange] = useState<PostChange>({});
  const edit = useEditPost(post.id, post.version);
  const more = (some: PostChange): void => setChange((before) => ({ ...before, ...some }));
  const part = composerParts[post.kind];
  const { decision } = post;
  const decided = change.decision ?? { why: decision?.why ?? '', decidedBy: decision?.decidedBy.map((person) => person.id) ?? [], replaces: decision?.replaces?.id ?? null };
  const now = { title: post.title, doc: post.doc, label: post.label, tlp: post.tlp, files: post.files.map((file) => file.id), ...change, decision: decision ? decided : undefined };
  const checking = useChecking(post.space.id, toCheck(now));
  const save = async (): Promise<void> => {
    if (Object.keys(change).length === 0) return close();
    const confirmed = await checking.demand();
    if (confirmed !== false) edit.run({ ...change, ...(confirmed ? { confirmed } : {}) }, { done: close });
  };
  return (
    <section aria-label={sayPost('post.edit')} className="card mb-6">
      <div className="px-4 pt-4 pb-2">
        <Input
          aria-label={say('composer.heading')}
          placeholder={say(post.kind === 'note' ? 'composer.headingOptional' : `composer.${post.kind}`)}
          value={change.title === undefined ? (post.title ?? '') : (change.title ?? '')}
          maxLength={200}
          onChange={(event) => more({ title: event.target.value.trim() === '' ? null : event.target.value })}
          className="w-full bg-transparent py-1 font-serif text-l font-semibold outline-none placeholder:font-normal"
        />
      </div>
      <Editor label={say('composer.text')} placeholder={say('composer.textPlaceholder')} content={post.doc} onChange={(doc) => more({ doc })} onSend={() => void save()} autoFocus />
      {post.kind === 'decision' && <DecisionFields space={post.space.id} decision={decided} change={(to) => more({ decision: to })} />}
      {part?.given && (
        <Suspense>
          <part.fields post={{ ...part.given(post), ...(change as Partial<NewPost>), kind: post.kind }} space={post.space.id} change={(to) => more(to as PostChange)} shown={false} />
        </Suspense>
      )}
      <div className="px-4 empty:hidden">
        <Refusal error={edit.error} />
      </div>
      <CheckPanel checking={checking} />
      <AudienceFoot space={post.space.id} doc={(change.doc as Doc | undefined) ?? post.doc}>
        <Button look="text" onPress={close}>
          {sayCommon('common.cancel')}
        </Button>
        <Button look="loud" onPress={() => void save()} isPending={edit.isPending}>
          {sayPost('comment.save')}
        </Button>
      </AudienceFoot>
    </section>
  );
}
