import type { Node } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import { composer as words } from '../../shared/words/composer.ts';
import { Button } from '../parts/Button.tsx';
import { useWords } from '../words/useWords.ts';

const size = { rows: 3, columns: 3 };

/** Puts a table of three by three at the cursor, its first row as headings; one writes on in its first cell. */
export function insertTable(editor: Editor): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: Array.from({ length: size.columns }, () => cell(type)) });
  const body = Array.from({ length: size.rows - 1 }, () => row('tableCell'));
  const before = editor.state.selection.from;
  editor
    .chain()
    .focus()
    .insertContent([{ type: 'table', content: [row('tableHeader'), ...body] }, { type: 'paragraph' }])
    .command(({ tr, commands }) => commands.setTextSelection(firstCell(tr.doc, before)))
    .run();
}

/** Where the text of the first cell begins, of the first table at or after a place. */
function firstCell(doc: Node, from: number): number {
  let table = 0;
  doc.nodesBetween(Math.max(0, from - 1), doc.content.size, (node, at) => {
    if (table === 0 && node.type.name === 'table') table = at + 1;
    return table === 0;
  });
  // Inside the table stand its row, its cell and the paragraph there.
  return table + 3;
}

const commands = { rowAdd: addRowAfter, columnAdd: addColumnAfter, rowRemove: deleteRow, columnRemove: deleteColumn, tableRemove: deleteTable } satisfies Record<string, Command>;

/** While the cursor is in a table: rows and columns in words. */
export function TableTools({ editor }: { editor: Editor }) {
  const say = useWords(words);
  const run = (command: Command): void => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  return (
    <div className="flex flex-wrap gap-x-5 border-b border-line px-4 py-1">
      {(Object.keys(commands) as (keyof typeof commands)[]).map((name) => (
        <Button key={name} look="text" onPress={() => run(commands[name])}>
          {say(`tools.${name}`)}
        </Button>
      ))}
    </div>
  );
}
