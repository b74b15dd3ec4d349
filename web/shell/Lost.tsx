import { Link, type ErrorComponentProps } from '@tanstack/react-router';
import { common } from '../../shared/words/common.ts';
import { Button } from '../parts/Button.tsx';
import { Page } from '../parts/Page.tsx';
import { useWords } from '../words/useWords.ts';

/** What isn't there, or may not be seen: both get the same answer. */
export function NotFound() {
  const say = useWords(common);
  return (
    <Page title={say('errors.notFound')} sub={say('errors.notFoundHint')}>
      <Link to="/" className="text-s text-house underline underline-offset-2">
        {say('errors.toStart')}
      </Link>
    </Page>
  );
}

/** A screen that has broken down: says so, and that nothing written is lost. */
export function Broken({ error }: ErrorComponentProps) {
  const say = useWords(common);
  console.error(error);
  return (
    <main className="mx-auto max-w-md px-4 py-24 text-center" role="alert">
      <h1 className="font-serif text-xl font-semibold">{say('errors.broken')}</h1>
      <p className="mt-2 mb-4 text-ink-2">{say('errors.brokenHint')}</p>
      <Button onPress={() => location.reload()}>{say('errors.reload')}</Button>
    </main>
  );
}
