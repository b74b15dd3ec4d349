import type { Draft, NewPost, PostChange, PostKind } from '../../shared/api/posts.ts';
import type { ToCheck } from '../../shared/api/rules.ts';
import { textsBeside } from '../../shared/textsBeside.ts';
import type { Doc } from './Editor.tsx';
import { composerParts } from './parts.ts';

/** A post that is being written, with the draft on the server that keeps it. */
export type Writing = { space: string | null; post: NewPost; draft: string | null };

/** What a new text begins as. */
export const blank = (space: string | null): Writing => ({ space, post: { kind: 'note', title: null }, draft: null });

/** A draft taken up again, its text as the editor takes it whatever it was written in. */
export function takenUp({ id, space, content, doc }: Draft): Writing {
  const { markdown, ...post } = (content ?? {}) as Partial<NewPost>;
  const text = (doc as Doc | null) ?? (markdown ? docOfText(markdown) : undefined);
  return { space, post: { kind: 'note', title: null, ...post, ...(text ? { doc: text } : {}) }, draft: id };
}

const docOfText = (text: string): Doc => ({ type: 'doc', content: text.split(/\n+/).map((line) => ({ type: 'paragraph', ...(line ? { content: [{ type: 'text', text: line }] } : {}) })) });

/** Whether there is anything that would be missed. */
export const isBlank = ({ post }: Writing): boolean => !post.title?.trim() && !post.doc && !post.decision?.why;

/** The text of a writing, as the editor has it. */
export const docOf = (writing: Writing): Doc | null => (writing.post.doc as Doc | undefined) ?? null;

/** The same words as another kind of post: what belongs to the former kind alone falls away. */
export function asKind(writing: Writing, kind: PostKind): Writing {
  const { decision, required, ...same } = writing.post;
  const post: NewPost = { ...same, kind };
  for (const other of Object.keys(composerParts)) if (other !== kind) delete (post as Record<string, unknown>)[other];
  if (kind === 'decision') post.decision = decision ?? { why: '', decidedBy: [] };
  if (kind === 'announcement' && required) post.required = required;
  return { ...writing, post };
}

/** What is missing before it can be sent: a key of the words, or null. */
export function missing({ space, post }: Writing): 'needsSpace' | 'needsTitle' | 'needsText' | 'needsPart' | 'needsReaders' | null {
  if (!space) return 'needsSpace';
  if (post.kind !== 'note' && !post.title?.trim()) return 'needsTitle';
  if (composerParts[post.kind]?.complete(post) === false) return 'needsPart';
  if (post.kind === 'announcement' && post.required?.from.length === 0) return 'needsReaders';
  return post.doc || post.title?.trim() ? null : 'needsText';
}

const emptyDoc: Doc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** What goes to the server: a text is always there, if need be an empty one. */
export const toSend = ({ post, draft }: Writing): NewPost => ({ ...post, title: post.title?.trim() || null, doc: post.doc ?? emptyDoc, ...(draft ? { draft } : {}) });

/** What of a text is examined before it is sent. */
export const toCheck = ({ title, doc, files, label, tlp, ...parts }: Omit<PostChange, 'required'> & Pick<Partial<NewPost>, 'poll'>): ToCheck => ({
  title: title?.trim() || null,
  doc: doc ?? emptyDoc,
  ...(textsBeside(parts) ? { why: textsBeside(parts) } : {}),
  ...(files ? { files } : {}),
  ...(label ? { label } : {}),
  ...(tlp ? { tlp } : {}),
});
