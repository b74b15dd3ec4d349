import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Post } from '../../shared/api/posts.ts';
import type { ReleaseRequest } from '../../shared/api/releases.ts';
import { common } from '../../shared/words/common.ts';
import { release as words } from '../../shared/words/release.ts';
import { useAskRelease, useReleaseCheck } from '../api/releases.ts';
import { useSpaces } from '../api/spaces.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { DayField } from '../parts/DayField.tsx';
import { Field } from '../parts/Field.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Refusal } from '../parts/States.tsx';
import { Tick } from '../parts/Tick.tsx';
import { toast } from '../parts/toast.tsx';
import { useDates } from '../words/useDates.ts';
import { useWords } from '../words/useWords.ts';
import { Checks } from '../screens/release/Checks.tsx';

type Place = Pick<ReleaseRequest, 'file' | 'space' | 'contacts'>;

/** Asks for the release of a post or one of its files: where to, on which conditions, and what the checks find before anything is sent. */
export default function ReleaseSheet({ post, close }: { post: Post; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const dates = useDates();
  const navigate = useNavigate();
  const [what, setWhat] = useState('post');
  const [way, setWay] = useState<'space' | 'mail'>('space');
  const [space, setSpace] = useState<string | null>(null);
  const [contacts, setContacts] = useState<readonly PersonRef[]>([]);
  const [until, setUntil] = useState('');
  const [download, setDownload] = useState<'view' | 'download'>('view');
  const [reason, setReason] = useState('');
  const [replacing, setReplacing] = useState(true);
  const ask = useAskRelease(post.id);
  const wanted = placeOf({ what, way, space, contacts });
  const check = useReleaseCheck(post.id, wanted);
  const blocked = check.data?.checks.some((one) => one.state === 'block' && one.check !== 'finding') ?? true;
  const former = check.data?.former ?? null;
  const send = (): void => {
    if (!wanted) return;
    const body = { ...wanted, until: until || null, download: download === 'download', ...(reason.trim() ? { reason: reason.trim() } : {}), ...(former && replacing ? { replaces: former.id } : {}) };
    ask.run(body, {
      done: (release) => {
        close();
        toast(say('ask.sent'));
        void navigate({ to: '/releases/$release', params: { release: release.id } });
      },
    });
  };
  return (
    <Sheet title={say('ask.title')} isOpen close={close} wide>
      <p className="mb-4 text-s text-ink-2">{say('ask.text')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {post.files.length > 0 && (
          <Choice label={say('ask.what')} value={what} onChange={setWhat} options={[{ value: 'post', word: say('ask.wholePost') }, ...post.files.map((file) => ({ value: file.id, word: say('ask.onlyFile', { name: file.name }) }))]} />
        )}
        <Choice label={say('ask.where')} value={way} onChange={setWay} options={[{ value: 'space', word: say('ask.toSpace') }, { value: 'mail', word: say('ask.byMail') }]} />
        {way === 'space' ? <SpaceChoice space={space} choose={setSpace} /> : <Contacts contacts={contacts} choose={setContacts} />}
        <DayField label={say('ask.until')} value={until} onChange={setUntil} min={dates.today} />
        <Choice label={say('ask.files')} value={download} onChange={setDownload} options={[{ value: 'view', word: say(way === 'mail' ? 'ask.stay' : 'ask.view') }, { value: 'download', word: say(way === 'mail' ? 'ask.along' : 'ask.download') }]} />
      </div>
      <Field label={say('ask.reason')} hint={say('ask.reasonHint')} value={reason} onChange={setReason} rows={2} className="mt-4" />
      {way === 'mail' && <p className="mt-3 rounded-s bg-public-soft px-3 py-2 text-s text-public">{say('ask.mailWarning')}</p>}
      {former && (
        <div className="mt-3">
          <Tick label={say('ask.replaceChoice', { number: former.number })} hint={say('ask.replaceHint')} isSelected={replacing} onChange={setReplacing} />
        </div>
      )}
      <Refusal error={check.error} />
      {check.data && (
        <section className="mt-4 border-t border-line pt-3">
          {check.data.to && <p className="mb-1 text-s font-semibold text-partners">{say('ask.reads', { persons: check.data.to.persons, companies: check.data.to.companies.length })}</p>}
          <h3 className="text-s font-semibold">{say('ask.checks')}</h3>
          <Checks checks={check.data.checks} source={null} label={say(`label.${post.label}`)} />
          {check.data.approvers.length > 0 && <p className="text-xs text-ink-3">{say('ask.decides', { names: check.data.approvers.map((one) => one.name).join(', ') })}</p>}
        </section>
      )}
      <div className="mt-4 grid gap-3">
        <Refusal error={ask.error} />
        <div className="flex flex-wrap gap-3">
          <Button look="loud" className="!bg-partners !text-on-house" isDisabled={!wanted || !check.data || blocked} isPending={ask.isPending} onPress={send}>
            {say('ask.send')}
          </Button>
          <Button onPress={close}>{sayCommon('common.cancel')}</Button>
        </div>
      </div>
    </Sheet>
  );
}

function placeOf({ what, way, space, contacts }: { what: string; way: 'space' | 'mail'; space: string | null; contacts: readonly PersonRef[] }): Place | null {
  const file = what === 'post' ? {} : { file: what };
  if (way === 'space') return space ? { ...file, space } : null;
  return contacts.length > 0 ? { ...file, contacts: contacts.map((one) => one.id) } : null;
}

function SpaceChoice({ space, choose }: { space: string | null; choose: (space: string) => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const { data: spaces = [] } = useSpaces();
  const fitting = spaces.filter((one) => one.audience === 'partners' && one.abilities.publish.allowed);
  if (fitting.length === 0) return <p className="self-end text-s text-ink-2">{say('ask.noSpaces')}</p>;
  return (
    <Choice
      label={say('ask.space')}
      value={space}
      onChange={choose}
      placeholder={sayCommon('common.choose')}
      options={fitting.map((one) => ({ value: one.id, word: one.name, hint: one.readers.companies.filter((company) => company.id).map((company) => company.name).join(', ') }))}
    />
  );
}

function Contacts({ contacts, choose }: { contacts: readonly PersonRef[]; choose: (contacts: readonly PersonRef[]) => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  return (
    <div>
      <FindPerson label={say('ask.contacts')} choose={(person) => person.company && !contacts.some((one) => one.id === person.id) && choose([...contacts, person])} />
      <ul className="mt-1.5 grid gap-1">
        {contacts.map((one) => (
          <li key={one.id} className="flex items-center justify-between gap-2 rounded-s bg-sunken px-2.5 text-s">
            <span>
              {one.name} <span className="text-partners">{one.company}</span>
            </span>
            <IconButton icon={X} label={`${sayCommon('common.close')}: ${one.name}`} onPress={() => choose(contacts.filter((other) => other.id !== one.id))} />
          </li>
        ))}
      </ul>
    </div>
  );
}
