import { useState } from 'react';
import type { AdminSpace } from '../../shared/api/admin.ts';
import { admin as words } from '../../shared/words/admin.ts';
import { common } from '../../shared/words/common.ts';
import { useAdminSpaces, useNameOwner } from '../api/admin.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { Button } from '../parts/Button.tsx';
import { FindPerson } from '../parts/FindPerson.tsx';
import { Page } from '../parts/Page.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { Empty, Failed, Refusal, Waiting } from '../parts/States.tsx';
import { toast } from '../parts/toast.tsx';
import { adminSections } from '../shell/sections.ts';
import { useWords } from '../words/useWords.ts';

/** All spaces with who answers for them; where nobody does, an owner is named here. */
export default function AdminSpaces() {
  const say = useWords(words);
  const sayCommon = useWords(common);
  const [naming, setNaming] = useState<AdminSpace | null>(null);
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAdminSpaces();
  const spaces = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page nav={{ name: 'administration', sections: adminSections }} title={say('spaces.title')} sub={say('spaces.sub')}>
      {isPending && <Waiting />}
      {error && !data && <Failed error={error} again={() => void refetch()} />}
      {data && spaces.length === 0 && <Empty title={say('spaces.empty')} text={say('spaces.emptyText')} />}
      {spaces.length > 0 && (
        <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
          {spaces.map((space) => (
            <SpaceLine key={space.id} space={space} name={() => setNaming(space)} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button className="mt-4" onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
          {sayCommon('common.more')}
        </Button>
      )}
      {naming && <NameOwner space={naming} close={() => setNaming(null)} />}
    </Page>
  );
}

function SpaceLine({ space, name }: { space: AdminSpace; name: () => void }) {
  const say = useWords(words);
  const sayCommon = useWords(common);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3 text-s">
      <span className="min-w-0">
        <span className="block font-semibold [overflow-wrap:anywhere]">
          <i aria-hidden="true" className={`dot mr-2 inline-block ${inkOf[space.audience]}`} />
          {space.name} {space.archived && <span className="font-normal text-ink-3">({say('spaces.archived')})</span>}
        </span>
        <span className="block text-xs text-ink-3">{`${sayCommon(`audience.${space.audience}`)} · ` + say('spaces.line', { access: say(`spaces.${space.access}`), members: space.members, posts: space.posts })}</span>
      </span>
      {space.ownerless && !space.archived ? (
        <span className="flex flex-wrap items-center gap-3">
          <span className="text-xs font-semibold text-late">{say('spaces.ownerless')}</span>
          <Button onPress={name}>{say('spaces.name')}</Button>
        </span>
      ) : (
        <span className="text-xs text-ink-2">{space.owners.map((owner) => owner.name).join(', ')}</span>
      )}
    </li>
  );
}

function NameOwner({ space, close }: { space: AdminSpace; close: () => void }) {
  const say = useWords(words);
  const action = useNameOwner();
  return (
    <Sheet isOpen title={say('spaces.name')} close={close}>
      <FindPerson
        label={say('spaces.nameFor', { space: space.name })}
        choose={({ id, name }) => action.run({ space: space.id, person: id }, { done: () => (toast(say('spaces.named', { name, space: space.name })), close()) })}
      />
      <div className="mt-3">
        <Refusal error={action.error} />
      </div>
    </Sheet>
  );
}
