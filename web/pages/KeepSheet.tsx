import { useState } from 'react';
import type { PageShown } from '../../shared/api/pages.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { PostPage } from '../../shared/api/posts.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { useChangePage } from '../api/pages.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

const months = [3, 6, 12, 24] as const;

/** Who keeps a page, and when it is looked at again. */
export function KeepSheet({ post, page, close }: { post: PostPage; page: PageShown; close: () => void }) {
  const say = useWords(words);
  const dates = useDates();
  const change = useChangePage(post.space.id, post.id);
  const [owner, setOwner] = useState<PersonRef | null>(page.owner);
  const [review, setReview] = useState(page.review ?? '');
  const [every, setEvery] = useState(page.reviewMonths === null ? '' : String(page.reviewMonths));
  const counts = [...new Set([...months, ...(page.reviewMonths ? [page.reviewMonths] : [])])].toSorted((a, b) => a - b);
  const save = (): void =>
    change.run(
      {
        ...(owner && owner.id !== page.owner?.id ? { owner: owner.id } : {}),
        ...(review === (page.review ?? '') ? {} : { review: review || null }),
        reviewMonths: every ? Number(every) : null,
      },
      { done: close },
    );
  return (
    <Sheet title={say('keep.title')} isOpen close={close}>
      <div className="grid gap-5">
        <div>
          <h3 className="text-s font-semibold">{say('keep.owner')}</h3>
          <p className="mb-2 text-xs text-ink-3">{say('keep.ownerHint')}</p>
          {owner && (
            <p className="mb-2 flex items-center gap-2.5 text-s">
              <Avatar person={owner} size="s" />
              {owner.name}
            </p>
          )}
          <FindPerson label={say('keep.change')} choose={setOwner} />
        </div>
        <DayField label={say('keep.review')} value={review} min={dates.today} onChange={setReview} />
        <Choice label={say('keep.months')} value={every} onChange={setEvery} options={[...counts.map((count) => ({ value: String(count), word: say('keep.every', { count }) })), { value: '', word: say('keep.never') }]} />
        <Refusal error={change.error} />
        <Button look="loud" className="justify-self-start" isPending={change.isPending} onPress={save}>
          {say('keep.save')}
        </Button>
      </div>
    </Sheet>
  );
}
