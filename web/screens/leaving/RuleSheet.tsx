import { useState, type FormEvent } from 'react';
import type { NewRule, Rule, RuleKind } from '../../../shared/api/rules.ts';
import { labelOrder } from '../../../shared/labels/order.ts';
import { common } from '../../../shared/words/common.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { rulesAdmin as words } from '../../../shared/words/rulesAdmin.ts';
import { Refused } from '../../api/problem.ts';
import { useChangeRule, useMakeRule, useRemoveRule } from '../../api/rules.ts';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal } from '../../parts/States.tsx';
import { Tick } from '../../parts/Tick.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { WordList } from './WordList.tsx';

const kinds: readonly RuleKind[] = ['terms', 'pattern', 'iban', 'tax', 'phone', 'privateMail', 'credentials', 'names', 'fileType', 'hidden', 'metadata'];
const ways = ['partners', 'mail', 'public'] as const;
const fresh: NewRule = { kind: 'terms', name: '', effect: 'warn', audiences: [...ways], labels: ['public', 'internal', 'confidential'], active: true, terms: [], patterns: [] };
const listed: Partial<Record<RuleKind, 'terms' | 'names' | 'endings'>> = { terms: 'terms', names: 'names', fileType: 'endings' };

const begin = (rule: Rule | null): NewRule => {
  if (!rule) return fresh;
  const { id: _id, changed: _changed, ...same } = rule;
  return same;
};
const withOr = <V extends string>(all: readonly V[], one: V, on: boolean): V[] => (on ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one));

/** Makes or changes a rule. */
export function RuleSheet({ rule, close }: { rule: Rule | null; close: () => void }) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const sayCommon = useWords(common);
  const [values, setValues] = useState(() => begin(rule));
  const make = useMakeRule();
  const change = useChangeRule();
  const remove = useRemoveRule();
  const set = (more: Partial<NewRule>): void => setValues((before) => ({ ...before, ...more }));
  const failed = make.error ?? change.error ?? remove.error;
  const wrong = failed instanceof Refused ? failed.fields.find((one) => one.field.startsWith('patterns'))?.detail : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const done = (): void => (toast(say('rules.saved')), close());
    const { kind: _kind, ...changed } = values;
    if (rule) change.run({ id: rule.id, change: changed }, { done });
    else make.run(values, { done });
  };
  const list = listed[values.kind];
  return (
    <Sheet isOpen wide title={say(rule ? 'rules.edit' : 'rules.add')} close={close}>
      <form onSubmit={submit} className="grid gap-4">
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Choice label={say('rules.kind')} value={values.kind} onChange={(kind) => set({ kind })} isDisabled={rule !== null} options={kinds.map((kind) => ({ value: kind, word: say(`kinds.${kind}`) }))} />
          <Choice label={say('rules.effect')} value={values.effect} onChange={(effect) => set({ effect })} options={[{ value: 'block', word: say('rules.block') }, { value: 'warn', word: say('rules.warn') }]} />
        </div>
        <Field label={say('rules.name')} hint={say('rules.nameHint')} value={values.name} onChange={(name) => set({ name })} isRequired maxLength={120} />
        {list && <WordList key={list} kind={list} terms={values.terms ?? []} change={(terms) => set({ terms })} />}
        {values.kind === 'pattern' && <Lines value={values.patterns ?? []} change={(patterns) => set({ patterns })} error={wrong} />}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <fieldset>
            <legend className="mb-1 text-s font-semibold">{say('rules.audiences')}</legend>
            {ways.map((way) => (
              <Tick key={way} label={say(`rules.${way}`)} isSelected={values.audiences.includes(way)} onChange={(on) => set({ audiences: withOr(values.audiences, way, on) })} />
            ))}
          </fieldset>
          <fieldset>
            <legend className="mb-1 text-s font-semibold">{say('rules.labels')}</legend>
            {labelOrder.map((label) => (
              <Tick key={label} label={sayPost(`label.${label}`)} isSelected={values.labels.includes(label)} onChange={(on) => set({ labels: withOr(values.labels, label, on) })} />
            ))}
          </fieldset>
        </div>
        {!wrong && <Refusal error={failed} />}
        <div className="flex flex-wrap gap-3">
          <Button look="loud" type="submit" isPending={make.isPending || change.isPending} isDisabled={values.audiences.length === 0 || values.labels.length === 0}>
            {sayCommon('common.save')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
          {rule && (
            <Button look="text" className="ml-auto text-late" onPress={() => remove.run(rule.id, { done: () => (toast(say('rules.removed')), close()) })}>
              {say('rules.remove')}
            </Button>
          )}
        </div>
      </form>
    </Sheet>
  );
}

function Lines({ value, change, error }: { value: readonly string[]; change: (to: string[]) => void; error: string | undefined }) {
  const say = useWords(words);
  const [text, setText] = useState(value.join('\n'));
  const set = (to: string): void => {
    setText(to);
    change(to.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
  };
  return <Field label={say('rules.patterns')} hint={say('rules.patternsHint')} value={text} onChange={set} error={error} rows={3} spellCheck="false" />;
}
