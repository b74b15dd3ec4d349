import type { HouseRole } from '../../shared/api/people.ts';

/** Who may call a route at all: `person` is a member of the house, `all` a guest too. What they may do with a given thing is the policies' say. */
export type Who = 'anyone' | 'person' | 'all' | readonly HouseRole[];

export interface RoutePolicy {
  readonly who: Who;
  /** What an API token needs to call it; `none` is for sessions only. */
  readonly scope: 'read' | 'write' | 'admin' | 'none';
  /** Demands that the password was given within the last minutes (negative case K21). */
  readonly proof?: true;
}

const open = { who: 'anyone', scope: 'none' } as const;
const reads = { who: 'person', scope: 'read' } as const;
const writes = { who: 'person', scope: 'write' } as const;
const sharedReads = { who: 'all', scope: 'read' } as const;
const sharedWrites = { who: 'all', scope: 'write' } as const;
const session = { who: 'all', scope: 'none' } as const;
/** A session of a member: guests have no tokens (negative case A05). */
const ownSession = { who: 'person', scope: 'none' } as const;
const ownProved = { who: 'person', scope: 'none', proof: true } as const;
const administers = { who: ['administrator'], scope: 'admin' } as const;
const audits = { who: ['administrator', 'auditor'], scope: 'admin' } as const;
const proved = { who: 'all', scope: 'none', proof: true } as const;
const adminProved = { who: ['administrator'], scope: 'none', proof: true } as const;

/**
 * The one table of all routes: a route that is not here does not compile, and the suite attacks every line of it.
 * Keys are method and path as Fastify writes them.
 */
export const policyTable = {
  'GET /healthz': open,
  'GET /api/openapi.json': open,
  'GET /api/docs': open,
  'GET /api/docs.css': open,

  'GET /api/v1/setup': open,
  'POST /api/v1/setup': open,
  'POST /api/v1/setup/demo': open,
  'DELETE /api/v1/setup/demo': { who: ['administrator'], scope: 'none' },
  'POST /api/v1/demo/session': open,
  'POST /api/v1/session': open,
  'DELETE /api/v1/session': session,
  'POST /api/v1/session/passkey/options': open,
  'POST /api/v1/session/passkey': open,
  'POST /api/v1/password-resets': open,
  'GET /api/v1/password-resets/:secret': open,
  'POST /api/v1/password-resets/:secret': open,
  'POST /api/v1/me/proof': session,
  'GET /api/v1/me/sessions': session,
  'DELETE /api/v1/me/sessions': session,
  'DELETE /api/v1/me/sessions/:session': session,
  'PUT /api/v1/me/password': session,
  'GET /api/v1/me/totp': session,
  'POST /api/v1/me/totp': proved,
  'POST /api/v1/me/totp/confirmation': proved,
  'POST /api/v1/me/totp/recovery-codes': proved,
  'DELETE /api/v1/me/totp': proved,
  'GET /api/v1/me/passkeys': session,
  'POST /api/v1/me/passkeys/options': proved,
  'POST /api/v1/me/passkeys': proved,
  'PATCH /api/v1/me/passkeys/:passkey': session,
  'DELETE /api/v1/me/passkeys/:passkey': proved,
  'GET /api/v1/tokens': ownSession,
  'POST /api/v1/tokens': ownProved,
  'DELETE /api/v1/tokens/:token': ownSession,
  'POST /api/v1/invitations': administers,
  'POST /api/v1/invitations/csv': administers,
  'GET /api/v1/invitations': administers,
  'POST /api/v1/invitations/:invitation/resend': administers,
  'DELETE /api/v1/invitations/:invitation': administers,
  'GET /api/v1/invitations/:secret': open,
  'POST /api/v1/invitations/:secret/accept': open,
  'GET /api/v1/me': sharedReads,
  'PATCH /api/v1/me': sharedWrites,
  'GET /api/v1/people': sharedReads,
  'GET /api/v1/people/:person': sharedReads,
  'PATCH /api/v1/people/:person': administers,
  'PUT /api/v1/people/:person/roles': adminProved,
  'POST /api/v1/people/:person/deactivate': administers,
  'POST /api/v1/people/:person/reactivate': administers,
  'GET /api/v1/admin/people': administers,

  'GET /api/v1/spaces': sharedReads,
  'POST /api/v1/spaces': writes,
  'GET /api/v1/spaces/:space': sharedReads,
  'PATCH /api/v1/spaces/:space': writes,
  'GET /api/v1/spaces/:space/readers': sharedReads,
  'GET /api/v1/spaces/:space/members': sharedReads,
  'PUT /api/v1/spaces/:space/members/:person': writes,
  'DELETE /api/v1/spaces/:space/members/:person': writes,
  'GET /api/v1/spaces/:space/requests': reads,
  'DELETE /api/v1/spaces/:space/requests/:person': writes,
  'PUT /api/v1/spaces/:space/membership': sharedWrites,
  'DELETE /api/v1/spaces/:space/membership': sharedWrites,
  'POST /api/v1/audience': sharedReads,

  'GET /api/v1/partners': reads,
  'POST /api/v1/partners': adminProved,
  'GET /api/v1/partners/:partner': reads,
  'PATCH /api/v1/partners/:partner': writes,
  'GET /api/v1/partners/:partner/agreements': reads,
  'POST /api/v1/partners/:partner/agreements': writes,
  'PATCH /api/v1/partners/:partner/agreements/:agreement': writes,
  'DELETE /api/v1/partners/:partner/agreements/:agreement': writes,
  'GET /api/v1/me/partner-duties': reads,
  'GET /api/v1/guests': reads,
  'POST /api/v1/guests/:person/prolong': writes,
  'POST /api/v1/guests/:person/end': writes,
  'POST /api/v1/guests/:person/sponsor': writes,
  'POST /api/v1/sign-in-links': open,
  'POST /api/v1/sign-in-links/:secret': open,
  'GET /api/v1/spaces/:space/companies': reads,
  'PUT /api/v1/spaces/:space/companies/:partner': writes,
  'DELETE /api/v1/spaces/:space/companies/:partner': writes,
  'POST /api/v1/guest-invitations': ownSession,
  'GET /api/v1/guest-invitations': reads,
  'DELETE /api/v1/guest-invitations/:invitation': writes,
  'GET /api/v1/guest-links/:secret': open,
  'POST /api/v1/guest-links/:secret/accept': open,
  'POST /api/v1/spaces/:space/contacts': writes,

  'GET /api/v1/spaces/:space/posts': sharedReads,
  'POST /api/v1/spaces/:space/posts': sharedWrites,
  'GET /api/v1/posts/:post': sharedReads,
  'PATCH /api/v1/posts/:post': sharedWrites,
  'DELETE /api/v1/posts/:post': sharedWrites,
  'POST /api/v1/posts/:post/undelete': sharedWrites,
  'POST /api/v1/posts/:post/move': writes,
  'GET /api/v1/posts/:post/versions': sharedReads,
  'GET /api/v1/posts/:post/comments': sharedReads,
  'POST /api/v1/posts/:post/comments': sharedWrites,
  'PATCH /api/v1/comments/:comment': sharedWrites,
  'DELETE /api/v1/comments/:comment': sharedWrites,
  'POST /api/v1/comments/:comment/undelete': sharedWrites,
  'POST /api/v1/comments/:comment/move': writes,
  'GET /api/v1/comments/:comment/versions': sharedReads,
  'PUT /api/v1/posts/:post/answer': sharedWrites,
  'DELETE /api/v1/posts/:post/answer': sharedWrites,
  'GET /api/v1/posts/:post/acknowledgement': reads,
  'POST /api/v1/posts/:post/acknowledgement': sharedWrites,
  'POST /api/v1/posts/:post/acknowledgement/reminder': writes,
  'PUT /api/v1/posts/:post/bookmark': sharedWrites,
  'DELETE /api/v1/posts/:post/bookmark': sharedWrites,
  'PUT /api/v1/posts/:post/watch': sharedWrites,
  'DELETE /api/v1/posts/:post/watch': sharedWrites,
  'PUT /api/v1/posts/:post/thanks': sharedWrites,
  'DELETE /api/v1/posts/:post/thanks': sharedWrites,
  'PUT /api/v1/comments/:comment/thanks': sharedWrites,
  'DELETE /api/v1/comments/:comment/thanks': sharedWrites,
  'PUT /api/v1/posts/:post/pin': writes,
  'DELETE /api/v1/posts/:post/pin': writes,
  'GET /api/v1/bookmarks': sharedReads,
  'GET /api/v1/drafts': sharedReads,
  'POST /api/v1/drafts': sharedWrites,
  'PATCH /api/v1/drafts/:draft': sharedWrites,
  'DELETE /api/v1/drafts/:draft': sharedWrites,

  'POST /api/v1/files': sharedWrites,
  'GET /api/v1/files/:file': sharedReads,
  'DELETE /api/v1/files/:file': sharedWrites,
  'POST /api/v1/files/:file/versions': sharedWrites,
  'GET /api/v1/files/:file/content': sharedReads,
  'POST /api/v1/uploads': sharedWrites,
  'HEAD /api/v1/uploads/:upload': sharedWrites,
  'PATCH /api/v1/uploads/:upload': sharedWrites,
  'DELETE /api/v1/uploads/:upload': sharedWrites,
  'PUT /api/v1/me/photo': sharedWrites,
  'DELETE /api/v1/me/photo': sharedWrites,
  'GET /api/v1/people/:person/photo': sharedReads,
  'GET /api/v1/administration/storage': { who: ['administrator'], scope: 'admin' },
  'PATCH /api/v1/administration/storage': { who: ['administrator'], scope: 'admin' },

  'GET /api/v1/feed': sharedReads,
  'GET /api/v1/feed/actions': sharedReads,
  'PUT /api/v1/feed/seen': sharedWrites,
  'PUT /api/v1/spaces/:space/seen': sharedWrites,
  'GET /api/v1/stream': sharedReads,

  'GET /api/v1/notices': sharedReads,
  'PUT /api/v1/notices/seen': sharedWrites,
  'GET /api/v1/unsubscribe': open,
  'POST /api/v1/unsubscribe': open,

  'GET /api/v1/admin/mail': administers,
  'PUT /api/v1/admin/mail': adminProved,
  'POST /api/v1/admin/mail/test': administers,
  'GET /api/v1/admin/outbox': administers,
  'GET /api/v1/admin/outbox/:mail': administers,

  'GET /api/v1/admin/imports': administers,
  'POST /api/v1/admin/imports': administers,
  'GET /api/v1/admin/imports/:run': administers,
  'GET /api/v1/admin/imports/:run/left': administers,
  'GET /api/v1/admin/imports/:run/report.csv': administers,
  'POST /api/v1/admin/imports/:run/stop': administers,
  'POST /api/v1/admin/imports/:run/resume': administers,

  'GET /api/v1/admin/overview': administers,
  'GET /api/v1/admin/spaces': administers,
  'POST /api/v1/admin/spaces/:space/owner': administers,
  'GET /api/v1/admin/jobs': administers,
  'GET /api/v1/admin/dead-letters': administers,
  'POST /api/v1/admin/dead-letters/:job/retry': administers,
  'DELETE /api/v1/admin/dead-letters/:job': administers,
  'GET /api/v1/admin/events': audits,
  'GET /api/v1/admin/events.csv': audits,
  'GET /api/v1/admin/audit': audits,
  'POST /api/v1/admin/audit/check': audits,
  'GET /api/v1/admin/audit/head': audits,
  'GET /api/v1/admin/audit/key': audits,
  'GET /api/v1/admin/audit/export': audits,
  'GET /api/v1/admin/settings': { who: ['administrator', 'council'], scope: 'admin' },
  'PUT /api/v1/admin/settings': administers,

  'GET /api/v1/admin/rules': administers,
  'POST /api/v1/admin/rules': administers,
  'PATCH /api/v1/admin/rules/:rule': administers,
  'DELETE /api/v1/admin/rules/:rule': administers,
  'POST /api/v1/admin/rules/trial': administers,
  'POST /api/v1/spaces/:space/check': sharedWrites,
  'PUT /api/v1/posts/:post/label': sharedWrites,
  'GET /api/v1/posts/:post/label': reads,
  'PUT /api/v1/comments/:comment/label': sharedWrites,
  'PUT /api/v1/files/:file/label': sharedWrites,

  'GET /api/v1/search': sharedReads,
  'GET /api/v1/search/suggest': sharedReads,

  'GET /api/v1/admin/mail-in': administers,
  'PUT /api/v1/admin/mail-in': adminProved,
  'POST /api/v1/admin/mail-in/poll': administers,
  'GET /api/v1/admin/inbound': administers,
  'DELETE /api/v1/admin/people/:person/reply-addresses': administers,
  'GET /api/v1/spaces/:space/by-mail': sharedReads,
  'PUT /api/v1/spaces/:space/by-mail': writes,
  'POST /api/v1/spaces/:space/by-mail/address': sharedWrites,
  'GET /api/v1/thread-mails': open,
  'POST /api/v1/thread-mails': open,
} as const satisfies Record<string, RoutePolicy>;

export type RouteKey = keyof typeof policyTable;
