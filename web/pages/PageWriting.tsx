import type { ReactNode } from 'react';
import { Input } from 'react-aria-components';
import { pages as words } from '../../shared/words/pages.ts';
import { AudienceFoot } from '../composer/AudienceFoot.tsx';
import { CheckPanel } from '../composer/CheckPanel.tsx';
import Editor, { type Doc } from '../composer/Editor.tsx';
import type { Checking } from '../composer/useChecking.ts';
import { useWords } from '../words/useWords.ts';

/** The text of a page that is being written; `round` begins the editor anew with other content. */
export interface Written {
  title: string;
  doc: Doc | null;
}

type WritingParts = { label: string; space: string; written: Written; round: number; change: (to: Partial<Written>) => void; save: () => void; checking: Checking; lacks: 'needsTitle' | 'needsText' | null; head?: ReactNode; beside?: ReactNode; children: ReactNode };

/** Title and text of a page, what the check says, and who will read it. */
export function PageWriting({ label, space, written, round, change, save, checking, lacks, head, beside, children }: WritingParts) {
  const say = useWords(words);
  return (
    <section aria-label={label} className="card mb-6">
      {head}
      <div className="px-4 pt-4 pb-2">
        <Input
          aria-label={say('edit.name')}
          aria-required
          aria-invalid={lacks === 'needsTitle'}
          aria-describedby={lacks ? 'page-lacks' : undefined}
          placeholder={say('edit.name')}
          value={written.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
          className="w-full bg-transparent py-1 font-serif text-l font-semibold outline-none placeholder:font-normal"
        />
      </div>
      <h2 className="sr-only">{say('edit.text')}</h2>
      <Editor key={round} label={say('edit.text')} placeholder={say('edit.placeholder')} content={written.doc ?? undefined} onChange={(doc) => change({ doc })} onSend={save} />
      {beside}
      {lacks && (
        <p id="page-lacks" role="alert" className="px-4 pb-2 text-s font-semibold text-late">
          {say(`edit.${lacks}`)}
        </p>
      )}
      <CheckPanel checking={checking} />
      <AudienceFoot space={space} doc={written.doc}>
        {children}
      </AudienceFoot>
    </section>
  );
}

/** What is missing before a page can be saved. */
export const lacking = ({ title, doc }: Written): 'needsTitle' | 'needsText' | null => (title.trim() === '' ? 'needsTitle' : doc ? null : 'needsText');
