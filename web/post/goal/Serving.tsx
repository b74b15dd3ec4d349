import { Link } from '@tanstack/react-router';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Post } from '../../../shared/api/posts.ts';
import { commitments } from '../../../shared/words/commitments.ts';
import { goals as words } from '../../../shared/words/goals.ts';
import { post as postWords } from '../../../shared/words/post.ts';
import { useAttach, useServing } from '../../api/goals.ts';
import { useFound } from '../../api/search.ts';
import { useDue, useMoved } from '../../commitment/useDue.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Field } from '../../parts/Field.tsx';
import { Sheet } from '../../parts/Sheet.tsx';
import { Refusal, useErrorText } from '../../parts/States.tsx';
import { toast } from '../../parts/toast.tsx';
import { useWords } from '../../words/useWords.ts';
import { kindIcon } from '../Title.tsx';

/** The commitments and decisions that serve a goal, as far as the reader may see them. */
export default function Serving({ post }: { post: Post }) {
  const say = useWords(words);
  const sayCommitments = useWords(commitments);
  const inWords = useDue();
  const moved = useMoved();
  const text = useErrorText();
  const { data = [] } = useServing(post.id);
  const attach = useAttach(post.id);
  const [finding, setFinding] = useState(false);
  const may = post.goal?.abilities.link.allowed ?? false;
  return (
    <section aria-label={say('goal.serving')} className="mt-3 border-t border-line pt-2.5">
      <p className="font-semibold">{say('goal.serving')}</p>
      {data.length === 0 && <p className="mt-1 text-ink-3">{say('goal.servingNone')}</p>}
      <ul>
        {data.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-2 py-1">
            <Kind of={one} />
            <Link to="/posts/$post" params={{ post: one.id }} className="min-w-0 grow basis-48 underline decoration-1 underline-offset-2">
              {one.title ?? one.text.slice(0, 80)}
            </Link>
            {one.commitment && <span className="text-xs text-ink-2">{[sayCommitments('box.by', { day: inWords(one.commitment.due, one.commitment.week, true) }), moved(one.commitment)].filter(Boolean).join(' · ')}</span>}
            {may && <IconButton icon={X} label={say('goal.detach', { title: one.title ?? '' })} onPress={() => attach.run({ post: one.id, on: false }, { failed: (error) => toast(text(error)) })} />}
          </li>
        ))}
      </ul>
      {may && (
        <Button look="text" icon={Plus} className="unprinted mx-0 -ml-2" onPress={() => setFinding(true)}>
          {say('goal.attach')}
        </Button>
      )}
      {finding && <Find known={data} attach={attach} close={() => setFinding(false)} />}
    </section>
  );
}

function Kind({ of }: { of: Post }) {
  const say = useWords(postWords);
  const Icon = kindIcon[of.kind];
  return (
    <>
      {Icon && <Icon aria-hidden="true" className="!size-4 text-ink-3" />}
      <span className="sr-only">{say(`kind.${of.kind}`)}</span>
    </>
  );
}

const serving: ReadonlySet<string> = new Set(['commitment', 'decision']);

function Find({ known, attach, close }: { known: readonly Post[]; attach: ReturnType<typeof useAttach>; close: () => void }) {
  const say = useWords(words);
  const [q, setQ] = useState('');
  const { data } = useFound(q.trim(), 'post');
  const found = (data?.pages.flatMap((page) => page.items) ?? []).flatMap((hit) => (hit.post && serving.has(hit.post.kind) && !known.some((one) => one.id === hit.post?.id) ? [{ id: hit.post.id, title: hit.title }] : []));
  return (
    <Sheet title={say('goal.attachTitle')} isOpen close={close}>
      <Field label={say('goal.attachFind')} hint={say('goal.attachHint')} value={q} onChange={setQ} autoFocus />
      <ul className="mt-3">
        {found.map(({ id, title }) => (
          <li key={id} className="border-t border-line">
            <Button look="text" className="mx-0 my-1 w-full !justify-start text-left" onPress={() => attach.run({ post: id, on: true }, { done: close })}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
      {q.trim() && data && found.length === 0 && <p className="text-s text-ink-3">{say('goal.attachNone')}</p>}
      <Refusal error={attach.error} />
    </Sheet>
  );
}
