import { Eye, FileText } from 'lucide-react';
import { useState } from 'react';
import type { FileRef } from '../../shared/api/posts.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { release as words } from '../../shared/words/release.ts';
import { fileUrl } from '../api/files.ts';
import { useReleasedFile } from '../api/releases.ts';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';

/** The files of a release that is for viewing only: each opens over the page, page by page, marked for who looks at it. */
export default function ReleasedFiles({ files, html }: { files: readonly FileRef[]; html: string }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const [open, setOpen] = useState<FileRef | null>(null);
  const shown = files.filter((file) => !html.includes(file.id));
  if (shown.length === 0) return null;
  return (
    <>
      <ul aria-label={sayPost('post.files')} className="mt-3 flex flex-wrap gap-2">
        {shown.map((file) => (
          <li key={file.id} className="max-w-full">
            <Button icon={file.image ? Eye : FileText} onPress={() => setOpen(file)} aria-label={say('badge.viewFile', { name: file.name })} className="max-w-full !font-normal">
              <span className="truncate">{file.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <Sheet title={open.name} isOpen wide close={() => setOpen(null)}>
          {open.image ? <img src={fileUrl(open.id, 'preview')} alt={open.name} className="w-full rounded-s" /> : <Document file={open} />}
        </Sheet>
      )}
    </>
  );
}

function Document({ file }: { file: FileRef }) {
  const say = useWords(words);
  const { data, error } = useReleasedFile(file.id);
  const [page, setPage] = useState(1);
  if (!data) return error ? <Refusal error={error} /> : <Waiting lines={1} />;
  if (data.pages === null) {
    return (
      <>
        <p className="mb-2 text-s text-ink-3">{say(data.text ? 'badge.textOnly' : 'badge.noText')}</p>
        {data.text && (
          <div tabIndex={0} role="region" aria-label={file.name} className="max-h-[65dvh] overflow-auto rounded-s bg-sunken p-3 text-s whitespace-pre-wrap">
            {data.text}
          </div>
        )}
      </>
    );
  }
  return (
    <>
      <img src={`/api/v1/files/${file.id}/page?page=${page}`} alt={say('badge.pages', { name: file.name, page })} className="w-full rounded-s shadow-[0_0_0_1px_var(--line)]" />
      <div className="mt-3 flex items-center gap-3 text-s">
        <Button isDisabled={page === 1} onPress={() => setPage(page - 1)}>
          {say('badge.previousPage')}
        </Button>
        <span>{say('review.page', { page, pages: data.pages })}</span>
        <Button isDisabled={page === data.pages} onPress={() => setPage(page + 1)}>
          {say('badge.nextPage')}
        </Button>
      </div>
    </>
  );
}
