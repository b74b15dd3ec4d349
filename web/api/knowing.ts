import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Antenna, AntennaChange, Gathered, NewAntenna } from '../../shared/api/antennas.ts';
import type { AtRisk, Knower, MyKnowledge, MyKnowledgeChange, QuestionAsk, SimilarQuestions } from '../../shared/api/knowledge.ts';
import type { Post } from '../../shared/api/posts.ts';
import type { Topic, TopicPage } from '../../shared/api/topics.ts';
import { queryClient, useAction } from './client.ts';
import { pagesOf } from './feed.ts';
import { refreshPost } from './posts.ts';
import { queryOf, read } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };

/** Answered questions like what is being typed; those of the text before stay until the new ones are there. */
export const useSimilar = (q: string) => useQuery({ queryKey: ['questions', 'similar', q], queryFn: read<SimilarQuestions>(`/questions/similar${queryOf({ q })}`), enabled: q.length > 3, placeholderData: (before) => (q.length > 3 ? before : undefined) });
export const useOpenQuestions = (limit = 20) => useInfiniteQuery(pagesOf<Listed<Post>>(['postsOf', 'open', limit], '/questions/open', limit));
export const useQuestionAsk = (post: string, enabled: boolean) => useQuery({ queryKey: ['posts', post, 'question'], queryFn: read<QuestionAsk>(`/posts/${post}/question`), enabled });
/** Says that the person can't answer a question that was passed on to them. */
export const usePassQuestion = (post: string) => useAction<void>({ call: () => ({ method: 'POST', path: `/posts/${post}/question/pass` }), stale: () => [['posts', post, 'question'], ['feed', 'actions'], ['me']] });

/** Topics whose name contains `q`. */
export const useTopics = (q: string) => useInfiniteQuery({ ...pagesOf<Listed<Topic>>(['topics', 'list', q], `/topics${queryOf({ q: q || undefined })}`, 50), placeholderData: (before) => before });
/** A few topics that fit while one types. */
export const useTopicsLike = (q: string) => useQuery({ queryKey: ['topics', 'like', q], queryFn: read<Listed<Topic>>(`/topics${queryOf({ q: q || undefined, limit: 8 })}`), placeholderData: (before) => before });
export const useTopic = (id: string) => useQuery({ queryKey: ['topics', id, 'page'], queryFn: read<TopicPage>(`/topics/${id}`) });
export const useTopicPosts = (id: string) => useInfiniteQuery(pagesOf<Listed<Post>>(['postsOf', 'topic', id], `/topics/${id}/posts`));

const topicsStale = (): (readonly unknown[])[] => [['topics'], ['postsOf'], ['feed', 'home'], ['spaces'], ['posts']];
export const useRenameTopic = (id: string) => useAction<string, TopicPage>({ call: (name) => ({ method: 'PATCH', path: `/topics/${id}`, body: { name } }), stale: topicsStale });
/** Lets a topic go into another one; gives back that one. */
export const useMergeTopic = (id: string) => useAction<string, TopicPage>({ call: (into) => ({ method: 'POST', path: `/topics/${id}/merge`, body: { into } }), stale: topicsStale });
export const useSetTopics = (post: string) => useAction<string[]>({ call: (topics) => ({ method: 'PUT', path: `/posts/${post}/topics`, body: { topics } }), stale: () => [['topics'], ['postsOf']], done: () => void refreshPost(post) });

/** Who knows of a topic or of what contains these words; only who agreed to be shown. */
export const useKnowers = (wanted: { q?: string; topic?: string }) =>
  useInfiniteQuery({ ...pagesOf<Listed<Knower>>(['knowledge', 'people', wanted], `/knowledge/people${queryOf({ q: wanted.q || undefined, topic: wanted.topic })}`, 30), placeholderData: (before) => before });
/** What these persons know, as far as they agreed to be shown. */
export const useKnowersAmong = (persons: readonly string[], enabled: boolean) =>
  useQuery({ queryKey: ['knowledge', 'people', 'among', persons], queryFn: read<Listed<Knower>>(`/knowledge/people${queryOf({ among: persons.join(',') })}`), enabled: enabled && persons.length > 0, staleTime: 300_000, placeholderData: (before) => before });
export const useAtRisk = () => useQuery({ queryKey: ['knowledge', 'risk'], queryFn: read<AtRisk>('/knowledge/at-risk') });
export const useMyKnowledge = () => useQuery({ queryKey: ['knowledge', 'mine'], queryFn: read<MyKnowledge>('/me/knowledge') });
export const useChangeMyKnowledge = () =>
  useAction<MyKnowledgeChange, MyKnowledge>({
    call: (body) => ({ method: 'PATCH', path: '/me/knowledge', body }),
    done: (mine) => queryClient.setQueryData(['knowledge', 'mine'], mine),
    stale: () => [['knowledge', 'people'], ['knowledge', 'risk'], ['me']],
  });

export const useAntennas = () => useQuery({ queryKey: ['antennas', 'list'], queryFn: read<Listed<Antenna>>('/antennas') });
export const useGathered = (id: string) => useInfiniteQuery(pagesOf<Gathered>(['antennas', id, 'items'], `/antennas/${id}/items`));
export const useMakeAntenna = () => useAction<NewAntenna, Antenna>({ call: (body) => ({ method: 'POST', path: '/antennas', body }), stale: () => [['antennas']] });
export const useChangeAntenna = (id: string) => useAction<AntennaChange, Antenna>({ call: (body) => ({ method: 'PATCH', path: `/antennas/${id}`, body }), stale: () => [['antennas']] });
export const useRemoveAntenna = (id: string) => useAction<void>({ call: () => ({ method: 'DELETE', path: `/antennas/${id}` }), stale: () => [['antennas', 'list']] });
export const useSeeAntenna = (id: string) => useAction<void>({ call: () => ({ method: 'PUT', path: `/antennas/${id}/seen` }), stale: () => [['antennas']] });
