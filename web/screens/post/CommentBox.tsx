import { useLocation } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Comment, PostPage } from '../../../shared/api/posts.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useMe } from '../../api/me.ts';
import { drop, post as send, type Letter } from '../../api/outbox.ts';
import { htmlOfText, textOf } from '../../composer/plain.ts';
import { CheckPanel } from '../../composer/CheckPanel.tsx';
import { useChecking } from '../../composer/useChecking.ts';
import { kept, keep } from '../../composer/localCopy.ts';
import type { Doc } from '../../composer/Editor.tsx';
import { Avatar } from '../../parts/Avatar.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { AudienceFoot } from '../../composer/AudienceFoot.tsx';
import { useWords } from '../../words/useWords.ts';
import { WaitingComments } from './WaitingComments.tsx';

const Editor = lazy(() => import('../../composer/Editor.tsx'));

/** Where one answers: a quiet line that becomes the editor; what is typed stays on the device until it's sent. */
export function CommentBox({ post, quoting, dropQuote }: { post: PostPage; quoting: Comment | null; dropQuote: () => void }) {
  const say = useWords(words);
  const me = useMe();
  const place = `comment.${post.id}`;
  const [doc, setDoc] = useState<Doc | null>(() => kept(me.id, place) as Doc | null);
  const [round, setRound] = useState(0);
  const asked = useLocation().hash === 'answer';
  const [opened, setOpen] = useState(doc !== null);
  const open = opened || asked || quoting !== null;
  const change = (to: Doc | null): void => {
    setDoc(to);
    keep(me.id, place, to);
  };
  const checking = useChecking(post.space.id, doc && { doc, post: post.id });
  const sending = useRef(false);
  const go = async (): Promise<void> => {
    if (!doc || sending.current) return;
    sending.current = true;
    const confirmed = await checking.demand().finally(() => (sending.current = false));
    if (confirmed === false) return;
    const text = textOf(doc);
    send({ person: me.id, to: { post: post.id }, body: { doc, ...(quoting ? { quotes: quoting.id } : {}), ...(confirmed ? { confirmed } : {}) }, shown: { title: null, text, html: htmlOfText(text) } });
    change(null);
    dropQuote();
    setRound(round + 1);
    setOpen(false);
  };
  const edit = (letter: Letter): void => {
    drop(letter.key);
    change((letter.body.doc as Doc | undefined) ?? null);
    setRound(round + 1);
    setOpen(true);
  };
  return (
    <>
    <WaitingComments post={post.id} edit={edit} />
    <div id="answer" className="card unprinted scroll-mt-4">
      {quoting && (
        <div className="flex items-start gap-2 border-b border-line px-4 py-2 text-s text-ink-2">
          <p className="min-w-0 flex-1 truncate">
            <b className="font-semibold">{say('comment.quoting', { name: quoting.author.name })}:</b> {quoting.text}
          </p>
          <IconButton icon={X} label={say('comment.dropQuote')} onPress={dropQuote} />
        </div>
      )}
      {open ? (
        <Suspense fallback={<div className="min-h-32" />}>
          <Editor key={round} label={say('comment.write')} placeholder={say('comment.placeholder')} content={doc ?? undefined} onChange={(to, isEmpty) => change(isEmpty ? null : to)} onSend={() => void go()} autoFocus small />
        </Suspense>
      ) : (
        <button type="button" onClick={() => setOpen(true)} className="tap flex w-full cursor-text items-center gap-3 px-4 py-3.5 text-left text-ink-3">
          <Avatar person={me} size="s" />
          {say('comment.placeholder')}
        </button>
      )}
      {open && <CheckPanel checking={checking} />}
      <AudienceFoot space={post.space.id} doc={doc} still={!open}>
        <Button look="loud" isDisabled={open && !doc} onPress={() => (open ? void go() : setOpen(true))}>
          {say('comment.send')}
        </Button>
      </AudienceFoot>
    </div>
    </>
  );
}
