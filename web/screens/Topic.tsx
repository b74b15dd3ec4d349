import { Link, useParams } from '@tanstack/react-router';
import { Combine, MoreHorizontal, Pencil, Radio } from 'lucide-react';
import { useState } from 'react';
import type { TopicPage } from '../../shared/api/topics.ts';
import { common } from '../../shared/words/common.ts';
import { knowing as words } from '../../shared/words/knowing.ts';
import { useTopic, useTopicPosts } from '../api/knowing.ts';
import { Refused } from '../api/problem.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { PostCard } from '../post/PostCard.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { KnowersBeside } from './topics/KnowersBeside.tsx';
import { MergeSheet, RenameSheet } from './topics/TopicSheets.tsx';

/** One topic: who knows about it, and the posts filed under it. */
export default function Topic() {
  const { topic: id } = useParams({ from: '/shell/topics/$topic' });
  const say = useWords(words);
  const { data: topic, error, refetch } = useTopic(id);
  if (error instanceof Refused && error.status === 404) return <NotFound />;
  if (!topic) return <Page title={say('topics.title')}>{error ? <Failed error={error} again={() => void refetch()} /> : <Waiting />}</Page>;
  const also = topic.names.length > 0 ? ` · ${say('topics.also', { names: topic.names.join(', ') })}` : '';
  return (
    <Page key={id} title={topic.name} sub={say('topics.posts', { count: topic.posts }) + also} action={<TopicMenu topic={topic} />} aside={<KnowersBeside topic={id} />}>
      <Link to="/antennas" search={{ q: say('topics.filter', { name: topic.name }) }} className="tap mb-4 inline-flex items-center gap-1.5 text-s text-ink-2 hover:text-ink hover:underline">
        <Radio aria-hidden="true" className="!size-4" />
        {say('topics.antenna')}
      </Link>
      <TopicPosts topic={id} />
    </Page>
  );
}

function TopicMenu({ topic }: { topic: TopicPage }) {
  const say = useWords(words);
  const [open, setOpen] = useState<'rename' | 'merge' | null>(null);
  const { rename, merge } = topic.abilities;
  if (!rename.allowed && !merge.allowed) return null;
  const entries = [
    ...(rename.allowed ? [{ id: 'rename', word: say('topics.rename'), icon: Pencil, run: () => setOpen('rename') }] : []),
    ...(merge.allowed ? [{ id: 'merge', word: say('topics.merge'), icon: Combine, run: () => setOpen('merge') }] : []),
  ];
  return (
    <>
      <Menu label={say('topics.menu')} entries={entries}>
        <IconButton icon={MoreHorizontal} label={say('topics.menu')} />
      </Menu>
      {open === 'rename' && <RenameSheet topic={topic} close={() => setOpen(null)} />}
      {open === 'merge' && <MergeSheet topic={topic} close={() => setOpen(null)} />}
    </>
  );
}

function TopicPosts({ topic }: { topic: string }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useTopicPosts(topic);
  const posts = data?.pages.flatMap((page) => page.items) ?? [];
  if (isPending) return <Waiting />;
  if (error && !data) return <Failed error={error} again={() => void refetch()} />;
  return (
    <section>
      <h2 className="mb-2 text-s font-semibold text-ink-2">{say('topics.latest')}</h2>
      {posts.length === 0 && <Empty title={say('topics.empty')} text={say('topics.emptyText')} />}
      {posts.map((post) => (
        <PostCard key={post.id} post={post} briefly />
      ))}
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.older')}
        </Button>
      )}
    </section>
  );
}
