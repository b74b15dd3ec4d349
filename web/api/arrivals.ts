import type { Comment, Post } from '../../shared/api/posts.ts';
import { queryClient } from './client.ts';
import type { Pages } from './feed.ts';
import { shown } from './live.ts';
import { onArrival } from './outbox.ts';
import { refreshPost } from './posts.ts';

/** Puts what the person has sent where it belongs as soon as the server has it, and tells of posts; gives back how to stop. */
export const showArrivals = (published: (post: Post) => void): (() => void) =>
  onArrival((letter, answer) => {
    if ('space' in letter.to && letter.to.submit) void queryClient.invalidateQueries({ queryKey: ['submissions'] });
    else if ('space' in letter.to) {
      addPost(answer as Post);
      published(answer as Post);
    } else addComment(letter.to.post, answer as Comment);
    void queryClient.invalidateQueries({ queryKey: ['drafts'] });
  });

function addPost(post: Post): void {
  for (const queryKey of [['feed', 'home'], ['spaces', post.space.id, 'posts']]) {
    queryClient.setQueryData<Pages<Post>>(queryKey, (data) => {
      const [first, ...rest] = data?.pages ?? [];
      if (!data || !first || data.pages.some((page) => page.items.some((one) => one.id === post.id))) return data;
      return { ...data, pages: [{ ...first, items: [post, ...first.items] }, ...rest] };
    });
    void askAgain(queryKey);
  }
  shown('home', [post.id]);
  shown(post.space.id, [post.id]);
}

function addComment(post: string, comment: Comment): void {
  queryClient.setQueryData<Comment[]>(['posts', post, 'comments'], (all) => (all && !all.some((one) => one.id === comment.id) ? [...all, comment] : all));
  void askAgain(['posts', post, 'comments']);
  void refreshPost(post);
}

/** A list that was asked for before the text arrived may come without it: a first answer on its way would be taken for the new one, so it is let go. */
async function askAgain(queryKey: readonly unknown[]): Promise<void> {
  if (queryClient.isFetching({ queryKey, exact: true }) === 0) return;
  await queryClient.cancelQueries({ queryKey, exact: true });
  await queryClient.invalidateQueries({ queryKey, exact: true });
}
