import { FileText } from 'lucide-react';
import type { FileRef } from '../../shared/api/posts.ts';
import type { Marking } from '../../shared/labels/order.ts';
import { post as words } from '../../shared/words/post.ts';
import { fileUrl } from '../api/files.ts';
import { sizeInWords } from '../parts/size.ts';
import { LabelBadge } from './LabelBadge.tsx';
import { useSpeech, useWords } from '../words/useWords.ts';

/** The attachments of an item by name and size, with their label where it is not the item's; what stands in its text already isn't shown again. */
export function Files({ files: all, html, of }: { files: readonly FileRef[]; html: string; of: Marking }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const files = all.filter((file) => !html.includes(file.id));
  if (files.length === 0) return null;
  return (
    <ul aria-label={say('post.files')} className="mt-3 flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="max-w-full">
          <a
            href={fileUrl(file.id, 'original')}
            download={file.name}
            aria-label={say('post.download', { name: file.name, size: sizeInWords(file.size, language) })}
            className="tap flex max-w-full items-center gap-2 rounded-s border border-line px-2.5 py-1.5 text-s hover:bg-sunken"
          >
            {file.image ? <img src={fileUrl(file.id, 'preview')} alt="" loading="lazy" className="size-9 rounded-[4px] object-cover" /> : <FileText aria-hidden="true" className="!size-4 text-ink-3" />}
            <span className="truncate">{file.name}</span>
            {(file.label !== of.label || file.tlp !== of.tlp) && <LabelBadge label={file.label} tlp={file.tlp} />}
            <span className="text-xs whitespace-nowrap text-ink-3">{sizeInWords(file.size, language)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
