import { useNavigate } from '@tanstack/react-router';
import type { Draft } from '../../shared/api/posts.ts';
import { lists } from '../../shared/words/lists.ts';
import { problems } from '../../shared/words/problems.ts';
import { refusals } from '../../shared/words/refusals.ts';
import { useChangeDraft, useDeleteDraft, useDrafts } from '../api/drafts.ts';
import { useSpaces } from '../api/spaces.ts';
import { textOf } from '../composer/plain.ts';
import type { Doc } from '../composer/Editor.tsx';
import { takenUp } from '../composer/writing.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** What was begun, and what goes out later by itself. */
export default function Drafts() {
  const say = useWords(lists);
  const navigate = useNavigate();
  const { data: drafts, error, isPending, refetch } = useDrafts();
  const scheduled = drafts?.filter((draft) => draft.publishAt) ?? [];
  const begun = drafts?.filter((draft) => !draft.publishAt) ?? [];
  return (
    <Page title={say('drafts.title')} sub={say('drafts.sub')}>
      {isPending && <Waiting />}
      {error && !drafts && <Failed error={error} again={() => void refetch()} />}
      {drafts?.length === 0 && (
        <Empty title={say('drafts.empty')} text={say('drafts.emptyText')}>
          <Button look="loud" onPress={() => void navigate({ to: '/write' })}>
            {say('drafts.write')}
          </Button>
        </Empty>
      )}
      <DraftList title={say('drafts.scheduled')} drafts={scheduled.toSorted((a, b) => (a.publishAt ?? '').localeCompare(b.publishAt ?? ''))} />
      <DraftList title={say('drafts.begun')} drafts={begun} />
    </Page>
  );
}

function DraftList({ title, drafts }: { title: string; drafts: Draft[] }) {
  if (drafts.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-s font-semibold text-ink-2">{title}</h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {drafts.map((draft) => (
          <DraftLine key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  );
}

function DraftLine({ draft }: { draft: Draft }) {
  const say = useWords(lists);
  const sayWhy = useWords(refusals);
  const sayProblem = useWords(problems);
  const dates = useDates();
  const navigate = useNavigate();
  const remove = useDeleteDraft();
  const change = useChangeDraft();
  const space = useSpaces().data?.find((one) => one.id === draft.space);
  const { post } = takenUp(draft);
  const text = post.doc ? textOf(post.doc as Doc) : '';
  const whyOf = (code: string): string => (code in refusals.refusals ? sayWhy(`refusals.${code as keyof (typeof refusals)['refusals']}`) : code in problems.problems ? sayProblem(`problems.${code as keyof (typeof problems)['problems']}`) : code in problems.fields ? sayProblem(`fields.${code as keyof (typeof problems)['fields']}`) : code);
  const why = draft.failed && whyOf(draft.failed);
  return (
    <li className="px-4 py-3">
      <p className="font-serif font-semibold">{post.title || text.slice(0, 80) || say('drafts.untitled')}</p>
      {post.title && text && <p className="line-clamp-2 text-s text-ink-2">{text}</p>}
      {why && <p className="text-s text-late">{say('drafts.failed', { why })}</p>}
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
        <span className={space ? `font-semibold ${inkOf[space.audience]}` : ''}>{space?.name ?? say('drafts.noSpace')}</span>
        <span>{draft.publishAt ? say('drafts.goesOut', { when: dates.when(draft.publishAt, true) }) : say('drafts.changed', { when: dates.when(draft.updated) })}</span>
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button onPress={() => void navigate({ to: '/write', search: { draft: draft.id } })}>{say('drafts.go')}</Button>
        {draft.publishAt && (
          <Button look="text" className="!mx-0" onPress={() => change.run({ id: draft.id, change: { publishAt: null } })}>
            {say('drafts.unschedule')}
          </Button>
        )}
        <Button look="text" className="!mx-0" onPress={() => remove.run(draft.id, { done: () => toast(say('drafts.removed')) })}>
          {say('drafts.remove')}
        </Button>
      </div>
    </li>
  );
}
