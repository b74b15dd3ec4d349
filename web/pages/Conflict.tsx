import { useMemo, useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PostPage } from '../../shared/api/posts.ts';
import type { Block, Doc as RichText } from '../../shared/richtext/doc.ts';
import { docToHtml } from '../../shared/richtext/docToHtml.ts';
import type { HtmlOptions } from '../../shared/richtext/htmlOptions.ts';
import { mergeDocs, type Stretch } from '../../shared/richtext/mergeDocs.ts';
import { pages as words } from '../../shared/words/pages.ts';
import type { Doc } from '../composer/Editor.tsx';
import { Button } from '../parts/Button.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useWords } from '../words/useWords.ts';
import type { Written } from './PageWriting.tsx';

type Side = 'mine' | 'theirs' | 'both';
type Told = Exclude<Stretch, { settled: Block[] }>;
type ConflictParts = { base: Written; mine: Written; theirs: PostPage; merge: (merged: Written) => void };

const links: HtmlOptions = {
  fileUrl: (file, variant) => `/api/v1/files/${file}/content${variant === 'preview' ? '?variant=view' : ''}`,
  personUrl: (person) => `/people/${person}`,
  spaceUrl: (space) => `/spaces/${space}`,
  labels: { table: 'Tabelle', image: 'Bild' },
};
const empty: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };
const htmlOf = (blocks: readonly Block[]): string => docToHtml({ type: 'doc', content: [...blocks] }, links);

/** Two texts of one page beside each other, place by place: what fits together is put together, elsewhere the person chooses; to begin with both stay. */
export default function Conflict({ base, mine, theirs, merge }: ConflictParts) {
  const say = useWords(words);
  const name = (theirs.page?.editor ?? theirs.author).name;
  const stretches = useMemo(() => mergeDocs((base.doc as RichText | null) ?? empty, (mine.doc as RichText | null) ?? empty, theirs.doc as unknown as RichText), [base.doc, mine.doc, theirs.doc]);
  const places = stretches.filter((one): one is Told => 'mine' in one);
  const [chosen, setChosen] = useState<Readonly<Record<number, Side>>>({});
  const titleOf = theirs.title ?? '';
  const titles = mine.title !== base.title && titleOf !== base.title && mine.title !== titleOf;
  const [title, setTitle] = useState<'mine' | 'theirs'>('mine');
  const go = (): void => {
    const content = stretches.flatMap((one) => ('settled' in one ? one.settled : sideOf(one, chosen[places.indexOf(one)] ?? 'both')));
    const kept = titles ? (title === 'mine' ? mine.title : titleOf) : mine.title === base.title ? titleOf : mine.title;
    merge({ title: kept, doc: { type: 'doc', content: content.length > 0 ? content : empty.content } as Doc });
  };
  return (
    <section aria-labelledby="conflict-title" className="card mb-6 p-4">
      <h2 id="conflict-title" className="font-serif text-l font-semibold">
        {say('conflict.title')}
      </h2>
      <p role="alert" className="mt-1 mb-4 text-s text-ink-2">
        {say('conflict.text', { name, count: places.length + (titles ? 1 : 0) })}
      </p>
      {titles && <Sides label={say('conflict.heading')} name={name} value={title} choose={(side) => setTitle(side as 'mine' | 'theirs')} sides={['mine', 'theirs']} html={{ mine: plain(mine.title), theirs: plain(titleOf) }} />}
      {stretches.map((one, at) =>
        'settled' in one ? (
          <div key={at} aria-label={say('conflict.same')} role="group" className="px-3 py-2 text-ink-2">
            <Prose html={htmlOf(one.settled)} />
          </div>
        ) : (
          <Sides
            key={at}
            label={say('conflict.place', { number: places.indexOf(one) + 1 })}
            name={name}
            value={chosen[places.indexOf(one)] ?? 'both'}
            choose={(side) => setChosen((now) => ({ ...now, [places.indexOf(one)]: side }))}
            sides={['mine', 'theirs', 'both']}
            html={{ mine: htmlOf(one.mine), theirs: htmlOf(one.theirs) }}
          />
        ),
      )}
      <Button look="loud" className="mt-3" onPress={go}>
        {say('conflict.merge')}
      </Button>
    </section>
  );
}

const sideOf = ({ mine, theirs }: Told, side: Side): Block[] => (side === 'both' ? [...theirs, ...mine] : side === 'mine' ? mine : theirs);
const plain = (text: string): string => htmlOf([{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }]);

type SidesParts = { label: string; name: string; value: Side; choose: (side: Side) => void; sides: readonly Side[]; html: { mine: string; theirs: string } };

function Sides({ label, name, value, choose, sides, html }: SidesParts) {
  const say = useWords(words);
  const word: Record<Side, string> = { mine: say('conflict.mine'), theirs: say('conflict.theirs', { name }), both: say('conflict.both') };
  return (
    <div className="my-3 rounded-m border border-line-strong p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className={`min-w-0 rounded-s p-3 ${side === 'mine' ? 'bg-house-soft' : 'bg-sunken'}`}>
            <h3 className="mb-1 text-xs font-semibold">{word[side]}</h3>
            {html[side] ? <Prose html={html[side]} /> : <p className="text-s">{say('conflict.gone')}</p>}
          </div>
        ))}
      </div>
      <RadioGroup value={value} onChange={(side) => choose(side as Side)} orientation="horizontal" className="mt-3 flex flex-wrap gap-1">
        <Label className="sr-only">{label}</Label>
        {sides.map((side) => (
          <Radio key={side} value={side} className="tap inline-flex min-h-8 cursor-pointer items-center rounded-full px-3 py-1 text-s text-ink-2 hover:bg-sunken selected:bg-house selected:font-semibold selected:text-on-house focus-visible:outline-2 focus-visible:outline-focus">
            {word[side]}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
