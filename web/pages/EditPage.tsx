import { useRef, useState } from 'react';
import type { PostPage } from '../../shared/api/posts.ts';
import { common } from '../../shared/words/common.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { useMe } from '../api/me.ts';
import { pageNow, pageSaved, savePage } from '../api/pages.ts';
import { Refused } from '../api/problem.ts';
import type { Doc } from '../composer/Editor.tsx';
import { keep, kept } from '../composer/localCopy.ts';
import { useChecking } from '../composer/useChecking.ts';
import { toCheck } from '../composer/writing.ts';
import { Button } from '../parts/Button.tsx';
import { Refusal } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import Conflict from './Conflict.tsx';
import { lacking, PageWriting, type Written } from './PageWriting.tsx';

/** What is being written, and from which version of the page it was begun: that one stays the same while others save theirs. */
interface Begun {
  version: number;
  base: Written;
  written: Written;
}

const fresh = (page: PostPage): Begun => {
  const base = { title: page.title ?? '', doc: page.doc as Doc };
  return { version: page.version, base, written: base };
};

/** Changes a page that several write. What was begun stays on this device until it is saved; who was faster is shown beside it, never overwritten. */
export default function EditPage({ post, close }: { post: PostPage; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const me = useMe();
  const place = `page.${post.id}`;
  const [begun, setBegun] = useState(() => (kept(me.id, place) as Begun | null) ?? fresh(post));
  const [restored, setRestored] = useState(() => kept(me.id, place) !== null);
  const [round, setRound] = useState(0);
  const [theirs, setTheirs] = useState<PostPage | null>(null);
  const [merged, setMerged] = useState(false);
  const [lacks, setLacks] = useState<ReturnType<typeof lacking>>(null);
  const [error, setError] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);
  const { written } = begun;
  const latest = useRef(begun);
  const checking = useChecking(post.space.id, toCheck({ ...written, title: written.title, doc: written.doc ?? undefined, label: post.label, tlp: post.tlp, files: post.files.map((file) => file.id) }));
  const hold = (next: Begun): void => {
    setBegun(next);
    latest.current = next;
    keep(me.id, place, next);
  };
  const change = (to: Partial<Written>): void => hold({ ...latest.current, written: { ...latest.current.written, ...to } });
  const discard = (): void => {
    keep(me.id, place, null);
    const anew = fresh(post);
    setBegun(anew);
    latest.current = anew;
    setRestored(false);
    setRound(round + 1);
  };
  const save = async (): Promise<void> => {
    const lack = lacking(latest.current.written);
    setLacks(lack);
    if (lack || saving) return;
    setSaving(true);
    setError(null);
    try {
      const confirmed = await checking.demand();
      if (confirmed === false) return;
      const { version, written: now } = latest.current;
      await pageSaved(await savePage(post.id, { version, title: now.title.trim(), doc: now.doc as NonNullable<Doc>, ...(confirmed ? { confirmed } : {}) }));
      keep(me.id, place, null);
      close();
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 412) await meet();
      else setError(failure as Error);
    } finally {
      setSaving(false);
    }
  };
  /** Somebody was faster: their text is fetched to be shown beside the own one. */
  const meet = (): Promise<void> => pageNow(post.id).then(setTheirs, (failure: Error) => setError(failure));
  const merge = (to: Written): void => {
    if (!theirs) return;
    hold({ version: theirs.version, base: { title: theirs.title ?? '', doc: theirs.doc as Doc }, written: to });
    setTheirs(null);
    setMerged(true);
    setRestored(false);
    setRound(round + 1);
  };
  if (theirs) return <Conflict base={begun.base} mine={written} theirs={theirs} merge={merge} />;
  const faster = post.version > begun.version;
  const head = (restored || faster || merged) && (
    <div role="status" className="flex flex-wrap items-center justify-between gap-3 rounded-t-m bg-sunken px-4 py-2.5 text-s">
      <p className="min-w-0 flex-1 basis-60">{faster ? say('edit.faster', { name: (post.page?.editor ?? post.author).name }) : merged ? say('conflict.merged') : say('edit.restored')}</p>
      {restored && (
        <Button look="quiet" onPress={discard}>
          {say('edit.discard')}
        </Button>
      )}
    </div>
  );
  return (
    <PageWriting label={post.title ?? ''} space={post.space.id} written={written} round={round} change={change} save={() => void save()} checking={checking} lacks={lacks} head={head} beside={<div className="px-4 empty:hidden"><Refusal error={error} /></div>}>
      <Button look="text" onPress={close}>
        {sayCommon('common.cancel')}
      </Button>
      <Button look="loud" onPress={() => void save()} isPending={saving}>
        {say('edit.save')}
      </Button>
    </PageWriting>
  );
}
