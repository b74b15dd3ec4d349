import { common } from '../../shared/words/common.ts';
import { lists } from '../../shared/words/lists.ts';
import { useBookmarks } from '../api/posts.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { PostCard } from '../post/PostCard.tsx';
import { Reminders } from '../times/Reminders.tsx';
import { useWords } from '../words/useWords.ts';

/** What the person wants to come back to. */
export default function Bookmarks() {
  const say = useWords(lists);
  const sayCommon = useWords(common);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useBookmarks();
  const posts = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('bookmarks.title')} sub={say('bookmarks.sub')}>
      <Reminders />
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && posts.length === 0 && <Empty title={say('bookmarks.empty')} text={say('bookmarks.emptyText')} />}
      {posts.map((post) => (
        <PostCard key={post.id} post={post} />
      ))}
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </Page>
  );
}
