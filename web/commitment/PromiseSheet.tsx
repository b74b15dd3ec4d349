import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { CommitmentSuggestion } from '../../shared/api/commitments.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import type { Post } from '../../shared/api/posts.ts';
import { commitments as words } from '../../shared/words/commitments.ts';
import { common } from '../../shared/words/common.ts';
import { useMakeCommitment, useSuggestion } from '../api/commitments.ts';
import { Refused } from '../api/problem.ts';
import { CheckPanel } from '../composer/CheckPanel.tsx';
import { useChecking } from '../composer/useChecking.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { DueField, type Due } from './DueField.tsx';
import { OwnerField } from './OwnerField.tsx';

/** Keeps what a post or an answer says as a commitment, in one step: what, who, for whom and until when are there already as far as the text says them. */
export default function PromiseSheet({ post, comment, close }: { post: Post; comment?: string; close: () => void }) {
  const say = useWords(words);
  const { data, error } = useSuggestion(post.id, comment);
  return (
    <Sheet title={say('make.title')} isOpen close={close}>
      {data ? <PromiseForm post={post} comment={comment} suggested={data} close={close} /> : error ? <Failed error={error} /> : <Waiting lines={1} />}
    </Sheet>
  );
}

function PromiseForm({ post, comment, suggested, close }: { post: Post; comment?: string; suggested: CommitmentSuggestion; close: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const navigate = useNavigate();
  const make = useMakeCommitment(post.space.id);
  const [title, setTitle] = useState(suggested.title);
  const [due, setDue] = useState<Due>({ due: suggested.due, week: suggested.week });
  const [giver, setGiver] = useState<PersonRef | null>(suggested.giver);
  const [receiver, setReceiver] = useState<PersonRef | null>(suggested.receiver);
  const checking = useChecking(post.space.id, { title, label: post.label, tlp: post.tlp });
  const author = suggested.giver;
  const complete = title.trim() !== '' && giver !== null && receiver !== null && (due.due !== null || due.week !== null);
  const field = (name: string): string | undefined => (make.error instanceof Refused ? make.error.field(name) : undefined);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const confirmed = await checking.demand();
    if (!complete || confirmed === false) return;
    const commitment = { giver: { person: giver.id }, receiver: { person: receiver.id }, ...due, source: { post: post.id, comment: comment ?? null } };
    make.run({ kind: 'commitment', title: title.trim(), commitment, label: post.label, tlp: post.tlp, ...(confirmed ? { confirmed } : {}) }, { done: (made) => void (close(), navigate({ to: '/posts/$post', params: { post: made.id } })) });
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4">
      <Field label={say('make.what')} value={title} onChange={setTitle} rows={2} maxLength={200} isRequired error={field('title')} />
      <div className="grid gap-1">
        <DueField value={due} onChange={setDue} error={field('due') ?? field('week')} />
        <p className="text-xs text-ink-3">{suggested.words ? say('make.recognised', { words: suggested.words }) : say('make.noDate')}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <OwnerField label={say('make.giver')} space={post.space.id} person={giver} choose={setGiver} />
        <OwnerField label={say('make.receiver')} space={post.space.id} person={receiver} choose={setReceiver} />
      </div>
      {author && giver?.id === author.id && <p className="text-xs text-ink-2">{say('make.spoken', { name: author.name })}</p>}
      <CheckPanel checking={checking} />
      <p className="text-xs text-ink-3">{say('make.readers', { count: post.space.readers, space: post.space.name })}</p>
      <Refusal error={make.error} />
      <div className="flex flex-wrap gap-3">
        <Button look="loud" type="submit" isPending={make.isPending} isDisabled={!complete}>
          {say('make.keep')}
        </Button>
        <Button onPress={close}>{sayCommon('common.cancel')}</Button>
      </div>
    </form>
  );
}
