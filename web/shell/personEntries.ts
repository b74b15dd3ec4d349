import { Mail, type LucideIcon } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import type { shell } from '../../shared/words/shell.ts';

type Entry = { id: string; word: `person.${keyof (typeof shell)['person']}`; icon: LucideIcon; run: () => void };

/** What the person's menu leads to besides look and signing out (settings, administration). */
export function personEntries(me: Me): Entry[] {
  const administers = me.houseRoles.includes('administrator');
  return administers ? [{ id: 'mail', word: 'person.mail', icon: Mail, run: () => void go('/admin/mail') }] : [];
}

// The addresses know the frame, and the frame this menu: so it asks for them when it needs them.
const go = async (to: '/admin/mail') => (await import('../routes.tsx')).router.navigate({ to });
