import { common } from '../../shared/words/common.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useOpenQuestions } from '../api/knowing.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { PostCard } from '../post/PostCard.tsx';
import { useWords } from '../words/useWords.ts';

/** Questions that nobody has answered yet. */
export default function OpenQuestions() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOpenQuestions();
  const posts = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={say('questions.title')} sub={say('questions.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && posts.length === 0 && <Empty title={say('questions.none')} text={say('questions.noneText')} />}
      {posts.length > 0 && <h2 className="sr-only">{say('questions.title')}</h2>}
      {posts.map((post) => (
        <PostCard key={post.id} post={post} briefly />
      ))}
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </Page>
  );
}
