import { Settings, ShieldCheck, type LucideIcon } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import type { shell } from '../../shared/words/shell.ts';
import { adminSections, settingsSections, type Section } from './sections.ts';

type Entry = { id: string; word: `person.${keyof (typeof shell)['person']}`; icon: LucideIcon; to: string };

/** What the person's menu leads to besides look and signing out: settings, and administration for those who have something to see to there. */
export function personEntries(me: Me): Entry[] {
  const settings = first(settingsSections, me);
  const administration = first(adminSections, me);
  return [
    ...(settings ? [{ id: 'settings', word: 'person.settings' as const, icon: Settings, to: settings.to }] : []),
    ...(administration ? [{ id: 'administration', word: 'person.administration' as const, icon: ShieldCheck, to: administration.to }] : []),
  ];
}

const first = (sections: readonly Section[], me: Me): Section | undefined => sections.find((section) => section.open?.(me) ?? true);
