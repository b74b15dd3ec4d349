import { EditorContent, useEditor, type Content, type Editor as Tiptap, type JSONContent } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import { extensionsWith } from './extensions.ts';
import { SuggestionList } from './SuggestionList.tsx';
import { Toolbar } from './Toolbar.tsx';
import { UploadLines, useUploads } from './uploads.tsx';

export type Doc = { type: 'doc'; content?: JSONContent[] };
export type EditorParts = {
  label: string;
  placeholder: string;
  /** What it begins with: the editor's JSON, or HTML as the server has rendered it. */
  content?: Content;
  onChange: (doc: Doc, isEmpty: boolean) => void;
  /** Ctrl or Cmd with Enter. */
  onSend?: () => void;
  onFocus?: () => void;
  autoFocus?: boolean;
  small?: boolean;
};

/** Rich text over Kontor's closed schema; files are taken by drag, paste or pick. */
export default function Editor({ label, placeholder, content, onChange, onSend, onFocus, autoFocus, small = false }: EditorParts) {
  const send = useRef(onSend);
  useEffect(() => {
    send.current = onSend;
  }, [onSend]);
  const extensions = useMemo(() => extensionsWith(placeholder), [placeholder]);
  const editor = useEditor({
    extensions,
    content: content ?? null,
    injectCSS: false,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true', class: `prose !max-w-none px-4 py-3 outline-none ${small ? 'min-h-20' : 'min-h-40'}` },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !send.current) return false;
        send.current();
        return true;
      },
    },
    onUpdate: ({ editor: now }) => onChange(now.getJSON() as Doc, now.isEmpty),
    onFocus,
  });
  const uploads = useUploads(editor);
  useTakesFiles(editor, uploads.add);
  return (
    <div className="min-w-0">
      <Toolbar editor={editor} pick={uploads.add} />
      <EditorContent editor={editor} />
      <UploadLines uploads={uploads.lines} />
      <SuggestionList />
    </div>
  );
}

/** Files that are dropped or pasted go the same way as picked ones. */
function useTakesFiles(editor: Tiptap, add: (files: File[]) => void): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  }, [add]);
  useEffect(() => {
    const take = (data: DataTransfer | null): boolean => {
      const files = [...(data?.files ?? [])];
      if (files.length > 0) latest.current(files);
      return files.length > 0;
    };
    editor.setOptions({
      editorProps: {
        ...editor.options.editorProps,
        handleDrop: (_view, event) => take(event.dataTransfer),
        handlePaste: (_view, event) => take(event.clipboardData),
      },
    });
  }, [editor]);
}
