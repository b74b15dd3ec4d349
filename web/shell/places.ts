import { Bookmark, House, Inbox, MessagesSquare, PencilLine, type LucideIcon } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import type { shell } from '../../shared/words/shell.ts';

type Place = {
  to: string;
  word: keyof (typeof shell)['shell'];
  icon: LucideIcon;
  /** How much there waits for the person; only what truly waits gets a number. */
  waiting?: (me: Me) => number;
  /** A key to press beside the word. */
  keys?: string;
  /** Who may go there; everybody when it isn't said. */
  open?: (me: Me) => boolean;
};

/** The places of the navigation, in their order. */
export const places: readonly Place[] = [
  { to: '/', word: 'home', icon: House },
  { to: '/for-me', word: 'forMe', icon: Inbox, waiting: (me) => me.counts.notices },
  { to: '/bookmarks', word: 'bookmarks', icon: Bookmark },
  { to: '/drafts', word: 'drafts', icon: PencilLine },
];

/** The five places at the foot of a phone. */
export const phonePlaces: readonly Place[] = [
  { to: '/', word: 'home', icon: House },
  { to: '/for-me', word: 'forMe', icon: Inbox, waiting: (me) => me.counts.notices },
  { to: '/spaces', word: 'spaces', icon: MessagesSquare },
];
