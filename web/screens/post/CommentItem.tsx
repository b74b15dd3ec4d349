import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, BookOpen, Check, CheckCheck, Ellipsis, HandHelping, MessageSquareQuote, Pencil, ShieldCheck, Trash2, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Comment, PostPage } from '../../../shared/api/posts.ts';
import { common } from '../../../shared/words/common.ts';
import { post as words } from '../../../shared/words/post.ts';
import { useMe } from '../../api/me.ts';
import { useAccept, useDeleteComment, useThankComment, useUndeleteComment } from '../../api/posts.ts';
import { Avatar } from '../../parts/Avatar.tsx';
import { PersonName } from '../../parts/PersonName.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Menu, type MenuEntry } from '../../parts/Menu.tsx';
import { Prose } from '../../parts/Prose.tsx';
import { useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { When } from '../../parts/When.tsx';
import { LabelBadge } from '../../post/LabelBadge.tsx';
import { Files } from '../../post/Files.tsx';
import { useWords } from '../../words/useWords.ts';

const EditComment = lazy(() => import('./EditComment.tsx'));
const CommentLabel = lazy(() => import('./CommentLabel.tsx'));
const PromiseSheet = lazy(() => import('../../commitment/PromiseSheet.tsx'));
const MoveComment = lazy(() => import('./MoveComment.tsx'));

/** When what had the focus goes, the answer itself gets it. */
const focusComment = (id: string): void => document.getElementById(id)?.querySelector<HTMLElement>('[data-target]')?.focus({ preventScroll: true });

/** One answer: who, when, what; thanks, quoting, and marking it as the best. */
export function CommentItem({ comment, post, quote }: { comment: Comment; post: PostPage; quote?: (comment: Comment) => void }) {
  const say = useWords(words);
  const [editing, setEditing] = useState(false);
  const [moving, setMoving] = useState(false);
  const [labelling, setLabelling] = useState(false);
  const [promising, setPromising] = useState(false);
  return (
    <li id={comment.id} className={`scroll-mt-4 px-[18px] py-3.5 ${comment.accepted ? 'bg-ok-soft' : ''}`}>
      <article data-target tabIndex={-1} aria-label={say('comment.by', { name: comment.author.name })}>
        {comment.accepted && (
          <p className="mb-1.5 flex items-center gap-1.5 text-xs font-semibold text-ok">
            <Check aria-hidden="true" className="!size-4" />
            {say('post.bestAnswer')}
          </p>
        )}
        <div className="flex gap-3">
          <Avatar person={comment.author} size="s" />
          <div className="min-w-0 flex-1">
            <p className="text-s">
              <PersonName person={comment.author} />{' '}
              <span className="text-xs text-ink-3">
                <When moment={comment.created} />
                {comment.edited && ` · ${say('post.edited')}`}
              </span>{' '}
              {!comment.deleted && (comment.label !== post.label || comment.tlp !== post.tlp) && <LabelBadge label={comment.label} tlp={comment.tlp} />}
            </p>
            {comment.deleted && <p className="text-s text-ink-3">{say('comment.deleted')}</p>}
            {!comment.deleted && !editing && <Prose html={comment.html} className="mt-0.5" />}
            {!comment.deleted && !editing && <Files files={comment.files} html={comment.html} of={comment} menuIn={comment.abilities.edit.allowed ? post.id : null} />}
            {editing && (
              <Suspense>
                <EditComment comment={comment} space={post.space.id} close={() => (setEditing(false), focusComment(comment.id))} />
              </Suspense>
            )}
            {!comment.deleted && !editing && <CommentActs comment={comment} post={post} quote={quote} edit={() => setEditing(true)} move={() => setMoving(true)} label={() => setLabelling(true)} promise={() => setPromising(true)} />}
            {promising && (
              <Suspense>
                <PromiseSheet post={post} comment={comment.id} close={() => setPromising(false)} />
              </Suspense>
            )}
            {labelling && (
              <Suspense>
                <CommentLabel comment={comment} close={() => setLabelling(false)} />
              </Suspense>
            )}
            {moving && (
              <Suspense>
                <MoveComment comment={comment} post={post} close={() => setMoving(false)} />
              </Suspense>
            )}
          </div>
        </div>
      </article>
    </li>
  );
}

type CommentParts = { comment: Comment; post: PostPage; quote?: (comment: Comment) => void; edit: () => void; move: () => void; label: () => void; promise: () => void };

function CommentActs({ quote, ...parts }: CommentParts) {
  const { comment, post } = parts;
  const say = useWords(words);
  const me = useMe();
  const text = useErrorText();
  const thank = useThankComment(post.id);
  const accept = useAccept(post.id);
  const entries = useCommentMenu(parts);
  return (
    <div className="unprinted mt-1 flex flex-wrap items-center gap-x-5 text-xs">
      {comment.abilities.thank.allowed && (
        <Button look="text" icon={comment.thanked ? CheckCheck : Check} className={`!text-xs ${comment.thanked ? '!text-house' : ''}`} isPending={thank.isPending} onPress={() => thank.run({ id: comment.id, on: !comment.thanked })}>
          {say(comment.thanked ? 'post.thanked' : 'post.thank')}
        </Button>
      )}
      {quote && (
        <Button look="text" icon={MessageSquareQuote} className="!text-xs" onPress={() => quote(comment)}>
          {say('comment.quote')}
        </Button>
      )}
      {comment.abilities.accept.allowed && post.answer === null && post.author.id === me.id && comment.author.id !== me.id && (
        <Button look="text" icon={CheckCheck} className="!text-xs !text-house" onPress={() => accept.run({ comment: comment.id }, { failed: (error) => toast(text(error)) })}>
          {say('comment.accept')}
        </Button>
      )}
      {comment.thanks && comment.thanks.length > 0 && <span className="text-ink-3">{say('post.thanksFrom', { names: comment.thanks.map((person) => person.name).join(', ') })}</span>}
      {entries.length > 0 && (
        <Menu label={say('comment.more')} entries={entries}>
          <IconButton icon={Ellipsis} label={say('comment.more')} />
        </Menu>
      )}
    </div>
  );
}

function useCommentMenu({ comment, post, edit, move, label, promise }: CommentParts): MenuEntry[] {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const text = useErrorText();
  const accept = useAccept(post.id);
  const remove = useDeleteComment(post.id);
  const back = useUndeleteComment(post.id);
  const failed = (error: Error): void => toast(text(error));
  const undo = { word: sayCommon('common.undo'), run: () => back.run(comment.id, { failed }) };
  const may = comment.abilities;
  const me = useMe();
  const navigate = useNavigate();
  const entries: (MenuEntry | false)[] = [
    may.accept.allowed && {
      id: 'accept',
      word: say(comment.accepted ? 'comment.withdraw' : 'comment.accept'),
      icon: comment.accepted ? X : Check,
      run: () => accept.run({ comment: comment.accepted ? null : comment.id }, { failed }),
    },
    may.edit.allowed && { id: 'edit', word: say('post.edit'), icon: Pencil, run: edit },
    post.abilities.comment.allowed && { id: 'promise', word: say('post.promise'), icon: HandHelping, run: promise },
    may.label.allowed && { id: 'label', word: say('post.label'), icon: ShieldCheck, run: label },
    me.kind === 'member' && !comment.deleted && { id: 'takeOver', word: say('post.takeOver'), icon: BookOpen, run: () => void navigate({ to: '/spaces/$space/pages/new', params: { space: post.space.id }, search: { from: post.id, comment: comment.id } }) },
    may.move.allowed && { id: 'move', word: say('comment.move'), icon: ArrowRightLeft, run: move },
    may.delete.allowed && { id: 'delete', word: say('post.remove'), icon: Trash2, late: true, run: () => remove.run(comment.id, { done: () => (focusComment(comment.id), toast(say('comment.justDeleted'), undo)), failed }) },
  ];
  return entries.filter((entry) => entry !== false);
}
