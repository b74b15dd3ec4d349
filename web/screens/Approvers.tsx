import { X } from 'lucide-react';
import { useState } from 'react';
import type { Label } from '../../shared/api/basics.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Approver, ApproversChange } from '../../shared/api/releases.ts';
import { release as words } from '../../shared/words/release.ts';
import { useMe } from '../api/me.ts';
import { useApprovers, useNameApprovers } from '../api/releases.ts';
import { useSpaces } from '../api/spaces.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { Page } from '../parts/Page.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';
import { besidesProof, useProof } from './account/useProof.tsx';
import { ReleaseNav } from './release/ReleaseNav.tsx';

const house = 'house';

/** Who decides on what leaves: for one space, or for all that name nobody. */
export default function Approvers() {
  const say = useWords(words);
  const me = useMe();
  const { data: spaces = [] } = useSpaces();
  const sources = spaces.filter((space) => !space.archived);
  const administers = me.houseRoles.includes('administrator');
  const [chosen, setChosen] = useState<string | null>(administers ? house : null);
  const which = chosen ?? sources.find((space) => space.abilities.manage.allowed)?.id ?? sources[0]?.id ?? null;
  const options = [...(administers ? [{ value: house, word: say('approvers.house') }] : []), ...sources.map((space) => ({ value: space.id, word: space.name }))];
  return (
    <Page title={say('approvers.title')} sub={say('approvers.sub')}>
      <ReleaseNav />
      <div className="mb-4 max-w-md">
        <Choice label={say('approvers.which')} value={which} onChange={setChosen} options={options} />
      </div>
      {which && <Named key={which} space={which === house ? null : which} />}
      <p className="mt-4 max-w-[60ch] text-s text-ink-3">{say('approvers.rule')}</p>
    </Page>
  );
}

function Named({ space }: { space: string | null }) {
  const say = useWords(words);
  const { data, error, refetch } = useApprovers(space);
  if (!data) return error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={1} />;
  const named = space ? data.own : data.house;
  return (
    <>
      {named.length === 0 && <p className="mb-3 text-s text-ink-2">{!space ? say('approvers.none') : data.house.length > 0 ? say('approvers.noneOwn') : say('approvers.noneAtAll')}</p>}
      <Edit key={JSON.stringify(named)} space={space} named={named} may={data.abilities.change.allowed} />
    </>
  );
}

type Line = { person: PersonRef; deputy: PersonRef | null; label: Label | null };
const bodyOf = (lines: readonly Line[]): ApproversChange => ({ approvers: lines.map((line) => ({ person: line.person.id, deputy: line.deputy?.id ?? null, label: line.label as 'public' | 'internal' | 'confidential' | null })) });

function Edit({ space, named, may }: { space: string | null; named: readonly Approver[]; may: boolean }) {
  const say = useWords(words);
  const save = useNameApprovers(space);
  const proof = useProof();
  const [lines, setLines] = useState<readonly Line[]>(named);
  const changed = JSON.stringify(bodyOf(lines)) !== JSON.stringify(bodyOf(named));
  const run = (): void => save.run(bodyOf(lines), { done: () => toast(say('approvers.saved')), failed: proof.failed(run) });
  const set = (at: number, more: Partial<Line>): void => setLines(lines.map((line, place) => (place === at ? { ...line, ...more } : line)));
  return (
    <div className="grid gap-4">
      {lines.length > 0 && (
        <ul className="card">
          {lines.map((line, at) => (
            <li key={`${line.person.id} ${line.label}`} className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 border-t border-line px-[18px] py-3 first:border-0 sm:grid-cols-[1fr_200px_auto]">
              <span className="col-span-2 flex min-w-0 items-center gap-3 sm:col-span-1">
                <Avatar person={line.person} />
                <span className="min-w-0 text-s">
                  <span className="block font-semibold">{line.person.name}</span>
                  <span className="block text-xs text-ink-3">{line.deputy ? `${say('approvers.deputy')}: ${line.deputy.name}` : say('approvers.noDeputy')}</span>
                </span>
              </span>
              {may ? <LabelChoice label={line.label} choose={(label) => set(at, { label })} /> : <span className="text-s text-ink-2">{line.label ? say(`label.${line.label}`) : say('approvers.everyLabel')}</span>}
              {may && <IconButton icon={X} label={say('approvers.remove', { name: line.person.name })} onPress={() => setLines(lines.filter((_, place) => place !== at))} />}
              {may && !line.deputy && (
                <div className="col-span-2 sm:col-span-3">
                  <FindPerson label={say('approvers.setDeputy', { name: line.person.name })} choose={(deputy) => !deputy.company && deputy.id !== line.person.id && set(at, { deputy })} />
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {may && (
        <>
          <div className="max-w-md">
            <FindPerson label={say('approvers.add')} choose={(person) => !person.company && !lines.some((line) => line.person.id === person.id) && setLines([...lines, { person, deputy: null, label: null }])} />
          </div>
          <Refusal error={besidesProof(save.error)} />
          <div>
            <Button look="loud" isDisabled={!changed} isPending={save.isPending} onPress={run}>
              {say('approvers.save')}
            </Button>
          </div>
        </>
      )}
      {proof.sheet}
    </div>
  );
}

function LabelChoice({ label, choose }: { label: Label | null; choose: (label: Label | null) => void }) {
  const say = useWords(words);
  return (
    <Choice
      label={say('approvers.label')}
      quietLabel
      small
      value={label ?? 'every'}
      onChange={(value) => choose(value === 'every' ? null : (value as Label))}
      options={[{ value: 'every', word: `${say('approvers.label')}: ${say('approvers.everyLabel')}` }, ...(['public', 'internal', 'confidential'] as const).map((value) => ({ value, word: say(`label.${value}`) }))]}
    />
  );
}
