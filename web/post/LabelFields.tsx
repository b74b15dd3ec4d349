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
        options={labelOrder.map((label) => ({ value: label, word: sayPost(`label.${label}`), hint: say(`label.${label}`) }))}
      />
      <Choice
        label={say('label.tlp')}
        small={small}
        quietLabel={small}
        value={marking.tlp ?? none}
        onChange={(tlp: Tlp | typeof none) => change({ ...marking, tlp: tlp === none ? null : tlp })}
        options={[{ value: none, word: say('label.noTlp') }, ...tlpOrder.map((tlp) => ({ value: tlp, word: tlpWord(tlp) }))]}
      />
    </>
  );
}
