import type { LazyExoticComponent, ReactNode } from 'react';
import type { NewPost, PostKind } from '../../shared/api/posts.ts';

/** What a kind asks for beyond title and text. `change` keeps it with the draft. */
export type PartFields = (parts: { post: NewPost; space: string | null; change: (more: Partial<NewPost>) => void; shown: boolean }) => ReactNode;

export interface ComposerPart {
  /** Loaded when the kind is chosen. `shown` is true once somebody tried to send what isn't complete. */
  fields: LazyExoticComponent<PartFields>;
  /** Whether all is there that the server demands. */
  complete(post: NewPost): boolean;
}

/** Kinds that the composer offers under "more", by what they ask for. */
export const composerParts: Partial<Record<PostKind, ComposerPart>> = {};
