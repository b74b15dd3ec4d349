import { useNavigate, useParams } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { pages as words } from '../../shared/words/pages.ts';
import { useTree } from '../api/pages.ts';
import { useMe } from '../api/me.ts';
import { Refused } from '../api/problem.ts';
import { useSpace } from '../api/spaces.ts';
import { templates } from '../pages/templates.ts';
import { treeOf } from '../pages/tree.ts';
import { TreeBranch } from '../pages/TreeBranch.tsx';
import { Button } from '../parts/Button.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { NotFound } from '../shell/Lost.tsx';
import { useWords } from '../words/useWords.ts';
import { SpaceAside } from './space/SpaceAside.tsx';
import { SpaceTabs } from './space/SpaceTabs.tsx';

/** The pages of a space as a tree. */
export default function SpacePages() {
  const say = useWords(words);
  const me = useMe();
  const { space: id } = useParams({ from: '/shell/spaces/$space/pages' });
  const { data: space, error: lost } = useSpace(id);
  const { data, error, refetch } = useTree(id);
  if (lost instanceof Refused && lost.status === 404) return <NotFound />;
  const writes = me.kind === 'member' && (space ? space.abilities.publish.allowed || space.abilities.submit.allowed : false);
  const branches = treeOf(data?.items ?? []);
  return (
    <Page title={space ? say('pages.of', { space: space.name }) : say('pages.title')} heading={space?.name} sub={space?.description || undefined} aside={space && <SpaceAside space={space} />} audience={space?.audience} action={writes && branches.length > 0 ? <NewPageButton space={id} /> : undefined}>
      <SpaceTabs space={id} />
      {!data && (error ? <Failed error={error} again={() => void refetch()} /> : <Waiting lines={2} />)}
      {data && branches.length === 0 && (
        <Empty title={say('pages.empty')} text={say('pages.emptyText')}>
          {writes && <NewPageButton space={id} />}
        </Empty>
      )}
      {branches.length > 0 && (
        <nav aria-label={say('pages.tree')} className="card py-2">
          <ul>
            {branches.map((branch, at) => (
              <TreeBranch key={branch.line.id} space={id} branch={branch} at={at} siblings={branches} above={null} writes={writes} />
            ))}
          </ul>
        </nav>
      )}
    </Page>
  );
}

function NewPageButton({ space }: { space: string }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const go = (template?: string): void => void navigate({ to: '/spaces/$space/pages/new', params: { space }, search: template ? { template } : {} });
  return (
    <Menu label={say('pages.new')} entries={[{ id: 'none', word: say('template.none'), run: () => go() }, ...templates.map((one) => ({ id: one, word: say(`template.${one}`), run: () => go(one) }))]}>
      <Button look="loud" icon={FilePlus2}>
        {say('pages.new')}
      </Button>
    </Menu>
  );
}
