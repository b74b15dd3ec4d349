import { useNavigate } from '@tanstack/react-router';
import { AlarmClock, ArrowRightLeft, Bell, BellOff, BookOpen, FileCheck2, HandHelping, History, Link2, ListChecks, Pencil, Pin, PinOff, Send, ShieldCheck, Tag, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '../../shared/api/posts.ts';
import { common } from '../../shared/words/common.ts';
import { post as words } from '../../shared/words/post.ts';
import { releaseNote as releaseWords } from '../../shared/words/releaseNote.ts';
import { useMe } from '../api/me.ts';
import { isInvolved } from '../release/involved.ts';
import { useDeletePost, useMark, useUndeletePost } from '../api/posts.ts';
import type { MenuEntry } from '../parts/Menu.tsx';
import { useErrorText } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { useWords } from '../words/useWords.ts';

/** What opens over the page for a post. */
export type PostSheet = 'history' | 'open' | 'move' | 'release' | 'label' | 'topics' | 'remind' | 'promise' | 'distribute' | null;

/** The menu of a post: what the person may do, as the server says. */
export function usePostMenu(post: Post) {
  const say = useWords(words);
  const sayRelease = useWords(releaseWords);
  const me = useMe();
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<PostSheet>(null);
  const watch = useMark(post, 'watch');
  const pin = useMark(post, 'pin');
  const remove = useRemove(post);
  const { abilities: may, mine } = post;
  const copy = (): void => void navigator.clipboard.writeText(new URL(`/posts/${post.id}`, location.origin).href).then(() => toast(say('post.copied')));
  const edit = (): void => void navigate({ to: '/posts/$post', params: { post: post.id }, search: { edit: true } });
  const entries: (MenuEntry | false)[] = [
    { id: 'watch', word: say(mine.watched ? 'post.unwatch' : 'post.watch'), icon: mine.watched ? BellOff : Bell, run: () => watch.run(!mine.watched) },
    { id: 'remind', word: say('post.remind'), icon: AlarmClock, run: () => setSheet('remind') },
    { id: 'link', word: say('post.copyLink'), icon: Link2, run: copy },
    may.edit.allowed && { id: 'edit', word: say('post.edit'), icon: Pencil, run: edit },
    may.pin.allowed && { id: 'pin', word: say(post.pinned ? 'post.unpin' : 'post.pin'), icon: post.pinned ? PinOff : Pin, run: () => pin.run(!post.pinned) },
    may.seeHistory.allowed && post.version > 1 && { id: 'history', word: say('post.history'), icon: History, run: () => setSheet('history') },
    may.seeOpen.allowed && post.required !== null && { id: 'open', word: say('post.open'), icon: FileCheck2, run: () => setSheet('open') },
    may.comment.allowed && post.kind !== 'commitment' && { id: 'promise', word: say('post.promise'), icon: HandHelping, run: () => setSheet('promise') },
    may.distribute.allowed && { id: 'distribute', word: say('post.distribute'), icon: ListChecks, run: () => setSheet('distribute') },
    may.comment.allowed && me.kind === 'member' && { id: 'topics', word: say('post.topics'), icon: Tag, run: () => setSheet('topics') },
    may.label.allowed && { id: 'label', word: say('post.label'), icon: ShieldCheck, run: () => setSheet('label') },
    may.release.allowed && me.kind === 'member' && { id: 'release', word: sayRelease('releaseNote.ask'), icon: Send, run: () => setSheet('release') },
    post.release?.state === 'released' && isInvolved(post, me) && { id: 'revoke', word: sayRelease('releaseNote.revoke'), icon: Undo2, run: () => void navigate({ to: '/releases/$release', params: { release: post.release!.id } }) },
    me.kind === 'member' && !post.deleted && post.kind !== 'page' && { id: 'takeOver', word: say('post.takeOver'), icon: BookOpen, run: () => void navigate({ to: '/spaces/$space/pages/new', params: { space: post.space.id }, search: { from: post.id } }) },
    may.move.allowed && { id: 'move', word: say('post.move'), icon: ArrowRightLeft, run: () => setSheet('move') },
    may.delete.allowed && { id: 'delete', word: say('post.remove'), icon: Trash2, late: true, run: () => remove() },
  ];
  return { entries: entries.filter((entry) => entry !== false), sheet, close: () => setSheet(null) };
}

/** Deletes at once and offers for ten seconds to take it back. */
function useRemove(post: Post): () => void {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const text = useErrorText();
  const remove = useDeletePost(post);
  const back = useUndeletePost(post.id);
  return () =>
    remove.run(undefined, {
      done: () => {
        // The menu that had the focus goes with the text.
        document.querySelector<HTMLElement>(`[data-post="${post.id}"], [data-whole="${post.id}"]`)?.focus({ preventScroll: true });
        toast(say('post.justDeleted', { count: post.commentCount }), { word: sayCommon('common.undo'), run: () => back.run(undefined, { failed: (error) => toast(text(error)) }) });
      },
      failed: (error) => toast(text(error)),
    });
}
