import { useNavigate } from '@tanstack/react-router';
import { Hourglass, Paperclip, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Submission } from '../../../shared/api/submissions.ts';
import { common } from '../../../shared/words/common.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { strictness as words } from '../../../shared/words/strictness.ts';
import { fileUrl } from '../../api/files.ts';
import { useApprove, useRefuse, useWithdraw } from '../../api/submissions.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button } from '../../parts/Button.tsx';
import { Company } from '../../parts/Company.tsx';
import { Field } from '../../parts/Field.tsx';
import { Prose } from '../../parts/Prose.tsx';
import { Refusal } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { When } from '../../parts/When.tsx';
import { useWords } from '../../words/useWords.ts';

/** A post that waits for approval or came back, with what its reader may do about it. */
export function SubmissionCard({ submission, inSpace = false }: { submission: Submission; inSpace?: boolean }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const { author, title, html, files, state } = submission;
  const may = submission.abilities;
  const refused = state === 'refused';
  const Icon = refused ? Undo2 : Hourglass;
  return (
    <article aria-label={title ?? submission.text.slice(0, 80)} className="card mb-4 border border-dashed border-line-strong px-[18px] py-4">
      <p className={`mb-3 flex items-center gap-2 text-s font-semibold ${refused ? 'text-late' : 'text-ink-2'}`}>
        <Icon aria-hidden="true" className="!size-4" />
        {refused ? say('submissions.refused', { name: submission.decidedBy?.name ?? '' }) : say(may.decide.allowed ? 'submissions.waitsForYou' : 'submissions.waits')}
      </p>
      {submission.reason && <p className="mb-3 rounded-s bg-late-soft px-3 py-2 text-s">{submission.reason}</p>}
      <div className="flex items-center gap-3">
        <Avatar person={author} size="s" />
        <p className="min-w-0 text-s">
          <span className="block">
            <b className="font-semibold">{author.name}</b>
            <Company of={author.company} />
          </span>
          <span className="block text-xs text-ink-3">
            {[sayPost(`kind.${submission.kind}`), inSpace ? null : submission.space.name].filter(Boolean).join(' · ')} · <When moment={submission.created} always />
          </span>
        </p>
      </div>
      {title && <h2 className="mt-3 font-serif text-l font-semibold">{title}</h2>}
      <Prose html={html} className="mt-2" />
      <PartLines part={submission.part} />
      {files.length > 0 && (
        <ul className="mt-3 grid gap-1 text-s">
          {files.map((file) => (
            <li key={file.id}>
              <a href={fileUrl(file.id, 'original')} download={file.name} className="tap inline-flex items-center gap-1.5 font-semibold text-house">
                <Paperclip aria-hidden="true" className="!size-4" />
                {file.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {may.decide.allowed && <Decide id={submission.id} />}
      {may.withdraw.allowed && <Withdraw id={submission.id} />}
    </article>
  );
}

/** What the kind carries beyond title and text, as far as it can be read as words. */
function PartLines({ part }: { part: unknown }) {
  const lines = wordsIn(part);
  if (lines.length === 0) return null;
  return (
    <ul className="mt-3 list-disc pl-5 text-s text-ink-2">
      {lines.map((line, place) => (
        <li key={`${place} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const wordsIn = (part: unknown): string[] => (typeof part === 'string' ? (isId(part) ? [] : [part]) : typeof part === 'number' ? [String(part)] : part && typeof part === 'object' ? Object.values(part).flatMap(wordsIn) : []).slice(0, 40);

function Decide({ id }: { id: string }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const approve = useApprove(id);
  const refuse = useRefuse(id);
  const [reason, setReason] = useState<string | null>(null);
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-3">
      <Refusal error={approve.error ?? refuse.error} />
      {reason === null ? (
        <div className="flex flex-wrap gap-3">
          <Button look="loud" isPending={approve.isPending} onPress={() => approve.run(undefined, { done: () => toast(say('submissions.approved')) })}>
            {say('submissions.approve')}
          </Button>
          <Button onPress={() => setReason('')}>{say('submissions.refuse')}</Button>
        </div>
      ) : (
        <>
          <Field label={say('submissions.reason')} value={reason} onChange={setReason} rows={2} maxLength={1000} isRequired autoFocus />
          <div className="flex flex-wrap gap-3">
            <Button look="loud" isDisabled={reason.trim() === ''} isPending={refuse.isPending} onPress={() => refuse.run(reason, { done: () => toast(say('submissions.returned')) })}>
              {say('submissions.refuseNow')}
            </Button>
            <Button onPress={() => setReason(null)}>{sayCommon('common.cancel')}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function Withdraw({ id }: { id: string }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const withdraw = useWithdraw(id);
  return (
    <div className="mt-4 grid gap-3 border-t border-line pt-3">
      <Refusal error={withdraw.error} />
      <div className="flex flex-wrap gap-3">
        <Button isPending={withdraw.isPending} onPress={() => withdraw.run({ rework: true }, { done: ({ draft }) => void navigate({ to: '/write', search: draft ? { draft } : {} }) })}>
          {say('submissions.rework')}
        </Button>
        <Button look="text" onPress={() => withdraw.run({ rework: false }, { done: () => toast(say('submissions.withdrawn')) })}>
          {say('submissions.withdraw')}
        </Button>
      </div>
    </div>
  );
}
