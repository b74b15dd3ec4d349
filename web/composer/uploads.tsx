import type { Editor } from '@tiptap/react';
import { X } from 'lucide-react';
import { useState } from 'react';
import { composer as words } from '../../shared/words/composer.ts';
import type { FileRef } from '../../shared/api/posts.ts';
import { IconButton } from '../parts/Button.tsx';
import { useErrorText } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { uploadFile } from './upload.ts';

type Line = { key: string; name: string; percent: number; failed?: Error; stop: () => void };

/** Uploads files and puts each into the text when it's there: pictures as pictures, the rest by name. */
export function useUploads(editor: Editor) {
  const [lines, setLines] = useState<Line[]>([]);
  const change = (key: string, more: Partial<Line>): void => setLines((all) => all.map((line) => (line.key === key ? { ...line, ...more } : line)));
  const drop = (key: string): void => setLines((all) => all.filter((line) => line.key !== key));
  const add = (files: File[]): void => {
    for (const file of files) {
      const key = crypto.randomUUID();
      const upload = uploadFile(file, (percent) => change(key, { percent }));
      const stop = (): void => {
        upload.stop();
        drop(key);
      };
      setLines((all) => [...all, { key, name: file.name, percent: 0, stop }]);
      upload.done.then(
        (arrived) => {
          insert(editor, arrived);
          return drop(key);
        },
        (failed: Error) => change(key, { failed }),
      );
    }
  };
  return { lines, add };
}

function insert(editor: Editor, file: FileRef): void {
  const isPicture = file.type.startsWith('image/');
  if (isPicture) editor.chain().focus().insertContent({ type: 'image', attrs: { fileId: file.id, alt: '' } }).run();
  else editor.chain().focus().insertContent([{ type: 'file', attrs: { fileId: file.id, name: file.name } }, { type: 'text', text: ' ' }]).run();
}

/** What is being uploaded, how far, and what went wrong. */
export function UploadLines({ uploads }: { uploads: readonly Line[] }) {
  const say = useWords(words);
  const text = useErrorText();
  if (uploads.length === 0) return null;
  return (
    <ul className="border-t border-line px-4 py-2 text-s" aria-live="polite">
      {uploads.map(({ key, name, percent, failed, stop }) => (
        <li key={key} className="flex items-center gap-3">
          <span className={`min-w-0 flex-1 truncate ${failed ? 'text-late' : 'text-ink-2'}`}>{failed ? say('tools.uploadFailed', { name, why: text(failed) }) : say('tools.uploading', { name, percent })}</span>
          {!failed && <progress max={100} value={percent} aria-label={name} className="h-1.5 w-24 accent-house" />}
          <IconButton icon={X} label={say('tools.uploadStop', { name })} onPress={stop} />
        </li>
      ))}
    </ul>
  );
}
