import { useState } from 'react';
import { Plus } from 'lucide-react';
import type { Audience } from '../../shared/api/basics.ts';
import type { Space } from '../../shared/api/spaces.ts';
import { common } from '../../shared/words/common.ts';
import { space as words } from '../../shared/words/space.ts';
import { useMe } from '../api/me.ts';
import { useAllSpaces } from '../api/spaces.ts';
import { inkOf } from '../parts/AudienceBadge.tsx';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';
import { CreateSpace } from './spaces/CreateSpace.tsx';
import { SpaceLine } from './spaces/SpaceLine.tsx';

const audiences: readonly Audience[] = ['internal', 'partners', 'public'];

/** Every space that the person may know of, by audience. */
export default function Spaces() {
  const say = useWords(words);
  const { data: spaces, error, isPending, refetch } = useAllSpaces();
  const [creating, setCreating] = useState(false);
  const [filter, setFilter] = useState('');
  const shown = (spaces ?? []).filter((space) => space.name.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase()));
  const me = useMe();
  const create = me.kind === 'member' && (
    <Button look="loud" icon={Plus} onPress={() => setCreating(true)}>
      {say('spaces.create')}
    </Button>
  );
  return (
    <Page title={say('spaces.title')} sub={say('spaces.sub')} action={create}>
      {isPending && <Waiting />}
      {error && !spaces && <Failed error={error} again={() => void refetch()} />}
      {spaces?.length === 0 && <Empty title={say('spaces.none')} text={say('spaces.noneText')} />}
      {(spaces?.length ?? 0) > 7 && <Field label={say('spaces.filter')} value={filter} onChange={setFilter} type="search" className="mb-5" />}
      {spaces && spaces.length > 0 && shown.length === 0 && <p role="status">{say('spaces.noMatch')}</p>}
      {audiences.map((audience) => (
        <Group key={audience} audience={audience} spaces={shown.filter((space) => space.audience === audience)} />
      ))}
      <CreateSpace isOpen={creating} close={() => setCreating(false)} />
    </Page>
  );
}

function Group({ audience, spaces }: { audience: Audience; spaces: Space[] }) {
  const say = useWords(common);
  if (spaces.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className={`mb-2 flex items-center gap-2 text-s font-semibold ${inkOf[audience]}`}>
        <i aria-hidden="true" className="dot" />
        {say(`audience.${audience}`)}
      </h2>
      <ul className="card [&>li]:border-t [&>li]:border-line [&>li:first-child]:border-0">
        {spaces.map((space) => (
          <SpaceLine key={space.id} space={space} />
        ))}
      </ul>
    </section>
  );
}
