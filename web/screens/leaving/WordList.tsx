import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { rulesAdmin as words } from '../../../shared/words/rulesAdmin.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { useWords } from '../../words/useWords.ts';

const mostBytes = 4_000_000;
const hints = { terms: 'rules.termsHint', names: 'rules.namesHint', endings: undefined } as const;

/** Words one a line, written, pasted or read from a CSV, of which the first column counts. */
export function WordList({ kind, terms, change }: { kind: 'terms' | 'names' | 'endings'; terms: readonly string[]; change: (terms: string[]) => void }) {
  const say = useWords(words);
  const [text, setText] = useState(terms.join('\n'));
  const hint = hints[kind];
  const set = (to: string): void => {
    setText(to);
    change(linesOf(to));
  };
  const read = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? [];
    if (!file || file.size > mostBytes) return;
    const more = firstColumn(await textOf(file));
    set([...new Set([...linesOf(text), ...more])].join('\n'));
  };
  return (
    <div>
      <Field label={say(`rules.${kind}`)} hint={hint && say(hint)} value={text} onChange={set} rows={7} spellCheck="false" />
      <div className="mt-1 flex items-center gap-4">
        <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']} onSelect={(files) => void read(files)}>
          <Button look="text" icon={FileUp}>
            {say('rules.csv')}
          </Button>
        </FileTrigger>
        <span className="ml-auto text-xs text-ink-3">{say('rules.count', { count: linesOf(text).length })}</span>
      </div>
    </div>
  );
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** Excel writes German CSV in Windows' letters. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const firstColumn = (csv: string): string[] => linesOf(csv.replace(/^\ufeff/, '')).map((line) => (/^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"') ?? line.split(/[;,\t]/)[0] ?? '').trim()).filter((term) => term !== '');
