import { common } from '../../shared/words/common.ts';
import { Refused } from '../api/problem.ts';
import { useWords } from '../words/useWords.ts';
import { Button } from './Button.tsx';

/** What an error says to the person. */
export function useErrorText(): (error: Error) => string {
  const say = useWords(common);
  return (error) => (error instanceof Refused ? error.message : say('errors.unreachable'));
}

/** Place holders of the shape of what comes, after 300 ms of waiting. */
export function Waiting({ lines = 3 }: { lines?: number }) {
  const say = useWords(common);
  return (
    <div role="status" className="late-shown">
      <span className="sr-only">{say('common.waiting')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden="true" className="card mb-4 p-[18px]">
          <div className="flex items-center gap-3">
            <div className="size-[38px] rounded-full bg-sunken" />
            <div className="grid gap-1.5">
              <div className="h-3 w-36 rounded-s bg-sunken" />
              <div className="h-3 w-52 rounded-s bg-sunken" />
            </div>
          </div>
          <div className="mt-4 h-3 w-full rounded-s bg-sunken" />
          <div className="mt-2 h-3 w-3/4 rounded-s bg-sunken" />
        </div>
      ))}
    </div>
  );
}

/** Says what happened and what to do. */
export function Failed({ error, again, what }: { error: Error; again?: () => void; what?: string }) {
  const say = useWords(common);
  const text = useErrorText();
  return (
    <div role="alert" className="card p-5 text-s">
      <p className="font-semibold">{what ?? say('errors.loadFailed')}</p>
      <p className="mt-1 text-ink-2">{text(error)}</p>
      {again && (
        <Button className="mt-3" onPress={again}>
          {say('common.again')}
        </Button>
      )}
    </div>
  );
}

/** An empty place teaches: one sentence why this is useful, one button to begin. */
export function Empty({ title, text, children }: { title: string; text: string; children?: React.ReactNode }) {
  return (
    <div className="mx-auto max-w-md py-12 text-center">
      <p className="font-serif text-l font-semibold text-ink-2">{title}</p>
      <p className="mt-1 mb-4 text-s text-ink-3">{text}</p>
      {children}
    </div>
  );
}

/** A sentence beside a form that says why it wasn't taken. */
export function Refusal({ error }: { error: Error | null }) {
  const text = useErrorText();
  if (!error) return null;
  return (
    <p role="alert" className="rounded-s bg-late-soft px-3 py-2 text-s text-late">
      {text(error)}
    </p>
  );
}
