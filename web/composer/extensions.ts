import { Blockquote } from '@tiptap/extension-blockquote';
import { Heading } from '@tiptap/extension-heading';
import { Placeholder } from '@tiptap/extensions';
import { StarterKit } from '@tiptap/starter-kit';
import { headingLevels, linkSchemes } from '../../shared/richtext/names.ts';
import { FileLink, Picture } from './schema/nodes.ts';
import { MentionOfTwoKinds } from './schema/mention.ts';
import { tables } from './schema/tables.ts';

/** The server shows headings of level 2 to 4 as h3 to h5, because the page keeps h1 and h2; here they're read back and shown alike. */
const HeadingBelowThePage = Heading.extend({
  parseHTML: () => headingLevels.map((level) => ({ tag: `h${level + 1}`, attrs: { level } })).concat([{ tag: 'h1', attrs: { level: 2 } }, { tag: 'h2', attrs: { level: 2 } }]),
  renderHTML: ({ node }) => [`h${Number(node.attrs['level']) + 1}`, {}, 0],
}).configure({ levels: [...headingLevels] });

/** A quote that may name the answer it quotes. */
const QuoteOfAnswer = Blockquote.extend({
  addAttributes: () => ({ commentId: { default: null, rendered: false }, author: { default: null, rendered: false } }),
});

/** The editor's schema: the names of shared/richtext/names.ts and nothing else; the server refuses the rest. */
export const extensionsWith = (placeholder: string) => [
  StarterKit.configure({
    underline: false,
    heading: false,
    blockquote: false,
    trailingNode: false,
    link: { openOnClick: false, protocols: [...linkSchemes], defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null, class: null } },
  }),
  HeadingBelowThePage,
  QuoteOfAnswer,
  ...tables,
  Picture,
  FileLink,
  MentionOfTwoKinds,
  Placeholder.configure({ placeholder }),
];
