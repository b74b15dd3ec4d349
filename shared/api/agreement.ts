import { Type, type Static } from 'typebox';
import { Clock, PersonRef } from './people.ts';
import { Id, Moment, Nullable } from './basics.ts';

/** Hours in which nothing that can wait is delivered to people of a site (null: everywhere), by their own clock and whatever they chose themself. */
export const SiteQuiet = Type.Object(
  { site: Nullable(Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' })), from: Clock, until: Clock, weekends: Type.Boolean() },
  { additionalProperties: false },
);
export type SiteQuiet = Static<typeof SiteQuiet>;

/** What the works agreement sets: below how many persons no figure is shown, quiet hours, and whether an absence needs a deputy. */
export const WorksAgreement = Type.Object(
  { minimumGroup: Type.Integer({ minimum: 5, maximum: 100 }), deputyNeeded: Type.Boolean(), quiet: Type.Array(SiteQuiet, { maxItems: 50 }) },
  { additionalProperties: false },
);
export type WorksAgreement = Static<typeof WorksAgreement>;

/** A change of the settings of the house, with what was before and what is since; for the council. */
export const SettingChange = Type.Object({ id: Id, changed: Moment, person: Nullable(PersonRef), what: Type.String(), before: Type.Unknown(), after: Type.Unknown() });
export type SettingChange = Static<typeof SettingChange>;
