import { changePage } from '../server/pages/changePage.ts';
import type { NewPage } from '../shared/api/pages.ts';
import type { StoryPost } from './story/types.ts';
import { as, dayOf, type Telling } from './telling.ts';

type StoryPage = NonNullable<StoryPost['page']>;

/** What a page of the story carries; a question that it grew out of comes with its accepted answer. */
export async function pageOf(telling: Telling, { template, parent, sources = [], owner }: StoryPage): Promise<NewPage> {
  const posts = sources.map((key) => telling.posts.get(key)!);
  const rows = await telling.kontor.database.owner.selectFrom('post').select(['id', 'answer_id']).where((eb) => eb('id', '=', eb.fn.any(eb.val(posts)))).execute();
  const answers = new Map(rows.map((row) => [row.id, row.answer_id]));
  return {
    template: template ?? null,
    parent: parent ? telling.posts.get(parent)! : null,
    ...(owner ? { owner: telling.people.get(owner)! } : {}),
    sources: posts.flatMap((post) => [{ post }, ...(answers.get(post) ? [{ post, comment: answers.get(post)! }] : [])]),
  };
}

/** Sets the day on which a page is looked at again, where the story names one. */
export async function setReview(telling: Telling, post: StoryPost, at: Date): Promise<void> {
  if (post.page?.reviewDay === undefined) return;
  await changePage(telling.kontor, as(telling, post.author, at), telling.posts.get(post.key)!, { review: dayOf(telling, post.page.reviewDay) });
}
