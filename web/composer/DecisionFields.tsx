import { useQuery } from '@tanstack/react-query';
import type { NewPost, Post } from '../../shared/api/posts.ts';
import { composer as words } from '../../shared/words/composer.ts';
import { read } from '../api/request.ts';
import { Choice } from '../parts/Choice.tsx';
import { Field } from '../parts/Field.tsx';
import { useWords } from '../words/useWords.ts';
import { PersonChips } from './PersonChips.tsx';

type Decision = NonNullable<NewPost['decision']>;

/** Of a decision: why, who, and which earlier one of the space it replaces. */
export function DecisionFields({ space, decision, change }: { space: string | null; decision: Decision; change: (decision: Decision) => void }) {
  const say = useWords(words);
  const { data } = useQuery({ queryKey: ['spaces', space, 'decisions'], queryFn: read<{ items: Post[] }>(`/spaces/${space}/posts?kind=decision&limit=50`), enabled: space !== null });
  const earlier = (data?.items ?? []).filter((post) => !post.deleted && post.title && !post.decision?.replacedBy);
  const none = { value: '', word: say('decision.none') };
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4">
      <Field label={say('decision.why')} hint={say('decision.whyHint')} value={decision.why} onChange={(why) => change({ ...decision, why })} rows={2} maxLength={4000} />
      <PersonChips label={say('decision.by')} ids={decision.decidedBy} change={(decidedBy) => change({ ...decision, decidedBy })} />
      {earlier.length > 0 && (
        <Choice
          label={say('decision.replaces')}
          value={decision.replaces ?? ''}
          onChange={(id) => change({ ...decision, replaces: id || null })}
          options={[none, ...earlier.map((post) => ({ value: post.id, word: post.title ?? '' }))]}
        />
      )}
    </div>
  );
}
