import { pages as words } from '../../shared/words/pages.ts';
import type { Post } from '../../shared/api/posts.ts';
import { Ageing } from '../pages/PageLines.tsx';
import { ReviewBar } from '../pages/ReviewBar.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';

/** Of a page in a list: who keeps it, who wrote it last, and that it is ageing. */
export default function PagePart({ post }: { post: Post; briefly: boolean }) {
  const say = useWords(words);
  const dates = useDates();
  const { page, edited, created } = post;
  if (!page) return null;
  const ages = page.ages <= dates.today && !post.release;
  return (
    <>
      <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xs text-ink-3">
        {page.owner && <span>{say('pages.by', { name: page.owner.name })}</span>}
        {!post.release && <span>{say('pages.written', { name: page.editor.name, when: dates.when(edited ?? created) })}</span>}
        {ages && !page.abilities.review.allowed && <Ageing />}
      </p>
      {ages && page.abilities.review.allowed && <ReviewBar post={post} page={page} />}
    </>
  );
}
