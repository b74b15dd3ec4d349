import { lazy, Suspense, useState, type ReactNode } from 'react';

export type SheetParts = { title: string; isOpen: boolean; close: () => void; children: ReactNode; wide?: boolean; role?: 'dialog' | 'alertdialog' };

const SheetBox = lazy(() => import('./SheetBox.tsx'));

/** A dialog over the page; Escape and the cross close it, and the focus goes back to where it was. Loaded when one opens for the first time. */
export function Sheet(parts: SheetParts) {
  const [opened, setOpened] = useState(parts.isOpen);
  if (parts.isOpen && !opened) setOpened(true);
  return <Suspense>{opened && <SheetBox {...parts} />}</Suspense>;
}
