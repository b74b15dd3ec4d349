import { Type } from 'typebox';
import { Id, PageOf } from '../../shared/api/basics.ts';
import { Acceptance, CommitmentStep, CommitmentSuggestion, Confirmation, DoneNote, Ending, HandOver, Judgement, Ledger, LedgerQuery, MoveAnswer, NewMove } from '../../shared/api/commitments.ts';
import { PostPage } from '../../shared/api/posts.ts';
import type { Asker } from '../access/asker.ts';
import { route } from '../http/route.ts';
import type { Kontor } from '../kontor.ts';
import { postPageFor } from '../posts/postFor.ts';
import { acceptCommitment } from './acceptCommitment.ts';
import { endCommitment } from './endCommitment.ts';
import { handOver } from './handOver.ts';
import { judgeCommitment } from './judgeCommitment.ts';
import { confirmKept, sayDone } from './keepCommitment.ts';
import { ledgerFor } from './ledgerFor.ts';
import { answerMove, moveCommitment, withdrawMove } from './moveCommitment.ts';
import { stepsFor } from './stepsFor.ts';
import { suggestionFor } from './suggestionFor.ts';

const One = Type.Object({ post: Id });

interface Said<B> {
  kontor: Kontor;
  asker: Asker;
  params: { post: string };
  body: B;
}

/** Takes a step and shows the post as it stands then. */
const thenShow = <B>(step: (kontor: Kontor, asker: Asker, post: string, given: B) => Promise<void>) => async ({ kontor, asker, params, body }: Said<B>): Promise<PostPage> => {
  await step(kontor, asker, params.post, body);
  return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
};

export const commitmentRoutes = [
  route('GET /api/v1/commitments', {
    summary: 'The ledger of commitments that the asker reads: of the house, a space, a partner, or their own',
    query: LedgerQuery,
    reply: Ledger,
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => ledgerFor(ctx, query)),
  }),
  route('GET /api/v1/posts/:post/commitment-suggestion', {
    summary: 'What of a post or an answer may become a commitment, with the date recognised',
    params: One,
    query: Type.Object({ comment: Type.Optional(Id) }),
    reply: CommitmentSuggestion,
    handle: ({ kontor, asker, params, query }) => kontor.read(asker, (ctx) => suggestionFor(ctx, params.post, query.comment)),
  }),
  route('GET /api/v1/posts/:post/commitment/steps', {
    summary: 'What happened to a commitment, oldest first',
    params: One,
    reply: PageOf(CommitmentStep),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => stepsFor(ctx, params.post)),
  }),
  route('POST /api/v1/posts/:post/commitment/acceptance', { summary: 'Agree to a proposed commitment, or decline it', params: One, body: Acceptance, reply: PostPage, handle: thenShow(acceptCommitment) }),
  route('POST /api/v1/posts/:post/commitment/move', { summary: 'Ask for another day, with the reason', params: One, body: NewMove, reply: PostPage, handle: thenShow(moveCommitment) }),
  route('POST /api/v1/posts/:post/commitment/move/answer', { summary: 'Agree to a move, or not', params: One, body: MoveAnswer, reply: PostPage, handle: thenShow(answerMove) }),
  route('DELETE /api/v1/posts/:post/commitment/move', {
    summary: 'Take back a move that was not answered',
    params: One,
    reply: PostPage,
    async handle({ kontor, asker, params }) {
      await withdrawMove(kontor, asker, params.post);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/commitment/done', { summary: 'Say that a commitment is done; the receiver confirms', params: One, body: DoneNote, reply: PostPage, handle: thenShow(sayDone) }),
  route('POST /api/v1/posts/:post/commitment/confirmation', { summary: 'Confirm that a commitment was kept, or say that it was not yet', params: One, body: Confirmation, reply: PostPage, handle: thenShow(confirmKept) }),
  route('POST /api/v1/posts/:post/commitment/end', { summary: 'Close a commitment as broken or withdrawn, with the reason', params: One, body: Ending, reply: PostPage, handle: thenShow(endCommitment) }),
  route('PUT /api/v1/posts/:post/commitment/confidence', { summary: 'Say how sure one is to keep it', params: One, body: Judgement, reply: PostPage, handle: thenShow(judgeCommitment) }),
  route('PUT /api/v1/posts/:post/commitment/owner', { summary: 'Name another owner of a side', params: One, body: HandOver, reply: PostPage, handle: thenShow(handOver) }),
];
