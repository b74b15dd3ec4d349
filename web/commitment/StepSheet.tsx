import { useState, type FormEvent } from 'react';
import type { Commitment, CommitmentSide, Confidence } from '../../shared/api/commitments.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Post } from '../../shared/api/posts.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { common } from '../../shared/words/common.ts';
import { useStep, type Step } from '../api/commitments.ts';
import { Refused } from '../api/problem.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { DueField, type Due } from './DueField.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { OwnerField } from './OwnerField.tsx';

/** The steps that ask for more than a press. */
export type SheetKind = 'agree' | 'decline' | 'move' | 'moveYes' | 'moveNo' | 'done' | 'kept' | 'notDone' | 'judge' | 'broken' | 'withdrawn' | 'handOverGiver' | 'handOverReceiver';

interface Given {
  why: string;
  evidence: string | null;
  due: Due;
  day: string;
  level: Confidence;
  person: PersonRef | null;
}

/** What is sent for each step. */
const stepOf: Record<SheetKind, (given: Given, post: Post) => Step> = {
  agree: (_, post) => ({ method: 'POST', path: 'acceptance', body: { agreed: true, version: post.version } }),
  decline: () => ({ method: 'POST', path: 'acceptance', body: { agreed: false } }),
  move: ({ due }) => ({ method: 'POST', path: 'move', body: due }),
  moveYes: () => ({ method: 'POST', path: 'move/answer', body: { agreed: true } }),
  moveNo: () => ({ method: 'POST', path: 'move/answer', body: { agreed: false } }),
  done: ({ day }) => ({ method: 'POST', path: 'done', body: { day: day || null } }),
  kept: ({ day }) => ({ method: 'POST', path: 'confirmation', body: { kept: true, day: day || null } }),
  notDone: () => ({ method: 'POST', path: 'confirmation', body: { kept: false } }),
  judge: ({ level }) => ({ method: 'PUT', path: 'confidence', body: { level } }),
  broken: () => ({ method: 'POST', path: 'end', body: { as: 'broken' } }),
  withdrawn: () => ({ method: 'POST', path: 'end', body: { as: 'withdrawn' } }),
  handOverGiver: ({ person }) => ({ method: 'PUT', path: 'owner', body: { side: 'giver', person: person?.id } }),
  handOverReceiver: ({ person }) => ({ method: 'PUT', path: 'owner', body: { side: 'receiver', person: person?.id } }),
};

const titles = { agree: 'agreeFor', decline: 'decline', move: 'move', moveYes: 'moveYes', moveNo: 'moveNo', done: 'done', kept: 'kept', notDone: 'notDone', judge: 'judge', broken: 'broken', withdrawn: 'withdrawn', handOverGiver: 'handOverGiver', handOverReceiver: 'handOverReceiver' } as const;
const needsWhy: ReadonlySet<SheetKind> = new Set(['move', 'broken', 'withdrawn']);
const handsOver = (kind: SheetKind): boolean => kind === 'handOverGiver' || kind === 'handOverReceiver';

/** For which sides a step can be taken. */
function sidesFor(kind: SheetKind, { giver, receiver, move, state }: Commitment): CommitmentSide[] {
  if (kind === 'agree' || kind === 'decline') return (['giver', 'receiver'] as const).filter((side) => (side === 'giver' ? giver : receiver).agreed === null);
  if (kind === 'moveYes' || kind === 'moveNo') return [move?.side === 'giver' ? 'receiver' : 'giver'];
  if (kind === 'done' || kind === 'judge') return ['giver'];
  if (kind === 'kept' || kind === 'notDone' || (kind === 'withdrawn' && state !== 'proposed')) return ['receiver'];
  return ['giver', 'receiver'];
}

/** One step with what it asks for: a new day, a reason, the mail that says it. */
export default function StepSheet({ kind, post, commitment, close }: { kind: SheetKind; post: Post; commitment: Commitment; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { today } = useDates();
  const sides = handsOver(kind) ? [] : sidesFor(kind, commitment).filter((side) => commitment.mine[side] !== null);
  const [side, setSide] = useState<CommitmentSide | null>(sides.find((one) => commitment.mine[one] === 'acts') ?? sides[0] ?? null);
  const [given, setGiven] = useState<Given>({ why: '', evidence: null, due: { due: commitment.due, week: null, ...(commitment.week ? { due: null, week: commitment.week } : {}) }, day: commitment.fulfilled ?? today, level: commitment.confidence?.level ?? 'onTrack', person: null });
  const set = (more: Partial<Given>): void => setGiven((before) => ({ ...before, ...more }));
  const step = useStep(post.id);
  const records = side !== null && commitment.mine[side] === 'record';
  const warned = step.error instanceof Refused ? step.error.found : null;
  const submit = (confirmed?: string): void => {
    const taken = stepOf[kind](given, post);
    const said = handsOver(kind) ? {} : { ...(given.why.trim() ? { why: given.why.trim() } : {}), ...(records ? { evidence: given.evidence } : {}), ...(confirmed ? { confirmed } : {}) };
    step.run({ ...taken, body: { ...taken.body, ...said } }, { done: close });
  };
  const field = (name: string): string | undefined => (step.error instanceof Refused ? step.error.field(name) : undefined);
  const isDisabled = (needsWhy.has(kind) && !given.why.trim()) || (records && !given.evidence) || (handsOver(kind) && !given.person) || (kind === 'move' && !given.due.due && !given.due.week);
  const word = say(kind === 'withdrawn' && commitment.state !== 'proposed' ? 'act.letGo' : `act.${titles[kind]}`);
  return (
    <Sheet title={word} isOpen close={close}>
      <form
        className="grid gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        <p className="text-s text-ink-2">„{post.title}“</p>
        {kind === 'broken' && <p className="text-s">{say('sheet.brokenText')}</p>}
        {kind === 'withdrawn' && <p className="text-s">{say('sheet.withdrawnText')}</p>}
        {sides.length > 1 && (
          <Choice
            label={say('sheet.forWhom')}
            value={side}
            options={sides.map((one) => ({ value: one, word: commitment.mine[one] === 'acts' ? say('sheet.forMe') : say('sheet.forThem', { company: commitment[one].partner?.name ?? '' }) }))}
            onChange={setSide}
          />
        )}
        {kind === 'move' && <DueField value={given.due} onChange={(due) => set({ due })} error={field('due') ?? field('week')} />}
        {(kind === 'done' || kind === 'kept') && <DayField label={say('sheet.doneOn')} value={given.day} onChange={(day) => set({ day })} error={field('day')} />}
        {kind === 'judge' && <Choice label={say('sheet.confidence')} value={given.level} options={(['onTrack', 'atRisk', 'late'] as const).map((value) => ({ value, word: say(`confidence.${value}`) }))} onChange={(level) => set({ level })} />}
        {handsOver(kind) && <Owner kind={kind} post={post} commitment={commitment} person={given.person} choose={(person) => set({ person })} />}
        {!handsOver(kind) && <Field label={say(needsWhy.has(kind) ? 'sheet.why' : 'sheet.whyOptional')} hint={say('sheet.whyShown')} value={given.why} onChange={(why) => set({ why })} rows={2} maxLength={1000} isRequired={needsWhy.has(kind)} />}
        {records && <EvidenceField post={post} commitment={commitment} side={side} value={given.evidence} onChange={(evidence) => set({ evidence })} error={field('evidence')} />}
        {warned ? (
          <div role="alert" className="rounded-s bg-partners-soft px-3 py-2 text-s">
            <p>{say('sheet.warns', { found: warned.findings.map((one) => one.excerpt).join(', ') })}</p>
            {warned.confirm && (
              <Button className="mt-2" onPress={() => submit(warned.confirm!)}>
                {say('sheet.anyway')}
              </Button>
            )}
          </div>
        ) : (
          <Refusal error={['due', 'week', 'day', 'evidence', 'person'].some(field) && !handsOver(kind) ? null : step.error} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button look={kind === 'broken' ? 'danger' : 'loud'} type="submit" isPending={step.isPending} isDisabled={isDisabled}>
            {word}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </form>
    </Sheet>
  );
}

/** Another owner of the same company. */
function Owner({ kind, post, commitment, ...rest }: { kind: SheetKind; post: Post; commitment: Commitment; person: PersonRef | null; choose: (person: PersonRef | null) => void }) {
  const say = useWords(words);
  const own = kind === 'handOverGiver' ? commitment.giver : commitment.receiver;
  return <OwnerField label={say('sheet.owner')} space={post.space.id} only={(one) => one.company === own.person.company && one.id !== own.person.id} {...rest} />;
}
