import type { Command } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import { composer as words } from '../../shared/words/composer.ts';
import { Button } from '../parts/Button.tsx';
import { useWords } from '../words/useWords.ts';

const size = { rows: 3, columns: 3 };

/** Puts a table of three by three at the cursor, its first row as headings. */
export function insertTable(editor: Editor): void {
  const cell = (type: string) => ({ type, content: [{ type: 'paragraph' }] });
  const row = (type: string) => ({ type: 'tableRow', content: Array.from({ length: size.columns }, () => cell(type)) });
  const body = Array.from({ length: size.rows - 1 }, () => row('tableCell'));
  editor
    .chain()
    .focus()
    .insertContent([{ type: 'table', content: [row('tableHeader'), ...body] }, { type: 'paragraph' }])
    .run();
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
