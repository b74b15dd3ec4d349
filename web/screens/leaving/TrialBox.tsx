import { FileSearch, X } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import type { FileRef } from '../../../shared/api/posts.ts';
import { common } from '../../../shared/words/common.ts';
import { rulesAdmin as words } from '../../../shared/words/rulesAdmin.ts';
import { useTrial } from '../../api/rules.ts';
import { uploadFile } from '../../composer/upload.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Refusal } from '../../parts/States.tsx';
import { FindingLine } from '../../post/FindingLine.tsx';
import { useWords } from '../../words/useWords.ts';
import { MarkedText } from './MarkedText.tsx';

/** A place to try all rules that are in force on a text or a file, without anybody seeing it. */
export function TrialBox() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [text, setText] = useState('');
  const [file, setFile] = useState<FileRef | null>(null);
  const [coming, setComing] = useState<string | null>(null);
  const [failed, setFailed] = useState<Error | null>(null);
  const { data, error, isFetching } = useTrial({ text, files: file ? [file.id] : [] });
  const take = (given: File | undefined): void => {
    if (!given) return;
    setComing(given.name);
    setFailed(null);
    uploadFile(given, () => undefined).done.then(setFile, setFailed).finally(() => setComing(null));
  };
  const asked = text.trim() !== '' || file !== null;
  return (
    <section className="card p-4" aria-label={say('trial.title')}>
      <h2 className="text-m font-semibold">{say('trial.title')}</h2>
      <p className="mb-3 text-s text-ink-3">{say('trial.sub')}</p>
      <Field label={say('trial.text')} value={text} onChange={setText} placeholder={say('trial.sample')} rows={4} maxLength={100_000} />
      <DropZone
        onDrop={({ items }) => void items.find(isFileDropItem)?.getFile().then(take)}
        className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-s border border-dashed border-line-strong px-3 py-2 text-s data-[drop-target]:bg-house-soft"
      >
        <FileTrigger onSelect={(files) => take(files?.[0])}>
          <Button look="text" icon={FileSearch}>
            {coming ? say('trial.uploading', { name: coming }) : say('trial.file')}
          </Button>
        </FileTrigger>
        {file && (
          <span className="flex min-w-0 items-center gap-1">
            <span className="truncate">{file.name}</span>
            <IconButton icon={X} label={sayCommon('common.remove', { name: file.name })} onPress={() => setFile(null)} />
          </span>
        )}
      </DropZone>
      <Refusal error={failed ?? error} />
      {asked && data && (
        <div className={`mt-4 border-t border-line pt-3 ${isFetching ? 'opacity-60' : ''}`}>
          <p role="status" className="text-s font-semibold">
            {say('trial.result', { count: data.findings.length, ms: data.milliseconds })}
          </p>
          <MarkedText text={text} findings={data.findings} />
          <ul className="[&>li+li]:border-t [&>li]:border-line">
            {data.findings.map((finding, place) => (
              <FindingLine key={place} finding={finding} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
