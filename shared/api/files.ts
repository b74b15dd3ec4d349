import { Type, type Static } from 'typebox';
import { Ability, Id, Moment, Nullable, OneOf } from './basics.ts';
import { PersonRef } from './people.ts';
import { FileRef } from './posts.ts';

/** One content of a file; images wait until they are made anew without metadata, and are refused when that is not possible. */
export const FileVersion = Type.Object({
  version: Type.Integer(),
  type: Type.String(),
  size: Type.Integer(),
  state: OneOf('waiting', 'ready', 'refused'),
  uploader: PersonRef,
  created: Moment,
});
export type FileVersion = Static<typeof FileVersion>;

/** A file with its history, newest version first. `post` or `comment` is the item that carries it, none while it is loose. */
export const File = Type.Object({
  ...FileRef.properties,
  state: FileVersion.properties.state,
  owner: PersonRef,
  created: Moment,
  post: Nullable(Id),
  comment: Nullable(Id),
  versions: Type.Array(FileVersion),
  abilities: Type.Object({ change: Ability, original: Ability }),
});
export type File = Static<typeof File>;

/** What of a file is asked for: of an image `copy` is the whole picture without metadata, `view` and `thumb` fit a screen; `original` is for who uploaded it. */
export const FileVariant = OneOf('original', 'copy', 'view', 'thumb');
export type FileVariant = Static<typeof FileVariant>;

const Bytes = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** How much may be stored, in bytes: by one person, by the house, and as one file. */
export const FileLimits = Type.Object({ person: Bytes, house: Bytes, file: Bytes }, { additionalProperties: false });
export type FileLimits = Static<typeof FileLimits>;

/** What lies in the storage, in numbers of files and bytes; `blobs` counts each content once. */
export const StorageFigures = Type.Object({
  place: Type.String(),
  reachable: Type.Boolean(),
  problem: Nullable(Type.String()),
  files: Type.Integer(),
  versions: Type.Integer(),
  blobs: Type.Integer(),
  bytes: Type.Integer(),
  uploads: Type.Integer(),
  waiting: Type.Integer(),
  refused: Type.Integer(),
  unread: Type.Integer(),
  limits: FileLimits,
});
export type StorageFigures = Static<typeof StorageFigures>;
