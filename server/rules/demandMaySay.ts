import type { Doc } from '../../shared/richtext/doc.ts';
import type { Ctx } from '../kontor.ts';
import type { PostFacts } from '../posts/loadPosts.ts';
import { demandMayStand } from './demandMayStand.ts';

const nothing: Doc = { type: 'doc', content: [] };

/** Lets a further text stand beside a post, like one of its answers; nothing is asked for an empty one. */
export const demandMaySay = async (ctx: Ctx, { space, label, tlp }: PostFacts, said: { text: string | undefined; confirmed?: string | undefined }): Promise<void> =>
  said.text?.trim() ? demandMayStand(ctx, space, { doc: nothing, why: said.text, files: [], marking: { label, tlp }, confirmed: said.confirmed }) : undefined;
