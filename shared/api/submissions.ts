import { Type, type Static } from 'typebox';
import { Ability, Id, Label, Moment, Nullable, OneOf, Tlp } from './basics.ts';
import { PersonRef } from './people.ts';
import { FileRef, PostKind } from './posts.ts';
import { SpaceRef } from './spaces.ts';

export const SubmissionState = OneOf('waiting', 'approved', 'refused');
export type SubmissionState = Static<typeof SubmissionState>;

/** A post that waits for approval in a moderated space, or was refused: seen by its author, and while it waits by who keeps the space. */
export const Submission = Type.Object({
  id: Id,
  space: SpaceRef,
  author: PersonRef,
  kind: PostKind,
  title: Nullable(Type.String()),
  html: Type.String(),
  text: Type.String(),
  label: Label,
  tlp: Nullable(Tlp),
  files: Type.Array(FileRef),
  /** What its kind carries beyond title and text, as it was sent. */
  part: Type.Unknown(),
  state: SubmissionState,
  created: Moment,
  decided: Nullable(Moment),
  decidedBy: Nullable(PersonRef),
  reason: Nullable(Type.String()),
  abilities: Type.Object({ decide: Ability, withdraw: Ability }),
});
export type Submission = Static<typeof Submission>;
