import { Suspense, useRef, useState } from 'react';
import { Input } from 'react-aria-components';
import { composer as words } from '../../shared/words/composer.ts';
import { useMe } from '../api/me.ts';
import { post as send } from '../api/outbox.ts';
import { useSpace } from '../api/spaces.ts';
import { Button } from '../parts/Button.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';
import { AudienceFoot } from './AudienceFoot.tsx';
import { CheckPanel } from './CheckPanel.tsx';
import { ComposerFoot } from './ComposerFoot.tsx';
import { composerParts } from './parts.ts';
import { DecisionFields } from './DecisionFields.tsx';
import Editor from './Editor.tsx';
import { KindChoice } from './KindChoice.tsx';
import { htmlOfText, textOf } from './plain.ts';
import { RequiredFields } from './RequiredFields.tsx';
import { Filing } from './Filing.tsx';
import { Similar } from './Similar.tsx';
import { SpaceChoice } from './SpaceChoice.tsx';
import { useChecking } from './useChecking.ts';
import { throwAway, useKeeping } from './useKeeping.ts';
import { asKind, docOf, isBlank, missing, toCheck, toSend, type Writing } from './writing.ts';

type ComposerParts = { begun: Writing; close: () => void; sent?: (space: string) => void };

/** Writing a post: kind, space, title, text; drafts keep themselves; the foot says who will read. */
export default function Composer({ begun, close, sent }: ComposerParts) {
  const say = useWords(words);
  const me = useMe();
  const [writing, setWriting] = useState(begun);
  const [lacks, setLacks] = useState<ReturnType<typeof missing>>(null);
  const { kept, release } = useKeeping(writing, (draft) => setWriting((now) => ({ ...now, draft })));
  const change = (more: Partial<Writing['post']>): void => setWriting((now) => ({ ...now, post: { ...now.post, ...more } }));
  const { data: place } = useSpace(writing.space ?? '', writing.space !== null);
  const submits = place ? !place.abilities.publish.allowed && place.abilities.submit.allowed : false;
  const title = useRef<HTMLInputElement>(null);
  const sending = useRef(false);
  const checking = useChecking(writing.space, isBlank(writing) ? null : toCheck(writing.post));
  const go = async (): Promise<void> => {
    const lack = missing(writing);
    setLacks(lack);
    if (lack === 'needsTitle') title.current?.focus();
    if (lack || !writing.space || sending.current) return;
    sending.current = true;
    const confirmed = await checking.demand().finally(() => (sending.current = false));
    if (confirmed === false) return;
    const doc = docOf(writing);
    const text = doc ? textOf(doc) : '';
    const body = { ...toSend({ ...writing, draft: release() }), ...(confirmed ? { confirmed } : {}) };
    send({ person: me.id, to: { space: writing.space, ...(submits ? { submit: true } : {}) }, body, shown: { title: body.title ?? null, text, html: htmlOfText(text) } });
    if (submits) toast(say('composer.submitted'));
    sent?.(writing.space);
    close();
  };
  const discard = (): void => {
    const draft = release();
    if (draft) void throwAway(draft);
    if (!isBlank(writing)) toast(say('composer.discarded'));
    close();
  };
  const { kind } = writing.post;
  const PartFields = composerParts[kind]?.fields;
  return (
    <section aria-label={say('composer.title')} className="card mb-4">
      <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
        <KindChoice kind={kind} choose={(to) => setWriting((now) => asKind(now, to))} />
        <SpaceChoice space={writing.space} choose={(space) => setWriting((now) => ({ ...now, space }))} />
      </div>
      <div className="px-4 pb-2">
        <Input
          ref={title}
          aria-label={say('composer.heading')}
          aria-required={kind !== 'note'}
          aria-invalid={lacks === 'needsTitle'}
          aria-describedby={lacks === 'needsTitle' ? 'composer-lacks' : undefined}
          placeholder={say(kind === 'note' ? 'composer.headingOptional' : `composer.${kind}`)}
          value={writing.post.title ?? ''}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
          className="w-full bg-transparent py-1 font-serif text-l font-semibold outline-none placeholder:font-normal"
          autoFocus={kind !== 'note'}
        />
        {lacks === 'needsTitle' && <Lack lack={lacks} />}
      </div>
      {kind === 'question' && <Similar text={writing.post.title ?? ''} />}
      <Editor label={say('composer.text')} placeholder={say('composer.textPlaceholder')} content={docOf(begun) ?? undefined} onChange={(doc, isEmpty) => change({ doc: isEmpty ? undefined : doc })} onSend={() => void go()} autoFocus={kind === 'note'} />
      {kind === 'decision' && <DecisionFields space={writing.space} decision={writing.post.decision ?? { why: '', decidedBy: [] }} change={(decision) => change({ decision })} />}
      {kind === 'announcement' && <RequiredFields space={writing.space} required={writing.post.required} change={(required) => change({ required })} />}
      {PartFields && (
        <Suspense>
          <PartFields post={writing.post} space={writing.space} change={change} shown={lacks !== null} />
        </Suspense>
      )}
      <Filing writing={writing} change={change} />
      <ComposerFoot writing={writing} kept={kept} change={change} release={release} close={close} discard={discard} />
      {lacks && lacks !== 'needsTitle' && (
        <div className="px-4">
          <Lack lack={lacks} />
        </div>
      )}
      <CheckPanel checking={{ ...checking, confirm: (hash) => (checking.confirm(hash), change({ confirmed: hash ?? undefined })) }} asPublic={() => change({ label: 'public' })} />
      <AudienceFoot space={writing.space} doc={docOf(writing)}>
        <Button look="loud" onPress={() => void go()}>
          {say(submits ? 'composer.submit' : 'composer.send')}
        </Button>
      </AudienceFoot>
    </section>
  );
}

/** What is missing before the post can be sent. */
function Lack({ lack }: { lack: NonNullable<ReturnType<typeof missing>> }) {
  const say = useWords(words);
  return (
    <p id="composer-lacks" role="alert" className="pb-2 text-s font-semibold text-late">
      {say(`composer.${lack}`)}
    </p>
  );
}
