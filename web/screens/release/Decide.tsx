import { useState } from 'react';
import type { Release } from '../../../shared/api/releases.ts';
import { common } from '../../../shared/words/common.ts';
import { release as words } from '../../../shared/words/release.ts';
import { useReleaseAct, type ReleaseAct } from '../../api/releases.ts';
import { Button } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { useWords } from '../../words/useWords.ts';
import { besidesProof, useProof } from '../account/useProof.tsx';
import { isBlackened } from './Checks.tsx';

const outward = '!bg-partners !text-on-house';

/** What the person can do now: release, return, refuse, withdraw or revoke. */
export function Decide({ release }: { release: Release }) {
  const say = useWords(words);
  const act = useReleaseAct(release.id);
  const proof = useProof();
  const [why, setWhy] = useState('');
  const [sheet, setSheet] = useState<'return' | 'refuse' | 'revoke' | null>(null);
  const { abilities: may, checks, toPlace } = release;
  const warned = checks.some((one) => one.state === 'warn');
  const blocked = checks.some((one) => one.state === 'block');
  const run = (values: ReleaseAct): void => act.run(values, { done: () => setSheet(null), failed: proof.failed(() => run(values)) });
  const anything = may.decide.allowed || may.withdraw.allowed || may.revoke.allowed;
  return (
    <div>
      {may.decide.allowed && (
        <>
          {warned && <Field label={say('review.why')} value={why} onChange={setWhy} rows={2} className="mt-3" />}
          <p className="mt-3 text-s text-ink-2">
            {blocked && `${say('review.notYet')} `}
            {toPlace ? say('review.confirmOut', { persons: toPlace.persons, companies: toPlace.companies.length }) : <strong className="text-public">{say('review.mailSure')}</strong>}
          </p>
        </>
      )}
      {release.state === 'requested' && !may.decide.allowed && <p className="mt-3 text-s text-ink-2">{release.approvers.length > 0 ? say('review.noDecision', { names: release.approvers.map((one) => one.name).join(', ') }) : say('review.nobody')}</p>}
      <div className="mt-3.5 grid gap-3">
        <Refusal error={besidesProof(act.error)} />
        {anything && (
          <div className="flex flex-wrap gap-2.5">
            {may.decide.allowed && (
              <>
                <Button look="loud" className={outward} isPending={act.isPending} isDisabled={blocked || (warned && why.trim() === '')} onPress={() => run({ act: 'approve', comment: why.trim() })}>
                  {say(isBlackened(release.redactions) ? 'review.releaseBlack' : 'review.release')}
                </Button>
                <Button onPress={() => setSheet('return')}>{say('review.giveBack')}</Button>
                <Button onPress={() => setSheet('refuse')}>{say('review.refuse')}</Button>
              </>
            )}
            {may.withdraw.allowed && release.state === 'requested' && <Button onPress={() => run({ act: 'withdraw' })}>{say('review.withdraw')}</Button>}
            {may.revoke.allowed && (
              <Button look="danger" onPress={() => setSheet('revoke')}>
                {say('review.revoke')}
              </Button>
            )}
          </div>
        )}
      </div>
      {(sheet === 'return' || sheet === 'refuse') && <CommentSheet act={sheet} close={() => setSheet(null)} run={run} pending={act.isPending} error={act.error} />}
      {sheet === 'revoke' && <RevokeSheet release={release} close={() => setSheet(null)} revoke={() => run({ act: 'revoke' })} pending={act.isPending} />}
      {proof.sheet}
    </div>
  );
}

function CommentSheet({ act, close, run, pending, error }: { act: 'return' | 'refuse'; close: () => void; run: (values: ReleaseAct) => void; pending: boolean; error: Error | null }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [comment, setComment] = useState('');
  return (
    <Sheet title={say(act === 'return' ? 'review.giveBack' : 'review.refuse')} isOpen close={close}>
      <div className="grid gap-4">
        <Field label={say(act === 'return' ? 'review.comment' : 'review.refuseComment')} rows={3} value={comment} onChange={setComment} autoFocus />
        <Refusal error={error} />
        <div className="flex gap-3">
          <Button look="loud" isPending={pending} isDisabled={act === 'return' && comment.trim() === ''} onPress={() => run({ act, comment: comment.trim() })}>
            {say(act === 'return' ? 'review.giveBack' : 'review.refuse')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Says what revoking can and can't bring back, in numbers. */
function RevokeSheet({ release, close, revoke, pending }: { release: Release; close: () => void; revoke: () => void; pending: boolean }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const seen = new Set(release.receipts.map((one) => one.person.id)).size;
  const mailed = release.receipts.filter((one) => one.what === 'mailed').length;
  return (
    <Sheet title={say('review.revokeTitle')} isOpen close={close} role="alertdialog">
      <p className="text-s text-ink-2">{say('review.revokeText', { count: seen })}</p>
      {mailed > 0 && <p className="mt-2 text-s text-late">{say('review.revokeMail', { count: mailed })}</p>}
      <div className="mt-4 flex gap-3">
        <Button look="danger" isPending={pending} onPress={revoke}>
          {say('review.revoke')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </Sheet>
  );
}
