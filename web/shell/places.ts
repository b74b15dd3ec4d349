import { Bookmark, BookOpen, HandHelping, Handshake, House, Inbox, MessagesSquare, PencilLine, Scale, Search, Send, Target, Users, type LucideIcon } from 'lucide-react';
import type { Me } from '../../shared/api/people.ts';
import type { shell } from '../../shared/words/shell.ts';

type Place = {
  to: string;
  word: keyof (typeof shell)['shell'];
  icon: LucideIcon;
  /** How much there waits for the person; only what truly waits gets a number. */
  waiting?: (me: Me) => number;
  /** A key to press, shown beside the word. */
  keys?: string;
  /** Who may go there; everybody when it isn't said. */
  open?: (me: Me) => boolean;
  /** Other addresses that belong to the place: they mark it, too. */
  covers?: readonly string[];
  /** At the foot of a phone (four places and "more"), or only behind its "more". */
  onPhone?: true | 'more';
};

const ofHouse = (me: Me): boolean => me.kind === 'member';

/** The places of the navigation, in their order. */
export const places: readonly Place[] = [
  { to: '/', word: 'home', icon: House, onPhone: true },
  { to: '/for-me', word: 'forMe', icon: Inbox, waiting: (me) => me.counts.actions, onPhone: true, covers: ['/catch-up'] },
  { to: '/search', word: 'search', icon: Search, keys: '/', onPhone: true },
  { to: '/spaces', word: 'spaces', icon: MessagesSquare, onPhone: 'more' },
  { to: '/commitments', word: 'commitments', icon: HandHelping, onPhone: true },
  { to: '/goals', word: 'goals', icon: Target, open: ofHouse },
  { to: '/knowledge', word: 'knowledge', icon: BookOpen, covers: ['/topics', '/antennas'] },
  { to: '/people', word: 'people', icon: Users, open: ofHouse, covers: ['/lists'] },
  { to: '/partners', word: 'partners', icon: Handshake, open: ofHouse, covers: ['/guests'] },
  { to: '/releases', word: 'releases', icon: Send, waiting: (me) => me.counts.releases, open: ofHouse, covers: ['/register', '/approvers'] },
  { to: '/relation', word: 'relation', icon: Scale, open: (me) => me.kind === 'guest' },
  { to: '/bookmarks', word: 'bookmarks', icon: Bookmark },
  { to: '/drafts', word: 'drafts', icon: PencilLine },
];

/** Whether an address lies at a place or below it; the start page is only itself. */
export const isAt = (pathname: string, { to, covers = [] }: Pick<Place, 'to' | 'covers'>): boolean => pathname === to || [...(to === '/' ? [] : [to]), ...covers].some((one) => pathname === one || pathname.startsWith(`${one}/`));
