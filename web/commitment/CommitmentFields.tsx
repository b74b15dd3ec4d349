import { useState } from 'react';
import type { NewCommitment } from '../../shared/api/commitments.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { NewPost } from '../../shared/api/posts.ts';
import { recogniseDate } from '../../shared/time/recognise/recognise.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { useMe } from '../api/me.ts';
import { useMembers, useSpace } from '../api/spaces.ts';
import { Button } from '../parts/Button.tsx';
import { usePerson } from '../api/people.ts';
import { useDates } from '../words/useDates.ts';
import { useSpeech, useWords } from '../words/useWords.ts';
import { DueField } from './DueField.tsx';
import { OwnerField } from './OwnerField.tsx';

const begun: NewCommitment = { giver: { person: '' }, receiver: { person: '' }, due: null, week: null };

/** Of a commitment being written: who, for whom, until when; a date in the title is recognised and offered. */
export default function CommitmentFields({ post, space, change, shown }: { post: NewPost; space: string | null; change: (more: Partial<NewPost>) => void; shown: boolean }) {
  const say = useWords(words);
  const me = useMe();
  const value = post.commitment ?? { ...begun, giver: { person: me.id } };
  const set = (more: Partial<NewCommitment>): void => change({ commitment: { ...value, ...more } });
  const due = { due: value.due ?? null, week: value.week ?? null };
  if (!space) return null;
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Side key={`giver ${space}`} label={say('make.giver')} space={space} id={value.giver.person} choose={(person) => set({ giver: { person } })} />
        <Side key={`receiver ${space}`} label={say('make.receiver')} space={space} id={value.receiver.person} choose={(person) => set({ receiver: { person } })} />
      </div>
      <div className="grid gap-2">
        <DueField value={due} onChange={set} />
        <Offer title={post.title ?? ''} due={due} take={set} />
      </div>
      {shown && <p className="text-s text-late">{say('make.missing')}</p>}
    </div>
  );
}

/** A person kept by their id, as the draft keeps them. */
function Side({ label, space, id, choose }: { label: string; space: string; id: string; choose: (id: string) => void }) {
  const [chosen, setChosen] = useState<PersonRef | null>(null);
  const { data: place } = useSpace(space);
  const { data: members } = useMembers(space, place !== undefined && place.access !== 'open');
  const member = members?.items.find((one) => one.person.id === id)?.person ?? null;
  const known = chosen?.id === id ? chosen : member;
  const take = (person: PersonRef | null): void => {
    setChosen(person);
    choose(person?.id ?? '');
  };
  return id && !known ? <Kept label={label} space={space} id={id} choose={take} /> : <OwnerField label={label} space={space} person={id ? known : null} choose={take} />;
}

/** Somebody who is no member of an open space, read from the directory. */
function Kept({ label, space, id, choose }: { label: string; space: string; id: string; choose: (person: PersonRef | null) => void }) {
  const { data: person } = usePerson(id);
  return <OwnerField label={label} space={space} person={person ? { id, name: person.name, role: person.role, photo: person.photo, company: person.company } : null} choose={choose} />;
}

/** The date that the title names, to be taken over with one press. */
function Offer({ title, due, take }: { title: string; due: { due: string | null; week: string | null }; take: (due: { due: string | null; week: string | null }) => void }) {
  const say = useWords(words);
  const { today } = useDates();
  const { language } = useSpeech();
  const found = recogniseDate(title, { today, language });
  if (!found) return null;
  const meant = { due: found.week ? null : found.day, week: found.week ?? null };
  if (meant.due === due.due && meant.week === due.week) return <p className="text-xs text-ink-3">{say('make.recognised', { words: found.words })}</p>;
  return (
    <p className="flex flex-wrap items-center gap-3 text-xs text-ink-2">
      {say('make.recognised', { words: found.words })}
      <Button look="text" onPress={() => take(meant)}>
        {say('make.take')}
      </Button>
    </p>
  );
}
