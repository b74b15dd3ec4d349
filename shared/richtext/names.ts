/**
 * The closed vocabulary of Kontor's rich text: every node and mark with its place, content and attributes (defaults included),
 * named as in Tiptap 3. The server's schema and the editor's extensions are both made from here. It imports nothing.
 */
const cell = {
  content: 'block+',
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
};

/** Node specifications by name, in the order in which the schema takes them (the first block is the default one). */
export const nodes = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*' },
  text: { group: 'inline' },
  heading: { group: 'block', content: 'inline*', defining: true, attrs: { level: { default: 2 } } },
  bulletList: { group: 'block list', content: 'listItem+' },
  orderedList: { group: 'block list', content: 'listItem+', attrs: { start: { default: 1 } } },
  listItem: { content: 'paragraph block*', defining: true },
  blockquote: { group: 'block', content: 'block+', defining: true, attrs: { commentId: { default: null }, author: { default: null } } },
  codeBlock: { group: 'block', content: 'text*', marks: '', code: true, defining: true, attrs: { language: { default: null } } },
  horizontalRule: { group: 'block' },
  hardBreak: { group: 'inline', inline: true, selectable: false, linebreakReplacement: true },
  table: { group: 'block', content: 'tableRow+', isolating: true, tableRole: 'table' },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableHeader: { ...cell, tableRole: 'header_cell' },
  tableCell: { ...cell, tableRole: 'cell' },
  image: { group: 'block', atom: true, draggable: true, attrs: { fileId: { default: null }, alt: { default: '' } } },
  file: { group: 'inline', inline: true, atom: true, attrs: { fileId: { default: null }, name: { default: null } } },
  mention: {
    group: 'inline',
    inline: true,
    atom: true,
    selectable: false,
    attrs: { id: { default: null }, label: { default: null }, kind: { default: 'person' } },
  },
} as const;

/** Mark specifications by name; their order is the order in which a text carries them. `code` stands alone, as in Tiptap. */
export const marks = {
  link: { inclusive: false, attrs: { href: { default: null } } },
  bold: {},
  code: { excludes: '_', code: true },
  italic: {},
  strike: {},
} as const;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

/** Levels of a heading; the page keeps h1 and h2 for itself. */
export const headingLevels = [2, 3, 4] as const;

/** What a mention may point to. */
export const mentionKinds = ['person', 'space'] as const;

/** Schemes that a link may have; beside them only a path of this Kontor, beginning with a single "/". */
export const linkSchemes = ['http', 'https', 'mailto', 'tel'] as const;
