import { BellRing } from 'lucide-react';
import { post as words } from '../../shared/words/post.ts';
import { useRemindReaders, useRequiredReaders, type RequiredReader } from '../api/posts.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Failed, Refusal, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { When } from '../parts/When.tsx';
import { Company } from '../parts/Company.tsx';
import { useWords } from '../words/useWords.ts';

/** Who must still confirm a required reading, and who has; for its author and the space's owners. */
export function OpenReaders({ post, close }: { post: string; close: () => void }) {
  const say = useWords(words);
  const { data, error, refetch } = useRequiredReaders(post);
  const open = data?.items.filter((one) => !one.confirmed) ?? [];
  const done = data?.items.filter((one) => one.confirmed) ?? [];
  return (
    <Sheet title={say('required.title')} isOpen close={close}>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && !error && <Waiting lines={1} />}
      {data && (
        <>
          <ReaderList title={`${say('required.open')} (${open.length})`} readers={open} empty={say('required.nobodyOpen')} />
          {open.length > 0 && <Remind post={post} />}
          <ReaderList title={`${say('required.confirmed')} (${done.length})`} readers={done} empty={say('required.nobodyYet')} />
        </>
      )}
    </Sheet>
  );
}

function Remind({ post }: { post: string }) {
  const say = useWords(words);
  const remind = useRemindReaders(post);
  return (
    <div className="mb-5 grid justify-items-start gap-3">
      <Refusal error={remind.error} />
      <Button icon={BellRing} isPending={remind.isPending} onPress={() => remind.run(undefined, { done: ({ persons }) => toast(say('required.reminded', { count: persons })) })}>
        {say('required.remind')}
      </Button>
    </div>
  );
}

function ReaderList({ title, readers, empty }: { title: string; readers: RequiredReader[]; empty: string }) {
  const say = useWords(words);
  return (
    <section className="mb-4 text-s">
      <h3 className="mb-1 font-semibold">{title}</h3>
      {readers.length === 0 && <p className="text-ink-3">{empty}</p>}
      <ul>
        {readers.map(({ person, confirmed, confirmedBy }) => (
          <li key={person.id} className="flex items-center gap-2.5 border-t border-line py-2">
            <Avatar person={person} size="s" />
            <span className="min-w-0 flex-1 truncate">
              {person.name}
              <Company of={person.company} />
              {person.role && <span className="text-ink-3"> · {person.role}</span>}
            </span>
            {confirmed && (
              <span className="text-xs text-ink-3">
                <When moment={confirmed} always />
                {confirmedBy && <span className="block">{say('required.byDeputy', { name: confirmedBy.name })}</span>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
