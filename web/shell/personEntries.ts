import type { LucideIcon } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import type { shell } from '../../shared/words/shell.ts';

type Entry = { id: string; word: `person.${keyof (typeof shell)['person']}`; icon: LucideIcon; run: () => void };

/** What the person's menu leads to besides look and signing out (settings, administration). */
export function personEntries(_me: Me): Entry[] {
  return [];
}
