import { useEffect, useSyncExternalStore } from 'react';
import { Button } from './Button.tsx';

type Toast = { id: number; text: string; action?: { word: string; run: () => void }; until: number };

let toasts: readonly Toast[] = [];
let next = 1;
const watchers = new Set<() => void>();
const change = (to: readonly Toast[]): void => {
  toasts = to;
  for (const tell of watchers) tell();
};

/** Says something for ten seconds at the foot of the window, with one thing to do about it if there is one. */
export function toast(text: string, action?: { word: string; run: () => void }): void {
  change([...toasts.slice(-2), { id: next++, text, action, until: Date.now() + 10_000 }]);
}

const drop = (id: number): void => change(toasts.filter((one) => one.id !== id));

/** Where toasts appear; read out politely. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => toasts,
  );
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-5 z-50 grid justify-items-center gap-2 px-4 max-sm:bottom-20">
      {shown.map((one) => (
        <Line key={one.id} toast={one} />
      ))}
    </div>
  );
}

function Line({ toast: { id, text, action, until } }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => drop(id), until - Date.now());
    return () => clearTimeout(timer);
  }, [id, until]);
  return (
    <div className="risen pointer-events-auto flex items-center gap-4 rounded-m bg-ink px-4 py-2 text-s text-paper shadow-lg">
      <span>{text}</span>
      {action && (
        <Button
          look="text"
          className="!text-paper font-semibold underline underline-offset-2 hover:!bg-transparent"
          onPress={() => {
            action.run();
            drop(id);
          }}
        >
          {action.word}
        </Button>
      )}
    </div>
  );
}
