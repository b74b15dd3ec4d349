import { SlidersHorizontal, X } from 'lucide-react';
import type { Understood } from '../../../shared/api/feed.ts';
import type { Label } from '../../../shared/api/basics.ts';
import { labelOrder } from '../../../shared/labels/order.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { search as words } from '../../../shared/words/search.ts';
import { common } from '../../../shared/words/common.ts';
import { useMe } from '../../api/me.ts';
import { useSpaces } from '../../api/spaces.ts';
import { FindTopic } from '../../knowing/FindTopic.tsx';
import { IconButton, Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { DayField } from '../../parts/DayField.tsx';
import { FindPerson } from '../../parts/FindPerson.tsx';
import { useWords } from '../../words/useWords.ts';
import { withFilter, withoutFilters, type FilterName } from './filterWords.ts';

type FiltersParts = { q: string; understood: Understood | undefined; change: (q: string) => void; titled?: boolean };

const kinds = ['note', 'question', 'decision', 'announcement', 'page'] as const;
const any = 'any';

/** The filters as controls: they show how the words were understood, and write their words into the field. */
export function Filters({ q, understood, change, titled = true }: FiltersParts) {
  const say = useWords(words);
  const sayPost = useWords(postWords);
  const me = useMe();
  const set = (name: FilterName, key: 'keySpace' | 'keyFrom' | 'keyKind' | 'keyTopic' | 'keyLabel' | 'keyAfter' | 'keyBefore') => (value: string | null) =>
    change(withFilter(q, name, value ? { key: say(`filters.${key}`), value } : null));
  const kind = kinds.find((one) => one === understood?.kind) ?? any;
  return (
    <section aria-label={say('filters.title')} className="grid gap-4">
      {titled && (
        <h2 className="flex items-center gap-2 text-s font-semibold">
          <SlidersHorizontal aria-hidden="true" className="!size-4" />
          {say('filters.title')}
        </h2>
      )}
      <InSpace understood={understood} set={set('space', 'keySpace')} />
      <FromPerson understood={understood} set={set('from', 'keyFrom')} />
      {me.kind === 'member' && <OnTopic understood={understood} set={set('topic', 'keyTopic')} />}
      <Choice
        label={say('filters.kind')}
        value={kind}
        onChange={(value) => set('kind', 'keyKind')(value === any ? null : say(`filters.${value}`))}
        options={[{ value: any, word: say('filters.anyKind') }, ...kinds.map((value) => ({ value, word: say(`filters.${value}`) }))]}
      />
      <Choice
        label={say('filters.label')}
        value={understood?.label ?? any}
        onChange={(value) => set('label', 'keyLabel')(value === any ? null : sayPost(`label.${value as Label}`).toLowerCase())}
        options={[{ value: any, word: say('filters.anyLabel') }, ...labelOrder.map((value) => ({ value, word: sayPost(`label.${value}`) }))]}
      />
      <DayField label={say('filters.after')} value={understood?.after ?? ''} onChange={set('after', 'keyAfter')} />
      <DayField label={say('filters.before')} value={understood?.before ?? ''} onChange={set('before', 'keyBefore')} />
      {withoutFilters(q) !== q.trim() && <Button onPress={() => change(withoutFilters(q))}>{say('filters.clear')}</Button>}
    </section>
  );
}

type OneFilter = { understood: Understood | undefined; set: (value: string | null) => void };

function InSpace({ understood, set }: OneFilter) {
  const say = useWords(words);
  const { data: mine = [] } = useSpaces();
  const named = understood?.in;
  const spaces = named && !mine.some((space) => space.id === named.id) ? [named, ...mine] : mine;
  return (
    <Choice
      label={say('filters.space')}
      value={named?.id ?? any}
      onChange={(id) => set(spaces.find((space) => space.id === id)?.name ?? null)}
      options={[{ value: any, word: say('filters.anySpace') }, ...spaces.map((space) => ({ value: space.id, word: space.name }))]}
    />
  );
}

function FromPerson({ understood, set }: OneFilter) {
  const say = useWords(words);
  const person = understood?.from;
  if (!person) return <FindPerson label={say('filters.from')} placeholder={say('filters.anyone')} choose={(one) => set(one.name)} />;
  return <Chosen label={say('filters.from')} name={person.name} clear={() => set(null)} />;
}

function OnTopic({ understood, set }: OneFilter) {
  const say = useWords(words);
  const topic = understood?.topic;
  if (!topic) return <FindTopic label={say('filters.topic')} placeholder={say('filters.anyTopic')} choose={(one) => set(one.name)} />;
  return <Chosen label={say('filters.topic')} name={topic.name} clear={() => set(null)} />;
}

function Chosen({ label, name, clear }: { label: string; name: string; clear: () => void }) {
  const say = useWords(common);
  return (
    <div>
      <span className="text-s font-semibold">{label}</span>
      <p className="flex items-center justify-between gap-2 text-s">
        {name}
        <IconButton icon={X} label={say('common.remove', { name })} onPress={clear} />
      </p>
    </div>
  );
}
