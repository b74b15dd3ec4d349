import { lazy, Suspense, useEffect, useState } from 'react';

const Palette = lazy(() => import('./Palette.tsx'));

/** Opens the palette with Ctrl K (Cmd K on a Mac) from everywhere; it is loaded when first used. */
export function OpenPalette() {
  const [used, setUsed] = useState(false);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
      event.preventDefault();
      setUsed(true);
      setOpen((open) => !open);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  if (!used) return null;
  return (
    <Suspense>
      <Palette isOpen={isOpen} close={() => setOpen(false)} />
    </Suspense>
  );
}
