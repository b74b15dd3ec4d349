import { FolderUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ImportFormat } from '../../../shared/api/imports.ts';
import { imports as words } from '../../../shared/words/import.ts';
import { uploadArchive } from '../../api/imports.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { useWords } from '../../words/useWords.ts';
import { Bar } from './Bar.tsx';

/** Picks an archive and uploads it; its import begins by itself. */
export function NewImport() {
  const say = useWords(words);
  const [format, setFormat] = useState<ImportFormat>('slack');
  const [matchEmail, setMatchEmail] = useState(false);
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const stop = useRef<(() => void) | null>(null);

  function upload(file: File): void {
    const uploading = uploadArchive({ file, format, matchEmail }, (percent) => setSending({ name: file.name, share: percent / 100 }));
    stop.current = uploading.stop;
    setError(null);
    setSending({ name: file.name, share: 0 });
    void uploading.done.catch(setError).finally(() => setSending(null));
  }
  function cancel(): void {
    stop.current?.();
    setSending(null);
  }

  return (
    <Card title={say('page.newTitle')} text={say('page.newText')}>
      <div className="grid max-w-xl gap-4">
        <Choice
          label={say('page.format')}
          value={format}
          onChange={setFormat}
          isDisabled={sending !== null}
          options={[
            { value: 'slack', word: say('page.slack'), hint: say('page.slackHint') },
            { value: 'mattermost', word: say('page.mattermost'), hint: say('page.mattermostHint') },
          ]}
        />
        <Tick label={say('page.matchEmail')} hint={say('page.matchHint')} isSelected={matchEmail} onChange={setMatchEmail} isDisabled={sending !== null} />
        {sending ? (
          <div className="grid gap-2">
            <Bar label={say('page.uploading', { name: sending.name })} share={sending.share} />
            <Button className="justify-self-start" onPress={cancel}>
              {say('page.cancel')}
            </Button>
          </div>
        ) : (
          <div className="grid justify-items-start gap-2">
            <FileTrigger acceptedFileTypes={format === 'slack' ? ['.zip'] : ['.jsonl', '.json', '.zip']} onSelect={(files) => files?.[0] && upload(files[0])}>
              <Button look="loud" icon={FolderUp}>
                {say('page.pick')}
              </Button>
            </FileTrigger>
            <p className="text-xs text-ink-3">{say('page.large')}</p>
          </div>
        )}
        <Refusal error={error} />
      </div>
    </Card>
  );
}
