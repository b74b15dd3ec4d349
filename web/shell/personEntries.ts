import { Settings, ShieldCheck, type LucideIcon } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import type { shell } from '../../shared/words/shell.ts';
import { adminSections, settingsSections, type Section } from './sections.ts';

type Entry = { id: string; word: `person.${keyof (typeof shell)['person']}`; icon: LucideIcon; run: () => void };

/** What the person's menu leads to besides look and signing out: settings, and administration for those who have something to see to there. */
export function personEntries(me: Me): Entry[] {
  const settings = first(settingsSections, me);
  const administration = first(adminSections, me);
  return [
    ...(settings ? [{ id: 'settings', word: 'person.settings' as const, icon: Settings, run: () => void go(settings.to) }] : []),
    ...(administration ? [{ id: 'administration', word: 'person.administration' as const, icon: ShieldCheck, run: () => void go(administration.to) }] : []),
  ];
}

const first = (sections: readonly Section[], me: Me): Section | undefined => sections.find((section) => section.open?.(me) ?? true);

// The addresses know the frame, and the frame this menu: so it asks for them when it needs them.
const go = async (to: string): Promise<void> => (await import('../routes.tsx')).router.navigate({ to });
