import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { HitKind } from '../shared/api/feed.ts';
import type { PostKind } from '../shared/api/posts.ts';
import { queryClient } from './api/client.ts';
import { meQuery, setupQuery } from './api/me.ts';
import { Waiting } from './parts/States.tsx';
import { Broken, NotFound } from './shell/Lost.tsx';
import { Root } from './shell/Root.tsx';
import { Shell } from './shell/Shell.tsx';

// The start page is what most visits begin with: its code comes while the server is asked who is there.
if (location.pathname === '/') void import('./screens/Home.tsx');

type Screen = () => Promise<{ default: ComponentType }>;

const root = createRootRoute({ component: Root });

/** Inside the frame with navigation; only for people who are signed in. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    if (await queryClient.ensureQueryData(meQuery)) return;
    const { needed } = await queryClient.ensureQueryData(setupQuery);
    throw needed ? redirect({ to: '/setup' }) : redirect({ to: '/sign-in', search: { to: location.href } });
  },
});

/** A screen of its own file, loaded when it's gone to. */
const screen = <const P extends string>(path: P, load: Screen) => createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load) });
/** A screen before the door: for people who aren't signed in. */
const door = <const P extends string>(path: P, load: Screen) => createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } => (typeof search['to'] === 'string' && /^\/(?![/\\])/.test(search['to']) ? { to: search['to'] } : {}),
  component: lazyRouteComponent(() => import('./screens/SignIn.tsx')),
});

const post = createRoute({
  getParentRoute: () => shell,
  path: '/posts/$post',
  validateSearch: (search: Record<string, unknown>): { edit?: boolean } => (search['edit'] === true ? { edit: true } : {}),
  component: lazyRouteComponent(() => import('./screens/PostPage.tsx')),
});

const hitKinds: readonly HitKind[] = ['post', 'comment', 'file', 'person', 'space'];
const search = createRoute({
  getParentRoute: () => shell,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): { q?: string; kind?: HitKind } => ({
    // The router reads ?q=2026 as a number.
    ...(typeof search['q'] === 'string' || typeof search['q'] === 'number' ? { q: String(search['q']) || undefined } : {}),
    ...(hitKinds.includes(search['kind'] as HitKind) ? { kind: search['kind'] as HitKind } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/Search.tsx')),
});

/** Kinds that other screens begin. */
const begun: readonly PostKind[] = ['commitment', 'goal', 'poll', 'date'];
const antennas = createRoute({
  getParentRoute: () => shell,
  path: '/antennas',
  validateSearch: (search: Record<string, unknown>): { q?: string } => (typeof search['q'] === 'string' ? { q: search['q'] } : {}),
  component: lazyRouteComponent(() => import('./screens/Antennas.tsx')),
});

const write = createRoute({
  getParentRoute: () => shell,
  path: '/write',
  validateSearch: (search: Record<string, unknown>): { draft?: string; space?: string; kind?: PostKind } => ({
    ...(typeof search['kind'] === 'string' && begun.includes(search['kind'] as PostKind) ? { kind: search['kind'] as PostKind } : {}),
    ...(typeof search['draft'] === 'string' ? { draft: search['draft'] } : {}),
    ...(typeof search['space'] === 'string' ? { space: search['space'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/Write.tsx')),
});

const newPage = createRoute({
  getParentRoute: () => shell,
  path: '/spaces/$space/pages/new',
  validateSearch: (search: Record<string, unknown>): { from?: string; comment?: string; parent?: string; template?: string } => ({
    ...(typeof search['from'] === 'string' ? { from: search['from'] } : {}),
    ...(typeof search['comment'] === 'string' ? { comment: search['comment'] } : {}),
    ...(typeof search['parent'] === 'string' ? { parent: search['parent'] } : {}),
    ...(typeof search['template'] === 'string' ? { template: search['template'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./screens/NewPage.tsx')),
});

const calendars = createRoute({
  getParentRoute: () => shell,
  path: '/settings/calendars',
  validateSearch: (search: Record<string, unknown>): { space?: string } => (typeof search['space'] === 'string' ? { space: search['space'] } : {}),
  component: lazyRouteComponent(() => import('./screens/Calendars.tsx')),
});

const register = createRoute({
  getParentRoute: () => shell,
  path: '/register',
  validateSearch: (search: Record<string, unknown>): { partner?: string } => (typeof search['partner'] === 'string' ? { partner: search['partner'] } : {}),
  component: lazyRouteComponent(() => import('./screens/Register.tsx')),
});

const commitments = createRoute({
  getParentRoute: () => shell,
  path: '/commitments',
  validateSearch: (search: Record<string, unknown>): { partner?: string } => (typeof search['partner'] === 'string' ? { partner: search['partner'] } : {}),
  component: lazyRouteComponent(() => import('./screens/Commitments.tsx')),
});

const tree = root.addChildren([
  signIn,
  door('/setup', () => import('./screens/Setup.tsx')),
  door('/invitation/$secret', () => import('./screens/Invitation.tsx')),
  door('/password/$secret', () => import('./screens/NewPassword.tsx')),
  door('/guest/$secret', () => import('./screens/GuestDoor.tsx')),
  door('/sign-in/$secret', () => import('./screens/SignInLink.tsx')),
  shell.addChildren([
    screen('/', () => import('./screens/Home.tsx')),
    screen('/for-me', () => import('./screens/ForMe.tsx')),
    screen('/catch-up', () => import('./screens/CatchUp.tsx')),
    screen('/spaces', () => import('./screens/Spaces.tsx')),
    screen('/spaces/$space/commitments', () => import('./screens/SpaceCommitments.tsx')),
    commitments,
    newPage,
    screen('/spaces/$space/pages', () => import('./screens/SpacePages.tsx')),
    screen('/spaces/$space', () => import('./screens/Space.tsx')),
    post,
    screen('/goals', () => import('./screens/Goals.tsx')),
    screen('/releases', () => import('./screens/Releases.tsx')),
    screen('/releases/$release', () => import('./screens/Release.tsx')),
    register,
    screen('/approvers', () => import('./screens/Approvers.tsx')),
    screen('/submissions', () => import('./screens/Submissions.tsx')),
    screen('/lists', () => import('./screens/Lists.tsx')),
    screen('/works-agreement', () => import('./screens/WorksAgreement.tsx')),
    screen('/knowledge/people', () => import('./screens/Knowers.tsx')),
    screen('/knowledge/questions', () => import('./screens/OpenQuestions.tsx')),
    screen('/knowledge/at-risk', () => import('./screens/AtRisk.tsx')),
    screen('/topics', () => import('./screens/Topics.tsx')),
    screen('/topics/$topic', () => import('./screens/Topic.tsx')),
    antennas,
    screen('/antennas/$antenna', () => import('./screens/AntennaPage.tsx')),
    screen('/settings/knowledge', () => import('./screens/MyKnowledge.tsx')),
    screen('/bookmarks', () => import('./screens/Bookmarks.tsx')),
    screen('/drafts', () => import('./screens/Drafts.tsx')),
    search,
    write,
    screen('/settings/notices', () => import('./screens/NoticeRules.tsx')),
    screen('/admin/mail', () => import('./screens/MailServer.tsx')),
    screen('/admin/outbox', () => import('./screens/Outbox.tsx')),
    screen('/admin/inbound', () => import('./screens/Inbound.tsx')),
    screen('/partners', () => import('./screens/Partners.tsx')),
    screen('/partners/$partner', () => import('./screens/PartnerPage.tsx')),
    screen('/partners/$partner/reliability', () => import('./screens/ReliabilityPage.tsx')),
    screen('/relation', () => import('./screens/ReliabilityPage.tsx')),
    screen('/partners/$partner/end', () => import('./screens/EndRelation.tsx')),
    screen('/guests', () => import('./screens/Guests.tsx')),
    screen('/knowledge', () => import('./screens/Knowledge.tsx')),
    screen('/people', () => import('./screens/People.tsx')),
    screen('/people/$person', () => import('./screens/PersonPage.tsx')),
    screen('/settings/profile', () => import('./screens/Profile.tsx')),
    calendars,
    screen('/settings/account', () => import('./screens/Account.tsx')),
    screen('/admin/imports', () => import('./screens/Imports.tsx')),
    screen('/admin/overview', () => import('./screens/AdminOverview.tsx')),
    screen('/admin/storage', () => import('./screens/AdminStorage.tsx')),
    screen('/admin/spaces', () => import('./screens/AdminSpaces.tsx')),
    screen('/admin/jobs', () => import('./screens/AdminJobs.tsx')),
    screen('/admin/emergency', () => import('./screens/AdminEmergency.tsx')),
    screen('/admin/log', () => import('./screens/AdminLog.tsx')),
    screen('/admin/house', () => import('./screens/AdminHouse.tsx')),
    screen('/admin/rules', () => import('./screens/AdminRules.tsx')),
    screen('/admin/people', () => import('./screens/AdminPeople.tsx')),
    screen('/more', () => import('./screens/More.tsx')),
    // An address that isn't there is told inside the frame, too.
    createRoute({ getParentRoute: () => shell, path: '$', component: NotFound }),
  ]),
]);

/** The addresses of the web app. A new screen is one line above and one file in screens/. */
export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Waiting />,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
