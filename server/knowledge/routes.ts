import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { AtRisk, Knower, MyKnowledge, MyKnowledgeChange } from '../../shared/api/knowledge.ts';
import { route } from '../http/route.ts';
import { atRiskFor } from './atRisk.ts';
import { knowersFor } from './knowersFor.ts';
import { changeMyKnowledge, myKnowledgeFor } from './myKnowledge.ts';

/** Ids with commas between. */
const Ids = Type.String({ pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(,[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}){0,19}$', maxLength: 739 });

export const knowledgeRoutes = [
  route('GET /api/v1/knowledge/people', {
    summary: 'Who knows what: by words or a topic, all or among up to 20 people, only those who agreed to be shown',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), topic: Type.Optional(Id), among: Type.Optional(Ids), ...Paging }),
    reply: PageOf(Knower),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => knowersFor(ctx, query)),
  }),
  route('GET /api/v1/knowledge/at-risk', {
    summary: 'Know-how at risk in the house, as counts over groups',
    reply: AtRisk,
    handle: ({ kontor, asker }) => kontor.read(asker, atRiskFor),
  }),
  route('GET /api/v1/me/knowledge', {
    summary: 'What one declares to know, and what one has agreed to',
    reply: MyKnowledge,
    handle: ({ kontor, asker }) => kontor.read(asker, myKnowledgeFor),
  }),
  route('PATCH /api/v1/me/knowledge', {
    summary: 'Declare skills; give consents and take them back',
    body: MyKnowledgeChange,
    reply: MyKnowledge,
    async handle({ kontor, asker, body }) {
      await changeMyKnowledge(kontor, asker, body);
      return kontor.read(asker, myKnowledgeFor);
    },
  }),
];
