import { useSyncExternalStore } from 'react';

/** Light, dark, or as the device has it; kept on this device (read again by public/look.js before the first paint). */
export type Look = 'light' | 'dark' | 'device';
const place = 'kontor.look';
const watchers = new Set<() => void>();

const current = (): Look => {
  const look = document.documentElement.dataset.theme;
  return look === 'dark' || look === 'light' ? look : 'device';
};

export function chooseLook(look: Look): void {
  if (look === 'device') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(place);
  } else {
    document.documentElement.dataset.theme = look;
    localStorage.setItem(place, look);
  }
  for (const tell of watchers) tell();
}

export const useLook = (): Look =>
  useSyncExternalStore((tell) => {
    watchers.add(tell);
    return () => watchers.delete(tell);
  }, current);
