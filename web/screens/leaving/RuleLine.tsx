import { Ban, Pencil, TriangleAlert } from 'lucide-react';
import { Switch } from 'react-aria-components';
import type { Rule } from '../../../shared/api/rules.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { rulesAdmin as words } from '../../../shared/words/rulesAdmin.ts';
import { useChangeRule } from '../../api/rules.ts';
import { IconButton } from '../../parts/Button.tsx';
import { useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';

/** One rule in a line: what it looks for, what it does and where, and whether it is in force. */
export function RuleLine({ rule, edit }: { rule: Rule; edit: () => void }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const text = useErrorText();
  const change = useChangeRule();
  const { name, kind, effect, active, audiences, labels, terms } = rule;
  const Icon = effect === 'block' ? Ban : TriangleAlert;
  // What leaves at all has one of these three.
  const usual = (['public', 'internal', 'confidential'] as const).every((label) => labels.includes(label));
  const filled = kind === 'terms' ? ` (${say('rules.count', { count: terms.length })})` : '';
  const set = (to: boolean): void => change.run({ id: rule.id, change: { active: to } }, { failed: (error) => toast(text(error)) });
  return (
    <li className="flex items-center gap-3 px-4 py-3 text-s">
      <Icon aria-hidden="true" className={`!size-[18px] ${!active ? 'text-ink-3' : effect === 'block' ? 'text-late' : 'text-partners'}`} />
      <div className={`min-w-0 flex-1 ${active ? '' : 'text-ink-3'}`}>
        <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
        <p className="text-xs text-ink-3">
          {say('rules.looksFor', { kind: say(`kinds.${kind}`) })}
          {filled} · {say(effect === 'block' ? 'rules.block' : 'rules.warn')} · {audiences.length === 3 ? say('rules.everyWay') : audiences.map((one) => say(`rules.${one}`)).join(', ')}
          {usual ? '' : ` · ${labels.map((label) => sayPost(`label.${label}`)).join(', ')}`}
        </p>
      </div>
      <Switch aria-label={`${say('rules.on')}: ${name}`} isSelected={active} isDisabled={change.isPending} onChange={set} className="tap group flex cursor-default items-center gap-2 text-xs text-ink-3">
        <span className="max-sm:hidden">{say(active ? 'rules.on' : 'rules.off')}</span>
        <span className="h-5 w-9 flex-none rounded-full bg-sunken p-0.5 shadow-[inset_0_0_0_1px_var(--line-strong)] transition-colors group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus group-selected:bg-house group-selected:shadow-none">
          <span className="block size-4 rounded-full bg-line-strong transition-transform group-selected:translate-x-4 group-selected:bg-on-house" />
        </span>
      </Switch>
      <IconButton icon={Pencil} label={`${say('rules.edit')}: ${name}`} onPress={edit} />
    </li>
  );
}
