import { FileText } from 'lucide-react';
import type { FileRef } from '../../shared/api/posts.ts';
import type { Marking } from '../../shared/labels/order.ts';
import { post as words } from '../../shared/words/post.ts';
import { fileUrl } from '../api/files.ts';
import { sizeInWords } from '../parts/size.ts';
import { FileMenu } from './FileMenu.tsx';
import { LabelBadge } from './LabelBadge.tsx';
import { useSpeech, useWords } from '../words/useWords.ts';

/** The attachments of an item by name and size, with their label where it is not the item's; what stands in its text already isn't shown again. `menuIn` is the post on whose page each has a menu. */
export function Files({ files: all, html, of, menuIn }: { files: readonly FileRef[]; html: string; of: Marking; menuIn?: string | null }) {
  const say = useWords(words);
  const { language } = useSpeech();
  const files = all.filter((file) => !html.includes(file.id));
  if (files.length === 0) return null;
  return (
    <ul aria-label={say('post.files')} className="mt-3 flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="flex max-w-full items-center gap-1.5">
          <a
            href={fileUrl(file.id, 'original')}
            download={file.name}
            className="tap flex min-w-0 items-center gap-2 rounded-s border border-line px-2.5 py-1.5 text-s hover:bg-sunken"
          >
            {file.image ? <img src={fileUrl(file.id, 'preview')} alt="" loading="lazy" className="size-9 rounded-[4px] object-cover" /> : <FileText aria-hidden="true" className="!size-4 text-ink-3" />}
            <span className="truncate">{file.name}</span>
            <span className="text-xs whitespace-nowrap text-ink-3">{sizeInWords(file.size, language)}</span>
            <span className="sr-only">{say('post.download')}</span>
          </a>
          {(file.label !== of.label || file.tlp !== of.tlp) && <LabelBadge label={file.label} tlp={file.tlp} />}
          {menuIn && <FileMenu file={file} post={menuIn} />}
        </li>
      ))}
    </ul>
  );
}
