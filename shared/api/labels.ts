import { Type, type Static } from 'typebox';
import { Day, Id, Label, Moment, Nullable, OneOf, Tlp } from './basics.ts';
import { PersonRef } from './people.ts';

/** A label and its second field, as they are set; lowering either needs a reason. `confirmed` as with sending into a partner space. */
export const LabelSetting = Type.Object({ label: Label, tlp: Type.Optional(Nullable(Tlp)), reason: Type.Optional(Type.String({ maxLength: 500 })) }, { additionalProperties: false });
export type LabelSetting = Static<typeof LabelSetting>;

/** One change of a label that made something more open: by whom, when and why. */
export const LabelChange = Type.Object({ id: Id, item: Id, from: Label, to: Label, fromTlp: Nullable(Tlp), toTlp: Nullable(Tlp), reason: Nullable(Type.String()), by: PersonRef, created: Moment });
export type LabelChange = Static<typeof LabelChange>;

/** Whether something of this label may be read by a company: `partner` and `until` name the company and the end of its agreement. */
export const LabelReason = Type.Object({
  why: OneOf('permitted', 'agreed', 'noAgreement', 'agreementOver', 'notPermitted', 'strictlyConfidential', 'tlp'),
  allowed: Type.Boolean(),
  partner: Nullable(Type.String()),
  until: Nullable(Day),
});
export type LabelReason = Static<typeof LabelReason>;

/** Whether something of this label may stand where outsiders read, for each company. */
export const LabelVerdict = Type.Object({ label: Label, tlp: Nullable(Tlp), allowed: Type.Boolean(), reasons: Type.Array(LabelReason) });
export type LabelVerdict = Static<typeof LabelVerdict>;
