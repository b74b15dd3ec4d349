import { useEffect, useRef, useState } from 'react';
import { useMe } from '../api/me.ts';
import { changeDraft, createDraft } from '../api/drafts.ts';
import { queryClient } from '../api/client.ts';
import { request } from '../api/request.ts';
import { keep } from './localCopy.ts';
import { isBlank, type Writing } from './writing.ts';

const pause = 1500;
export type Kept = 'no' | 'here' | 'server';

/**
 * Keeps what is being written: on this device with every change, on the server when the person pauses.
 * `release` hands the draft over (to be sent or thrown away) and stops keeping.
 */
export function useKeeping(writing: Writing, setDraft: (id: string) => void) {
  const me = useMe();
  const [kept, setKept] = useState<Kept>('no');
  const line = useRef(Promise.resolve());
  const released = useRef(false);
  const latest = useRef(writing);
  const first = useRef(true);
  const key = useRef(crypto.randomUUID());

  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (released.current) return;
    latest.current = writing;
    keep(me.id, 'post', isBlank(writing) ? null : writing);
    if (isBlank(writing)) return setKept('no');
    setKept('here');
    const timer = setTimeout(() => {
      line.current = line.current.then(() => save(writing)).catch(() => undefined);
    }, pause);
    return () => clearTimeout(timer);
    // The draft's id comes back from the server and is no change of the person.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [writing.space, writing.post, me.id]);

  const id = useRef(writing.draft);
  id.current = writing.draft ?? id.current;
  async function save({ space, post }: Writing): Promise<void> {
    if (released.current) return;
    const content = { space, content: post };
    const draft = id.current ? await changeDraft(id.current, content) : await createDraft(content, key.current);
    if (released.current && id.current === null) await throwAway(draft.id);
    id.current = draft.id;
    if (released.current) return;
    setDraft(draft.id);
    // What was written meanwhile is kept when its own turn has come.
    if (latest.current.post === post && latest.current.space === space) setKept('server');
  }

  const release = (): string | null => {
    released.current = true;
    keep(me.id, 'post', null);
    return id.current;
  };
  return { kept, release };
}

/** Throws a draft away that nobody needs any more. */
export async function throwAway(draft: string): Promise<void> {
  await request('DELETE', `/drafts/${draft}`).catch(() => undefined);
  await queryClient.invalidateQueries({ queryKey: ['drafts'] });
}
