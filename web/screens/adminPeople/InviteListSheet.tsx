import { Copy, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { InvitationList } from '../../../shared/api/account.ts';
import { people as words } from '../../../shared/words/people.ts';
import { useInviteList } from '../../api/adminPeople.ts';
import { Refused } from '../../api/problem.ts';
import { Button } from '../../parts/Button.tsx';
import { canCopy, copyText } from '../../parts/CopyLine.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';

/** The text of a CSV file as spreadsheets write it: UTF-8, else Windows-1252. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Invites a list of people from a CSV file, and names the lines that were left out. */
export function InviteListSheet({ close }: { close: () => void }) {
  const say = useWords(words);
  const input = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<InvitationList | null>(null);
  const invite = useInviteList();
  const wrong = invite.error instanceof Refused ? invite.error.field('csv') : undefined;
  const links = done?.invited.filter((one) => one.link).map((one) => [one.name, one.email, one.link].join('\t')) ?? [];
  return (
    <Sheet title={say('admin.csv')} isOpen close={close}>
      <p className="mb-4 text-s text-ink-2">{say('admin.csvText')}</p>
      <Button look={done ? 'quiet' : 'loud'} icon={FileUp} onPress={() => input.current?.click()} isPending={invite.isPending}>
        {say('admin.csvFile')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void textOf(file).then((csv) => invite.run(csv, { done: setDone }));
          event.target.value = '';
        }}
      />
      <div className="mt-4 grid gap-3 text-s">
        {wrong ? <p role="alert" className="text-late">{wrong}</p> : <Refusal error={invite.error} />}
        {done && (
          <p role="status" className="font-semibold">
            {say('admin.csvDone', { invited: done.invited.length, refused: done.refused.length })}
          </p>
        )}
        {done && done.refused.length > 0 && (
          <ul className="text-late">
            {done.refused.map(({ line, detail }) => (
              <li key={line}>{say('admin.csvLine', { line, why: detail })}</li>
            ))}
          </ul>
        )}
        {links.length > 0 && canCopy && (
          <div>
            <Button icon={Copy} onPress={() => copyText(links.join('\n'), say('admin.copied'))}>
              {say('admin.csvLinks')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
