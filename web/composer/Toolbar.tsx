import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { Bold, Code, Heading2, Italic, Link2, List, ListOrdered, Paperclip, Quote, Redo2, Strikethrough, Table, Undo2, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger, ToggleButton, Toolbar as Tools, Tooltip, TooltipTrigger } from 'react-aria-components';
import { composer as words } from '../../shared/words/composer.ts';
import { useWords } from '../words/useWords.ts';
import { LinkSheet } from './LinkSheet.tsx';
import { insertTable, TableTools } from './TableTools.tsx';

type Tool = 'bold' | 'italic' | 'strike' | 'code' | 'heading' | 'bulletList' | 'orderedList' | 'blockquote';
const tools: readonly [Tool, LucideIcon][] = [
  ['bold', Bold],
  ['italic', Italic],
  ['strike', Strikethrough],
  ['code', Code],
  ['heading', Heading2],
  ['bulletList', List],
  ['orderedList', ListOrdered],
  ['blockquote', Quote],
];

function use(editor: Editor, tool: Tool): void {
  const chain = editor.chain().focus();
  const steps: Record<Tool, () => typeof chain> = {
    bold: () => chain.toggleBold(),
    italic: () => chain.toggleItalic(),
    strike: () => chain.toggleStrike(),
    code: () => chain.toggleCode(),
    heading: () => chain.toggleHeading({ level: 2 }),
    bulletList: () => chain.toggleBulletList(),
    orderedList: () => chain.toggleOrderedList(),
    blockquote: () => chain.toggleBlockquote(),
  };
  steps[tool]().run();
}

/** What can be done to the text; arrow keys move within it, every icon says its word. */
export function Toolbar({ editor, pick }: { editor: Editor; pick: (files: File[]) => void }) {
  const say = useWords(words);
  const [linking, setLinking] = useState(false);
  const on = useEditorState({ editor, selector: ({ editor: now }) => ({ ...Object.fromEntries(tools.map(([tool]) => [tool, now.isActive(tool)])), link: now.isActive('link'), table: now.isActive('table'), undo: now.can().undo(), redo: now.can().redo() }) }) as Record<string, boolean>;
  return (
    <>
      <Tools aria-label={say('tools.toolbar')} className="flex flex-wrap items-center gap-0.5 border-y max-sm:flex-nowrap max-sm:overflow-x-auto border-line px-2.5 py-1">
        {tools.map(([tool, icon]) => (
          <ToolButton key={tool} icon={icon} word={say(`tools.${tool}`)} on={on[tool] ?? false} press={() => use(editor, tool)} />
        ))}
        <ToolButton icon={Link2} word={say('tools.link')} on={on['link'] ?? false} press={() => setLinking(true)} />
        <ToolButton icon={Table} word={say('tools.table')} on={on['table'] ?? false} press={() => !on['table'] && insertTable(editor)} />
        <FileTrigger allowsMultiple onSelect={(files) => files && pick([...files])}>
          <ToolButton icon={Paperclip} word={say('tools.file')} on={false} />
        </FileTrigger>
        <span className="ml-auto flex gap-0.5 max-sm:hidden">
          <ToolButton icon={Undo2} word={say('tools.undo')} on={false} isDisabled={!on['undo']} press={() => editor.chain().focus().undo().run()} />
          <ToolButton icon={Redo2} word={say('tools.redo')} on={false} isDisabled={!on['redo']} press={() => editor.chain().focus().redo().run()} />
        </span>
      </Tools>
      {on['table'] && <TableTools editor={editor} />}
      {linking && <LinkSheet editor={editor} close={() => setLinking(false)} />}
    </>
  );
}

function ToolButton({ icon: Icon, word, on, press, isDisabled }: { icon: LucideIcon; word: string; on: boolean; press?: () => void; isDisabled?: boolean }) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton aria-label={word} isSelected={on} onPress={press} isDisabled={isDisabled} className="inline-flex size-8 flex-none items-center justify-center rounded-s text-ink-2 hover:bg-sunken hover:text-ink selected:bg-house-soft selected:text-house disabled:opacity-40 pointer-coarse:size-11">
        <Icon aria-hidden="true" className="!size-4" />
      </ToggleButton>
      <Tooltip placement="top" offset={6} className="rounded-s bg-ink px-2 py-1 text-xs text-paper">
        {word}
      </Tooltip>
    </TooltipTrigger>
  );
}
