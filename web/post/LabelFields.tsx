import type { Label, Tlp } from '../../shared/api/basics.ts';
import { labelOrder, tlpOrder, type Marking } from '../../shared/labels/order.ts';
import { leaving as words } from '../../shared/words/leaving.ts';
import { post as postWords } from '../../shared/words/post.ts';
import { Choice } from '../parts/Choice.tsx';
import { useWords } from '../words/useWords.ts';
import { tlpWord } from './LabelBadge.tsx';

const none = 'none';

/** The label and its second field; `small` for the foot of the composer, where the labels of the fields are for screen readers. */
export function LabelFields({ marking, change, small = false }: { marking: Marking; change: (to: Marking) => void; small?: boolean }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  return (
    <>
      <Choice
        label={say('label.label')}
        small={small}
        quietLabel={small}
        value={marking.label}
        onChange={(label: Label) => change({ ...marking, label })}
        hint={small ? undefined : say(`label.${marking.label}`)}
        options={labelOrder.map((label) => ({ value: label, word: sayPost(`label.${label}`), hint: say(`label.${label}`) }))}
      />
      <Choice
        label={say('label.tlp')}
        small={small}
        quietLabel={small}
        value={marking.tlp ?? none}
        onChange={(tlp: Tlp | typeof none) => change({ ...marking, tlp: tlp === none ? null : tlp })}
        hint={small ? undefined : sayPost(`tlp.${marking.tlp ?? none}`)}
        options={[{ value: none, word: say('label.noTlp'), hint: sayPost('tlp.none') }, ...tlpOrder.map((tlp) => ({ value: tlp, word: tlpWord(tlp), hint: sayPost(`tlp.${tlp}`) }))]}
      />
    </>
  );
}

/** What a marking means for those who read, in one line. */
export function MarkingMeans({ marking: { label, tlp } }: { marking: Marking }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  // The usual label adds nothing to what the second field says.
  const meanings = [...(tlp && label === 'internal' ? [] : [`${sayPost(`label.${label}`)}: ${say(`label.${label}`)}.`]), ...(tlp ? [`${tlpWord(tlp)}: ${sayPost(`tlp.${tlp}`)}.`] : [])];
  return (
    <p role="status" className="min-w-0 flex-1 basis-64 text-xs text-ink-3">
      {meanings.join(' ')}
    </p>
  );
}
