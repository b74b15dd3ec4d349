import { Schema } from 'prosemirror-model';
import { marks, nodes } from './names.ts';

export { limits } from './limits.ts';

/** The closed ProseMirror schema of posts and comments; `checkDoc` holds documents to it, and to more than it can say. */
export const schema = new Schema({ nodes, marks });
