import { lazy, Suspense, useEffect, useState } from 'react';

const Palette = lazy(() => import('./Palette.tsx'));

const opens = (event: KeyboardEvent): boolean => event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
// The field hands its keys on to the chosen line as events of its own: those are not typed by anybody.
const isTyped = (event: KeyboardEvent): boolean => event.isTrusted && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
const inPalette = (target: EventTarget | null): boolean => target instanceof Element && target.closest('[data-palette]') !== null;

/** Opens the palette with Ctrl K (Cmd K on a Mac) from everywhere; it is loaded when first used, and what is typed meanwhile is for it. */
export function OpenPalette() {
  const [used, setUsed] = useState(false);
  const [text, setText] = useState<string | null>(null);
  const isOpen = text !== null;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!opens(event) || event.defaultPrevented) return;
      event.preventDefault();
      setUsed(true);
      setText((before) => (before === null ? '' : null));
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  useEffect(() => {
    if (!isOpen) return;
    // Until the field has the focus, letters would be lost or be taken for shortcuts.
    const early = (event: KeyboardEvent): void => {
      if (!isTyped(event) || inPalette(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      setText((before) => (before === null ? null : before + event.key));
    };
    addEventListener('keydown', early, true);
    return () => removeEventListener('keydown', early, true);
  }, [isOpen]);
  if (!used) return null;
  return (
    <Suspense>
      <Palette isOpen={isOpen} text={text ?? ''} setText={setText} close={() => setText(null)} />
    </Suspense>
  );
}
