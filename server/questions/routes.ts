import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { QuestionAsk, SimilarQuestions } from '../../shared/api/knowledge.ts';
import { Post } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { openQuestionsFor } from './openQuestionsFor.ts';
import { passQuestion, questionAskFor } from './passQuestion.ts';
import { similarFor } from './similarFor.ts';

const One = Type.Object({ post: Id });

export const questionRoutes = [
  route('GET /api/v1/questions/similar', {
    summary: 'Answered questions that resemble what is being typed, at most four',
    query: Type.Object({ q: Type.String({ maxLength: 500 }) }),
    reply: SimilarQuestions,
    handle: ({ kontor, asker, query }) => kontor.read(asker, async (ctx) => ({ items: await similarFor(ctx, query.q) })),
  }),
  route('GET /api/v1/questions/open', {
    summary: 'Questions without an answer, newest first',
    query: Type.Object({ limit: Paging.limit, before: Type.Optional(Id) }),
    reply: PageOf(Post),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => openQuestionsFor(ctx, query)),
  }),
  route('GET /api/v1/posts/:post/question', {
    summary: 'To how many a question without answer was passed on, and why to the asker',
    params: One,
    reply: QuestionAsk,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => questionAskFor(ctx, params.post)),
  }),
  route('POST /api/v1/posts/:post/question/pass', {
    summary: 'Say that one can not answer a question that was passed on to one',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => passQuestion(kontor, asker, params.post),
  }),
];
