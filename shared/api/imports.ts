import { Type, type Static } from 'typebox';
import { Id, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';

/** Archives that Kontor reads. */
export const ImportFormat = OneOf('slack', 'mattermost');
export type ImportFormat = Static<typeof ImportFormat>;

export const ImportState = OneOf('waiting', 'running', 'finished', 'stopped', 'failed');
export type ImportState = Static<typeof ImportState>;

/** What a run has put in; `known` was there already from an earlier run. */
export const ImportCounts = Type.Object({ persons: Type.Integer(), spaces: Type.Integer(), posts: Type.Integer(), comments: Type.Integer(), files: Type.Integer(), known: Type.Integer() });
export type ImportCounts = Static<typeof ImportCounts>;

/** One import: `done` of `total` bytes of messages are read; `left` counts what was not taken over by its reason, `fault` says why it failed. */
export const ImportRun = Type.Object({
  id: Id,
  format: ImportFormat,
  name: Type.String(),
  state: ImportState,
  by: Nullable(PersonRef),
  done: Type.Integer(),
  total: Type.Integer(),
  counts: ImportCounts,
  left: Type.Array(Type.Object({ why: Type.String(), says: Type.String(), count: Type.Integer() })),
  fault: Nullable(Type.String()),
  stopping: Type.Boolean(),
  created: Moment,
  ended: Nullable(Moment),
});
export type ImportRun = Static<typeof ImportRun>;

/** One thing that was not taken over, or not as it was; lines count from 1. */
export const ImportLeft = Type.Object({ why: Type.String(), says: Type.String(), file: Type.String(), line: Nullable(Type.Integer()), detail: Type.String() });
export type ImportLeft = Static<typeof ImportLeft>;
