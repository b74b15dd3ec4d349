import { CircleCheck, Clock } from 'lucide-react';
import type { PageShown } from '../../shared/api/pages.ts';
import type { Post, PostPage } from '../../shared/api/posts.ts';
import { pages as words } from '../../shared/words/pages.ts';
import { useReviewPage } from '../api/pages.ts';
import { Button } from '../parts/Button.tsx';
import { useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** That a page is ageing, in words, with the one press for who keeps it. */
export function ReviewBar({ post, page }: { post: Post; page: PageShown }) {
  const say = useWords(words);
  const dates = useDates();
  const text = useErrorText();
  const review = useReviewPage(post.space.id, post.id);
  if (page.ages > dates.today) return null;
  const due = page.review !== null && page.review <= dates.today;
  const thank = (done: PostPage): void => toast(done.page?.review ? say('pages.thanksReviewed', { day: dates.day(done.page.review) }) : say('pages.thanksReviewedNever'));
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 rounded-s bg-sunken px-3.5 py-2.5 text-s">
      <Clock aria-hidden="true" />
      <p className="min-w-0 flex-1 basis-52">{due ? say('pages.due', { day: dates.day(page.review!) }) : say('pages.untouched')}</p>
      {page.abilities.review.allowed && (
        <Button look="loud" icon={CircleCheck} isPending={review.isPending} onPress={() => review.run(undefined, { done: thank, failed: (error) => toast(text(error)) })}>
          {say('pages.stillRight')}
        </Button>
      )}
    </div>
  );
}
