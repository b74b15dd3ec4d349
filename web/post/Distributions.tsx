import { Download, ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { Distribution, Receiver } from '../../shared/api/lists.ts';
import type { Post } from '../../shared/api/posts.ts';
import { listsWords as words } from '../../shared/words/distribution.ts';
import { useDistributions } from '../api/lists.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Button } from '../parts/Button.tsx';
import { Company } from '../parts/Company.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

/** Says to which lists a post was distributed; its author and who keeps the space see the receipts. */
export default function Distributions({ post }: { post: Post }) {
  const say = useWords(words);
  const { data = [] } = useDistributions(post.id);
  const [open, setOpen] = useState(false);
  if (data.length === 0) return null;
  const names = [...new Set(data.map((one) => one.list))].join(', ');
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 text-s text-ink-2">
      <ListChecks aria-hidden="true" className="!size-4" />
      <p className="min-w-0 flex-1 basis-48">
        {say('receipts.line', { lists: names })}, <When moment={data[0]!.distributed} always />
      </p>
      {data[0]!.receivers && (
        <Button look="text" onPress={() => setOpen(true)}>
          {say('receipts.show')}
        </Button>
      )}
      {open && <Receipts post={post.id} distributions={data} close={() => setOpen(false)} />}
    </div>
  );
}

function Receipts({ post, distributions, close }: { post: string; distributions: readonly Distribution[]; close: () => void }) {
  const say = useWords(words);
  return (
    <Sheet title={say('receipts.title')} isOpen close={close} wide>
      {distributions.map((one) => (
        <OneDistribution key={one.id} distribution={one} />
      ))}
      <p className="mb-3 text-xs text-ink-3">{say('receipts.note')}</p>
      <a href={`/api/v1/posts/${post}/distributions.csv`} download className="tap inline-flex items-center gap-1.5 text-s font-semibold text-house">
        <Download aria-hidden="true" className="!size-4" />
        {say('receipts.csv')}
      </a>
    </Sheet>
  );
}

function OneDistribution({ distribution }: { distribution: Distribution }) {
  const say = useWords(words);
  const receivers = distribution.receivers ?? [];
  const asked = receivers.filter((one) => one.asked);
  return (
    <section className="mb-5 text-s">
      <h3 className="font-semibold">{say('receipts.of', { list: distribution.list, version: distribution.version })}</h3>
      <p className="mb-1 text-xs text-ink-3">
        {distribution.by?.name}, <When moment={distribution.distributed} always /> · {say('receipts.state', { confirmed: asked.filter((one) => one.confirmed).length, asked: asked.length })}
      </p>
      <ul>
        {receivers.map((one) => (
          <li key={one.person.id} className="flex items-center gap-2.5 border-t border-line py-2">
            <Avatar person={one.person} size="s" />
            <span className="min-w-0 flex-1">
              <span className="block truncate">
                {one.person.name}
                <Company of={one.person.company} />
              </span>
              <span className="block truncate text-xs text-ink-3">
                {[say(`part.${one.part}`), one.rule && [one.rule.department, one.rule.site, one.rule.role].filter(Boolean).join(', ')].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="text-right text-xs text-ink-2">
              <Receipt receiver={one} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Receipt({ receiver: { part, reads, asked, confirmed, confirmedBy } }: { receiver: Receiver }) {
  const say = useWords(words);
  if (!reads) return <b className="font-semibold text-late">{say('receipts.cannotRead')}</b>;
  if (part !== 'must') return say(part === 'informed' ? 'receipts.informed' : 'receipts.may');
  if (!asked) return say('receipts.self');
  if (!confirmed) return say('receipts.open');
  return (
    <>
      <When moment={confirmed} always />
      {confirmedBy && <span className="block">{say('receipts.byDeputy', { name: confirmedBy.name })}</span>}
    </>
  );
}
