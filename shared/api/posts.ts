import { Type, type Static } from 'typebox';
import { Ability, Audience, Content, Day, Doc, Id, Label, Moment, Nullable, OneOf, Tlp } from './basics.ts';
import { partKinds, partsChanged, partsGiven, partsShown } from './parts.ts';
import { PersonRef } from './people.ts';
import { Outward, ReleaseNote } from './releases.ts';
import { TopicNames, TopicRef } from './topics.ts';

export const PostKind = OneOf('note', 'question', 'decision', 'announcement', ...partKinds);
export type PostKind = Static<typeof PostKind>;

/** A file as shown with the item that carries it. */
export const FileRef = Type.Object({
  id: Id,
  name: Type.String(),
  type: Type.String(),
  size: Type.Integer(),
  version: Type.Integer(),
  label: Label,
  tlp: Nullable(Tlp),
  image: Nullable(Type.Object({ width: Type.Integer(), height: Type.Integer() })),
});
export type FileRef = Static<typeof FileRef>;

/** Of a decision: what stands in title and text; why, who decided, and which earlier decision it replaces. */
export const Decision = Type.Object({
  why: Type.String(),
  decidedBy: Type.Array(PersonRef),
  replaces: Nullable(Type.Object({ id: Id, title: Type.String() })),
  replacedBy: Nullable(Type.Object({ id: Id, title: Type.String() })),
});

/** Required reading: by when, how many still owe it (for author and owners), and whether it waits for the asker. */
export const Required = Type.Object({
  due: Nullable(Day),
  asked: Type.Integer(),
  confirmed: Type.Integer(),
  waitsForMe: Type.Boolean(),
  confirmedByMe: Nullable(Moment),
  /** Who is away, must confirm it, and whom the asker stands in for. */
  standInFor: Type.Array(PersonRef),
});

export const PostAbilities = Type.Object({
  edit: Ability,
  delete: Ability,
  label: Ability,
  comment: Ability,
  accept: Ability,
  confirm: Ability,
  pin: Ability,
  move: Ability,
  thank: Ability,
  seeHistory: Ability,
  seeOpen: Ability,
  distribute: Ability,
  release: Ability,
});
export type PostAbilities = Static<typeof PostAbilities>;

/** What only the asker sees of a post. */
export const MyMarks = Type.Object({ bookmarked: Type.Boolean(), watched: Type.Boolean(), thanked: Type.Boolean() });

export const Comment = Type.Object({
  id: Id,
  post: Id,
  author: PersonRef,
  label: Label,
  tlp: Nullable(Tlp),
  /** For the editor of who may edit it. */
  doc: Type.Optional(Doc),
  html: Type.String(),
  text: Type.String(),
  created: Moment,
  edited: Nullable(Moment),
  deleted: Nullable(Moment),
  accepted: Type.Boolean(),
  files: Type.Array(FileRef),
  thanked: Type.Boolean(),
  thanks: Type.Optional(Type.Array(PersonRef)),
  abilities: Type.Object({ edit: Ability, delete: Ability, label: Ability, accept: Ability, thank: Ability, move: Ability }),
});
export type Comment = Static<typeof Comment>;

/** A post as it stands in feed, space and thread. A deleted one keeps author and time only (tombstone). */
export const Post = Type.Object({
  id: Id,
  kind: PostKind,
  title: Nullable(Type.String()),
  html: Type.String(),
  text: Type.String(),
  label: Label,
  tlp: Nullable(Tlp),
  author: PersonRef,
  space: Type.Object({ id: Id, name: Type.String(), audience: Audience, readers: Type.Integer(), companies: Type.Integer() }),
  created: Moment,
  edited: Nullable(Moment),
  deleted: Nullable(Moment),
  pinned: Nullable(Moment),
  version: Type.Integer(),
  commentCount: Type.Integer(),
  answer: Nullable(Type.Object({ id: Id, author: PersonRef, text: Type.String() })),
  decision: Nullable(Decision),
  required: Nullable(Required),
  ...partsShown,
  files: Type.Array(FileRef),
  release: Nullable(ReleaseNote),
  outward: Type.Array(Outward),
  topics: Type.Array(TopicRef),
  mine: MyMarks,
  abilities: PostAbilities,
});
export type Post = Static<typeof Post>;

/** A post with all that its own page needs; `doc` for the editor, `thanks` for its author only. */
export const PostPage = Type.Object({ ...Post.properties, doc: Doc, thanks: Type.Optional(Type.Array(PersonRef)) });
export type PostPage = Static<typeof PostPage>;

const written = {
  title: Type.Optional(Nullable(Type.String({ maxLength: 200 }))),
  ...Content,
  label: Type.Optional(Label),
  tlp: Type.Optional(Nullable(Tlp)),
  /** In a space where outsiders read: the word for the findings that may leave all the same. */
  confirmed: Type.Optional(Type.String({ maxLength: 64 })),
  decision: Type.Optional(
    Type.Object({
      why: Type.String({ maxLength: 4000 }),
      decidedBy: Type.Array(Id, { maxItems: 20 }),
      replaces: Type.Optional(Nullable(Id)),
    }),
  ),
  files: Type.Optional(Type.Array(Id, { maxItems: 20 })),
};

/** Who must confirm an announcement, and by when. */
const NewRequired = Type.Object({ from: Type.Union([Type.Literal('all'), Type.Array(Id, { minItems: 1, maxItems: 5000 })]), due: Type.Optional(Nullable(Day)) });

/** What a person writes as a new post. `draft` names the draft that becomes this post. Fields of other kinds are refused: `required` is an announcement's, others have the name of theirs. */
export const NewPost = Type.Object({ kind: PostKind, ...written, required: Type.Optional(NewRequired), ...partsGiven, topics: Type.Optional(TopicNames), draft: Type.Optional(Id) }, { additionalProperties: false });
export type NewPost = Static<typeof NewPost>;

const changed = {
  ...written,
  /** Until when an announcement that asks for it is to be confirmed. */
  required: Type.Object({ due: Nullable(Day) }),
  /** Why the label may become more open. */
  labelReason: Type.String({ maxLength: 500 }),
};

/** What may be changed of a post, at least one of it. */
export const PostChange = Type.Partial(Type.Object({ ...changed, ...partsChanged }), { additionalProperties: false, minProperties: 1 });
export type PostChange = Static<typeof PostChange>;

/** What a person answers to a post. */
export const NewComment = Type.Object({ ...Content, quotes: Type.Optional(Id), files: Type.Optional(Type.Array(Id, { maxItems: 10 })), label: Type.Optional(Label), tlp: Type.Optional(Nullable(Tlp)), confirmed: Type.Optional(Type.String({ maxLength: 64 })) }, { additionalProperties: false });
export type NewComment = Static<typeof NewComment>;

/** What its writer changes of an answer; its label may become stricter with it. */
export const CommentChange = Type.Omit(NewComment, ['quotes'], { additionalProperties: false });
export type CommentChange = Static<typeof CommentChange>;

/** A kept draft; with `publishAt` it is published then. `doc` is a text in Markdown as the editor takes it. */
export const Draft = Type.Object({
  id: Id,
  space: Nullable(Id),
  content: Type.Unknown(),
  doc: Type.Unknown(),
  publishAt: Nullable(Moment),
  failed: Nullable(Type.String()),
  updated: Moment,
});
export type Draft = Static<typeof Draft>;

/** One earlier or the present state of a text, with what changed against the one before. */
export const Version = Type.Object({
  version: Type.Integer(),
  editor: PersonRef,
  created: Moment,
  title: Nullable(Type.String()),
  html: Type.String(),
  changes: Type.Array(Type.Object({ change: OneOf('same', 'added', 'removed'), kind: Type.String(), block: Type.Integer(), text: Type.String() })),
});
export type Version = Static<typeof Version>;

/** Who must confirm a required reading and who has, themself or by their deputy; for its author and the space's owners. */
export const RequiredReader = Type.Object({ person: PersonRef, confirmed: Nullable(Moment), confirmedBy: Nullable(PersonRef) });
