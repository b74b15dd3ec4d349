import { Type, type Static } from 'typebox';
import { Ability, Id, Moment } from './basics.ts';

/** A topic as it stands on a post. */
export const TopicRef = Type.Object({ id: Id, name: Type.String() });
export type TopicRef = Static<typeof TopicRef>;

/** A name that somebody gives a topic; spelled otherwise (Müller, MUELLER) it is the same topic. */
export const TopicName = Type.String({ minLength: 1, maxLength: 40 });

/** What a post may be filed under, by name; a new name makes a topic. */
export const TopicNames = Type.Array(TopicName, { maxItems: 8 });

/** A topic with the number of posts under it that the asker may read, and when the last one came. */
export const Topic = Type.Object({ ...TopicRef.properties, posts: Type.Integer(), last: Type.Union([Moment, Type.Null()]) });
export type Topic = Static<typeof Topic>;

/** A topic's own page: its other spellings, and what the asker may do with it. */
export const TopicPage = Type.Object({ ...Topic.properties, names: Type.Array(Type.String()), created: Moment, abilities: Type.Object({ rename: Ability, merge: Ability }) });
export type TopicPage = Static<typeof TopicPage>;
