import type { Me } from '../../shared/api/people.ts';
import type { people } from '../../shared/words/people.ts';

/** A page of the settings or of the administration; `open` says for whom, everybody when missing. */
export type Section = { to: string; word: keyof (typeof people)['sections']; open?: (me: Me) => boolean };

export const administers = (me: Me): boolean => me.houseRoles.includes('administrator');

/** What a person sets for themself. */
export const settingsSections: readonly Section[] = [
  { to: '/settings/profile', word: 'profile' },
  { to: '/settings/account', word: 'account' },
  { to: '/settings/notices', word: 'notices' },
  { to: '/settings/calendars', word: 'calendars' },
  { to: '/works-agreement', word: 'agreement', open: (me) => me.kind === 'member' },
  { to: '/settings/knowledge', word: 'knowledge', open: (me) => me.kind === 'member' },
];

/** What administrators see to. */
export const adminSections: readonly Section[] = [
  { to: '/admin/overview', word: 'overview', open: administers },
  { to: '/admin/people', word: 'people', open: administers },
  { to: '/admin/spaces', word: 'spaces', open: administers },
  { to: '/admin/mail', word: 'mail', open: administers },
  { to: '/admin/outbox', word: 'outbox', open: administers },
  { to: '/admin/inbound', word: 'inbound', open: administers },
  { to: '/admin/storage', word: 'storage', open: administers },
  { to: '/admin/jobs', word: 'jobs', open: administers },
  { to: '/admin/emergency', word: 'emergency', open: administers },
  { to: '/admin/log', word: 'log', open: (me) => administers(me) || me.houseRoles.includes('auditor') },
  { to: '/admin/house', word: 'house', open: (me) => administers(me) || me.houseRoles.includes('council') },
  { to: '/admin/rules', word: 'rules', open: administers },
  { to: '/admin/imports', word: 'imports', open: administers },
];
