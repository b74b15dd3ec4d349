import { useNavigate, useSearch } from '@tanstack/react-router';
import { composer as words } from '../../shared/words/composer.ts';
import { useDrafts } from '../api/drafts.ts';
import { useMe } from '../api/me.ts';
import { useSpaces } from '../api/spaces.ts';
import Composer from '../composer/Composer.tsx';
import { likelySpace, rememberSpace } from '../composer/likelySpace.ts';
import { kept } from '../composer/localCopy.ts';
import { asKind, blank, takenUp, type Writing } from '../composer/writing.ts';
import { Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/States.tsx';
import { useWords } from '../words/useWords.ts';

/** Writing on a page of its own: a new post, or a draft taken up again. */
export default function Write() {
  const say = useWords(words);
  const me = useMe();
  const navigate = useNavigate();
  const { draft: id, space, kind } = useSearch({ from: '/shell/write' });
  const { data: drafts } = useDrafts();
  const { data: spaces } = useSpaces();
  const draft = drafts?.find((one) => one.id === id);
  const begun: Writing = draft ? takenUp(draft) : ((kept(me.id, 'post') as Writing | null) ?? asKind(blank(likelySpace(spaces ?? [], space)), kind ?? 'note'));
  return (
    <Page title={say('composer.title')}>
      {(id && !drafts) || !spaces ? <Waiting lines={1} /> : <Composer key={draft?.id ?? 'new'} begun={begun} close={() => void navigate({ to: id ? '/drafts' : '/' })} sent={rememberSpace} />}
    </Page>
  );
}
