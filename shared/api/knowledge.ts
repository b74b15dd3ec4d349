import { Type, type Static } from 'typebox';
import { Id, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';
import { SpaceRef } from './spaces.ts';
import { TopicRef } from './topics.ts';

/**
 * What somebody may agree to about their knowledge: to be shown under their skills in "who knows what", to be asked open questions on
 * them, that accepted answers of theirs count beside skills, and to be named where a topic hangs on them alone.
 */
export const ConsentWhat = OneOf('shown', 'asked', 'answers', 'named');
export type ConsentWhat = Static<typeof ConsentWhat>;

/** A question that resembles what is being written, with its answer: the accepted one, or the last one when none was accepted. */
export const SimilarQuestion = Type.Object({
  id: Id,
  title: Type.String(),
  space: SpaceRef,
  author: PersonRef,
  created: Moment,
  answer: Type.Object({ id: Id, text: Type.String(), author: PersonRef, accepted: Type.Boolean() }),
});
export type SimilarQuestion = Static<typeof SimilarQuestion>;
export const SimilarQuestions = Type.Object({ items: Type.Array(SimilarQuestion) });
export type SimilarQuestions = Static<typeof SimilarQuestions>;

/** How a question that nobody has answered was passed on: to how many, and whether and why to the asker. */
export const QuestionAsk = Type.Object({
  asked: Type.Integer(),
  mine: Nullable(Type.Object({ why: OneOf('skill', 'answers'), topic: Type.String(), asked: Moment, passed: Nullable(Moment) })),
});
export type QuestionAsk = Static<typeof QuestionAsk>;

/** Somebody who knows of a topic: by what they declare, by answers that were accepted, or both; only who agreed to be shown. */
export const Knower = Type.Object({ person: PersonRef, department: Nullable(Type.String()), site: Nullable(Type.String()), topics: Type.Array(Type.String()), declared: Type.Boolean(), answered: Type.Boolean() });
export type Knower = Static<typeof Knower>;

/** What the asker declares and has agreed to, and topics in which answers of theirs were accepted that they might declare. */
export const MyKnowledge = Type.Object({
  skills: Type.Array(Type.String()),
  consents: Type.Array(Type.Object({ what: ConsentWhat, given: Moment })),
  suggested: Type.Array(TopicRef),
});
export type MyKnowledge = Static<typeof MyKnowledge>;
export const MyKnowledgeChange = Type.Partial(
  Type.Object({ skills: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: 20 }), consents: Type.Array(ConsentWhat, { maxItems: 4, uniqueItems: true }) }),
  { additionalProperties: false },
);
export type MyKnowledgeChange = Static<typeof MyKnowledgeChange>;

/** A figure over persons: null when fewer stand behind it than the house's minimum group. */
const Figure = Nullable(Type.Integer());

/** Where know-how of the house is at risk: counts over groups; a topic's only person is named if they agreed to it and no other way. */
export const AtRisk = Type.Object({
  minimumGroup: Type.Integer(),
  months: Type.Integer(),
  single: Type.Object({ topics: Figure, named: Type.Array(Type.Object({ topic: TopicRef, person: PersonRef })) }),
  unanswered: Type.Object({ week: Figure, month: Figure }),
  pagesPastReview: Figure,
});
export type AtRisk = Static<typeof AtRisk>;
