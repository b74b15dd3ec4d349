import { Type, type Static } from 'typebox';
import { Id, Moment, Nullable } from './basics.ts';
import { Hit, Understood } from './feed.ts';
import { PersonRef } from './people.ts';
import { SpaceRef } from './spaces.ts';
import { TopicRef } from './topics.ts';

/** What an antenna leaves out: words (anywhere in the text), spaces, persons who wrote it, topics. */
const without = {
  words: Type.Array(Type.String({ minLength: 2, maxLength: 60 }), { maxItems: 20 }),
  spaces: Type.Array(Id, { maxItems: 20 }),
  persons: Type.Array(Id, { maxItems: 20 }),
  topics: Type.Array(Id, { maxItems: 20 }),
};

/** A saved search that gathers quietly: no notice, no number anywhere but on its own page. `fresh` counts what came since it was looked at, up to 50. */
export const Antenna = Type.Object({
  id: Id,
  name: Type.String(),
  query: Type.String(),
  /** The query as it is understood today. */
  understood: Understood,
  without: Type.Object({ words: Type.Array(Type.String()), spaces: Type.Array(SpaceRef), persons: Type.Array(PersonRef), topics: Type.Array(TopicRef) }),
  created: Moment,
  fresh: Type.Integer(),
});
export type Antenna = Static<typeof Antenna>;

const given = { name: Type.String({ minLength: 1, maxLength: 80 }), query: Type.String({ minLength: 1, maxLength: 400 }), without: Type.Partial(Type.Object(without), { additionalProperties: false }) };
export const NewAntenna = Type.Object({ ...given, without: Type.Optional(given.without) }, { additionalProperties: false });
export type NewAntenna = Static<typeof NewAntenna>;
export const AntennaChange = Type.Partial(Type.Object(given), { additionalProperties: false });
export type AntennaChange = Static<typeof AntennaChange>;

/** What an antenna gathered, the newest first; `seen` parts new from known. */
export const Gathered = Type.Object({ items: Type.Array(Hit), next: Nullable(Type.String()), seen: Nullable(Id) });
export type Gathered = Static<typeof Gathered>;
