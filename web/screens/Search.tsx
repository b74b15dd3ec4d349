import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { Hit, SearchResult } from '../../shared/api/feed.ts';
import { lists } from '../../shared/words/lists.ts';
import { queryOf, read } from '../api/request.ts';
import { Button } from '../parts/Button.tsx';
import { Field } from '../parts/Field.tsx';
import { Page } from '../parts/Page.tsx';
import { Empty, Failed, Waiting } from '../parts/States.tsx';
import { When } from '../parts/When.tsx';
import { useWords } from '../words/useWords.ts';

/** Finds again what the person may read. */
export default function Search() {
  const say = useWords(lists);
  const { q = '' } = useSearch({ from: '/shell/search' });
  const found = useQuery({ queryKey: ['search', q], queryFn: read<SearchResult>(`/search${queryOf({ q })}`), enabled: q !== '', placeholderData: (before) => before });
  return (
    <Page title={say('search.title')}>
      <SearchForm key={q} q={q} />
      {q && found.isPending && <Waiting />}
      {found.error && <Failed error={found.error} again={() => void found.refetch()} />}
      {found.data && found.data.items.length === 0 && <Empty title={say('search.none', { query: q })} text={say('search.noneText')} />}
      <ul aria-live="polite">
        {found.data?.items.map((hit) => (
          <HitLine key={`${hit.kind} ${hit.id}`} hit={hit} />
        ))}
      </ul>
    </Page>
  );
}

function SearchForm({ q }: { q: string }) {
  const say = useWords(lists);
  const navigate = useNavigate();
  const [text, setText] = useState(q);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/search', search: { q: text.trim() } });
  };
  return (
    <form role="search" onSubmit={go} className="mb-6 flex items-start gap-3">
      <Field label={say('search.field')} hint={say('search.hint')} value={text} onChange={setText} type="search" className="flex-1" autoFocus={q === ''} />
      <Button look="loud" type="submit" className="mt-[26px] min-h-10">
        {say('search.go')}
      </Button>
    </form>
  );
}

/** Where a hit leads. */
function target(hit: Hit): string {
  if (hit.kind === 'person') return `/people/${hit.id}`;
  if (hit.kind === 'space') return `/spaces/${hit.id}`;
  return `/posts/${hit.post?.id ?? hit.id}${hit.kind === 'comment' ? `#${hit.id}` : ''}`;
}

function HitLine({ hit }: { hit: Hit }) {
  const say = useWords(lists);
  return (
    <li className="border-t border-line py-3">
      <Link to={target(hit)} className="font-semibold hover:underline">
        {hit.title}
      </Link>
      {/* The server has escaped the snippet; it may hold <mark> alone. */}
      <p className="prose text-s text-ink-2" dangerouslySetInnerHTML={{ __html: hit.snippet }} />
      <p className="text-xs text-ink-3">
        {[say(`search.${hit.kind}`), hit.person?.name, hit.space?.name].filter(Boolean).join(' · ')}
        {hit.created && (
          <>
            {' · '}
            <When moment={hit.created} />
          </>
        )}
      </p>
    </li>
  );
}
