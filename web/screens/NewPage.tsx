import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { PageBeginning, PageTemplate } from '../../shared/api/pages.ts';
import type { PostPage } from '../../shared/api/posts.ts';
import { composer } from '../../shared/words/composer.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { useMe } from '../api/me.ts';
import { useBeginning, useNewPage, useTree } from '../api/pages.ts';
import { useSpace } from '../api/spaces.ts';
import type { Doc } from '../composer/Editor.tsx';
import { keep, kept } from '../composer/localCopy.ts';
import { SpaceChoice } from '../composer/SpaceChoice.tsx';
import { useChecking } from '../composer/useChecking.ts';
import { toCheck } from '../composer/writing.ts';
import { lacking, PageWriting, type Written } from '../pages/PageWriting.tsx';
import { SourceLines } from '../pages/SourceLines.tsx';
import { outlineOf, templates } from '../pages/templates.ts';
import { indented, treeOf } from '../pages/tree.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';

/** A new page of a space: empty, from a template, or out of a post with its answer. */
export default function NewPage() {
  const say = useWords(words);
  const { space } = useParams({ from: '/shell/spaces/$space/pages/new' });
  const { from, comment, template, parent } = useSearch({ from: '/shell/spaces/$space/pages/new' });
  const { data: here } = useSpace(space);
  const { data: begun, error, refetch } = useBeginning(from, comment);
  const wanted = templates.find((one) => one === template) ?? null;
  return (
    <Page title={say('edit.newTitle')} audience={here?.audience}>
      {from && !begun ? error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={1} /> : <Writing key={from ?? wanted ?? 'new'} space={space} from={from ?? null} begun={begun ?? null} template={wanted} parent={parent ?? null} />}
    </Page>
  );
}

type Begun = { space: string; from: string | null; begun: PageBeginning | null; template: PageTemplate | null; parent: string | null };
const months = ['3', '6', '12', '24', ''] as const;

function Writing({ space: first, from, begun, template: wanted, parent: under }: Begun) {
  const say = useWords(words);
  const sayComposer = useWords(composer);
  const me = useMe();
  const navigate = useNavigate();
  const place = `page.new.${from ?? first}`;
  const start = (): Written => ({ title: begun?.title ?? '', doc: (begun?.doc as Doc | undefined) ?? (wanted ? outlineOf(wanted, say) : null) });
  const [written, setWritten] = useState<Written>(() => (kept(me.id, place) as Written | null) ?? start());
  const [restored, setRestored] = useState(() => kept(me.id, place) !== null);
  const [space, setSpace] = useState(first);
  const [parent, setParent] = useState(under ?? '');
  const [every, setEvery] = useState<(typeof months)[number]>('12');
  const [round, setRound] = useState(0);
  const [lacks, setLacks] = useState<ReturnType<typeof lacking>>(null);
  const { data: tree } = useTree(space);
  const { data: to } = useSpace(space);
  const submit = to ? !to.abilities.publish.allowed && to.abilities.submit.allowed : false;
  const publish = useNewPage();
  const marking = begun ? { label: begun.label, tlp: begun.tlp } : {};
  const checking = useChecking(space, toCheck({ title: written.title, doc: written.doc ?? undefined, ...marking }));
  const set = (next: Written): void => {
    setWritten(next);
    keep(me.id, place, next);
  };
  const beginAnew = (): void => {
    keep(me.id, place, null);
    setWritten(start());
    setRestored(false);
    setRound(round + 1);
  };
  const done = (post: PostPage): void => {
    keep(me.id, place, null);
    if (submit) toast(sayComposer('composer.submitted'));
    void (submit ? navigate({ to: '/spaces/$space/pages', params: { space } }) : navigate({ to: '/posts/$post', params: { post: post.id } }));
  };
  const go = async (): Promise<void> => {
    const lack = lacking(written);
    setLacks(lack);
    if (lack || publish.isPending) return;
    const confirmed = await checking.demand();
    if (confirmed === false) return;
    const sources = begun?.sources.map(({ post, comment }) => ({ post, comment }));
    const page = { template: wanted, parent: parent || null, reviewMonths: every ? Number(every) : null, ...(sources ? { sources } : {}) };
    publish.run(
      { space, submit, body: { kind: 'page', title: written.title.trim(), doc: written.doc!, ...marking, page, ...(confirmed ? { confirmed } : {}) } },
      { done },
    );
  };
  const head = (
    <>
      {restored && (
        <div role="status" className="flex flex-wrap items-center justify-between gap-3 rounded-t-m bg-sunken px-4 py-2.5 text-s">
          {say('edit.restored')}
          <Button onPress={beginAnew}>{say('edit.discard')}</Button>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-end gap-3 px-4 pt-3">
        <SpaceChoice space={space} choose={(to) => (setSpace(to), setParent(''))} />
      </div>
    </>
  );
  const beside = (
    <div className="grid gap-4 border-t border-line px-4 py-4 sm:grid-cols-2">
      <Choice
        label={say('edit.parent')}
        value={parent}
        onChange={setParent}
        options={[{ value: '', word: say('edit.top') }, ...indented(treeOf((tree?.items ?? []).filter((line) => !line.released)), null).map(({ line, depth }) => ({ value: line.id, word: `${'– '.repeat(depth)}${line.title}` }))]}
      />
      <Choice label={say('edit.months')} value={every} onChange={setEvery} options={months.map((count) => ({ value: count, word: count ? say('keep.every', { count: Number(count) }) : say('keep.never') }))} />
      {begun && begun.sources.length > 0 && (
        <div className="sm:col-span-2">
          <h2 className="text-s font-semibold">{say('edit.grown')}</h2>
          <SourceLines sources={begun.sources} />
        </div>
      )}
      <div className="empty:hidden sm:col-span-2">
        <Refusal error={publish.error} />
      </div>
    </div>
  );
  return (
    <PageWriting label={say('edit.newTitle')} space={space} written={written} round={round} change={(to) => set({ ...written, ...to })} save={() => void go()} checking={checking} lacks={lacks} head={head} beside={beside}>
      <Button look="loud" onPress={() => void go()} isPending={publish.isPending}>
        {submit ? sayComposer('composer.submit') : say('edit.publish')}
      </Button>
    </PageWriting>
  );
}
