import { Check, ChevronDown, Ellipsis } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Commitment } from '../../shared/api/commitments.ts';
import type { Post } from '../../shared/api/posts.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { useStep, type Step } from '../api/commitments.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Menu, type MenuEntry } from '../parts/Menu.tsx';
import { useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';
import type { SheetKind } from './StepSheet.tsx';

const StepSheet = lazy(() => import('./StepSheet.tsx'));

/** What the reader may do with a commitment: the next word as buttons, the rest a press away. */
export function Acts({ post, commitment }: { post: Post; commitment: Commitment }) {
  const say = useWords(words);
  const text = useErrorText();
  const [sheet, setSheet] = useState<SheetKind | null>(null);
  const step = useStep(post.id);
  const run = (taken: Step): void => step.run(taken, { failed: (error) => toast(text(error)) });
  const { abilities: may, mine, move, state } = commitment;
  const asOne = (side: 'giver' | 'receiver'): boolean => mine[side] === 'acts';
  const agrees = (['giver', 'receiver'] as const).some((side) => commitment[side].agreed === null && asOne(side));
  const answers = move !== null && asOne(move.side === 'giver' ? 'receiver' : 'giver');
  const entries: (MenuEntry | false)[] = [
    may.done.allowed && !asOne('giver') && { id: 'done', word: say('act.done'), run: () => setSheet('done') },
    may.confirm.allowed && (!asOne('receiver') || commitment.done === null) && { id: 'kept', word: say('act.kept'), run: () => setSheet('kept') },
    may.judge.allowed && { id: 'judge', word: say('act.judge'), run: () => setSheet('judge') },
    may.move.allowed && !(asOne('giver') && state !== 'proposed') && { id: 'move', word: say('act.move'), run: () => setSheet('move') },
    may.withdrawMove.allowed && { id: 'withdrawMove', word: say('act.withdrawMove'), run: () => run({ method: 'DELETE', path: 'move' }) },
    may.handOverGiver.allowed && { id: 'handOverGiver', word: say('act.handOverGiver'), run: () => setSheet('handOverGiver') },
    may.handOverReceiver.allowed && { id: 'handOverReceiver', word: say('act.handOverReceiver'), run: () => setSheet('handOverReceiver') },
    may.withdraw.allowed && { id: 'withdrawn', word: say(state === 'proposed' ? 'act.withdrawn' : 'act.letGo'), late: true, run: () => setSheet('withdrawn') },
    may.break.allowed && { id: 'broken', word: say('act.broken'), late: true, run: () => setSheet('broken') },
  ];
  const more = entries.filter((entry) => entry !== false);
  const inWords = may.agree.allowed || may.answerMove.allowed || (may.done.allowed && asOne('giver')) || (may.move.allowed && asOne('giver')) || (may.confirm.allowed && asOne('receiver') && commitment.done !== null);
  const shown = inWords || more.length > 0;
  if (!shown || post.deleted) return null;
  return (
    <div className="unprinted mt-3 flex flex-wrap items-center gap-2">
      {may.agree.allowed && (
        <>
          <Button look={agrees ? 'loud' : 'quiet'} icon={Check} isPending={step.isPending} onPress={() => (agrees ? run({ method: 'POST', path: 'acceptance', body: { agreed: true, version: post.version } }) : setSheet('agree'))}>
            {say(agrees ? 'act.agree' : 'act.agreeFor')}
          </Button>
          <Button onPress={() => setSheet('decline')}>{say('act.decline')}</Button>
        </>
      )}
      {may.answerMove.allowed && (
        <>
          <Button look={answers ? 'loud' : 'quiet'} icon={Check} isPending={step.isPending} onPress={() => (answers ? run({ method: 'POST', path: 'move/answer', body: { agreed: true } }) : setSheet('moveYes'))}>
            {say('act.moveYes')}
          </Button>
          <Button onPress={() => setSheet('moveNo')}>{say('act.moveNo')}</Button>
        </>
      )}
      {may.confirm.allowed && asOne('receiver') && commitment.done && (
        <>
          <Button look="loud" icon={Check} isPending={step.isPending} onPress={() => run({ method: 'POST', path: 'confirmation', body: { kept: true } })}>
            {say('act.kept')}
          </Button>
          <Button onPress={() => setSheet('notDone')}>{say('act.notDone')}</Button>
        </>
      )}
      {may.done.allowed && asOne('giver') && (
        <Button icon={Check} onPress={() => setSheet('done')}>
          {say('act.done')}
        </Button>
      )}
      {may.move.allowed && asOne('giver') && <Button onPress={() => setSheet('move')}>{say('act.move')}</Button>}
      {more.length > 0 && (
        <Menu label={say('box.more')} entries={more}>
          {inWords ? <IconButton icon={Ellipsis} label={say('box.more')} /> : <Button icon={ChevronDown}>{say('box.act')}</Button>}
        </Menu>
      )}
      {sheet && (
        <Suspense>
          <StepSheet kind={sheet} post={post} commitment={commitment} close={() => setSheet(null)} />
        </Suspense>
      )}
    </div>
  );
}
