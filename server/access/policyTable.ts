import type { HouseRole } from '../../shared/api/people.ts';

/** Who may call a route at all. What they may do with a given thing is the policies' say. */
export type Who = 'anyone' | 'person' | readonly HouseRole[];

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
const session = { who: 'person', scope: 'none' } as const;
const administers = { who: ['administrator'], scope: 'admin' } as const;
const audits = { who: ['administrator', 'auditor'], scope: 'admin' } as const;
const proved = { who: 'person', scope: 'none', proof: true } as const;
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
  'GET /api/v1/tokens': session,
  'POST /api/v1/tokens': proved,
  'DELETE /api/v1/tokens/:token': session,
  'POST /api/v1/invitations': administers,
  'POST /api/v1/invitations/csv': administers,
  'GET /api/v1/invitations': administers,
  'POST /api/v1/invitations/:invitation/resend': administers,
  'DELETE /api/v1/invitations/:invitation': administers,
  'GET /api/v1/invitations/:secret': open,
  'POST /api/v1/invitations/:secret/accept': open,
  'GET /api/v1/me': reads,
  'PATCH /api/v1/me': writes,
  'GET /api/v1/people': reads,
  'GET /api/v1/people/:person': reads,
  'PATCH /api/v1/people/:person': administers,
  'PUT /api/v1/people/:person/roles': adminProved,
  'POST /api/v1/people/:person/deactivate': administers,
  'POST /api/v1/people/:person/reactivate': administers,
  'GET /api/v1/admin/people': administers,

  'GET /api/v1/spaces': reads,
  'POST /api/v1/spaces': writes,
  'GET /api/v1/spaces/:space': reads,
  'PATCH /api/v1/spaces/:space': writes,
  'GET /api/v1/spaces/:space/readers': reads,
  'GET /api/v1/spaces/:space/members': reads,
  'PUT /api/v1/spaces/:space/members/:person': writes,
  'DELETE /api/v1/spaces/:space/members/:person': writes,
  'GET /api/v1/spaces/:space/requests': reads,
  'DELETE /api/v1/spaces/:space/requests/:person': writes,
  'PUT /api/v1/spaces/:space/membership': writes,
  'DELETE /api/v1/spaces/:space/membership': writes,
  'POST /api/v1/audience': reads,

  'GET /api/v1/spaces/:space/posts': reads,
  'POST /api/v1/spaces/:space/posts': writes,
  'GET /api/v1/posts/:post': reads,
  'PATCH /api/v1/posts/:post': writes,
  'DELETE /api/v1/posts/:post': writes,
  'POST /api/v1/posts/:post/undelete': writes,
  'POST /api/v1/posts/:post/move': writes,
  'GET /api/v1/posts/:post/versions': reads,
  'GET /api/v1/posts/:post/comments': reads,
  'POST /api/v1/posts/:post/comments': writes,
  'PATCH /api/v1/comments/:comment': writes,
  'DELETE /api/v1/comments/:comment': writes,
  'POST /api/v1/comments/:comment/undelete': writes,
  'POST /api/v1/comments/:comment/move': writes,
  'GET /api/v1/comments/:comment/versions': reads,
  'PUT /api/v1/posts/:post/answer': writes,
  'DELETE /api/v1/posts/:post/answer': writes,
  'GET /api/v1/posts/:post/acknowledgement': reads,
  'POST /api/v1/posts/:post/acknowledgement': writes,
  'POST /api/v1/posts/:post/acknowledgement/reminder': writes,
  'PUT /api/v1/posts/:post/bookmark': writes,
  'DELETE /api/v1/posts/:post/bookmark': writes,
  'PUT /api/v1/posts/:post/watch': writes,
  'DELETE /api/v1/posts/:post/watch': writes,
  'PUT /api/v1/posts/:post/thanks': writes,
  'DELETE /api/v1/posts/:post/thanks': writes,
  'PUT /api/v1/comments/:comment/thanks': writes,
  'DELETE /api/v1/comments/:comment/thanks': writes,
  'PUT /api/v1/posts/:post/pin': writes,
  'DELETE /api/v1/posts/:post/pin': writes,
  'GET /api/v1/bookmarks': reads,
  'GET /api/v1/drafts': reads,
  'POST /api/v1/drafts': writes,
  'PATCH /api/v1/drafts/:draft': writes,
  'DELETE /api/v1/drafts/:draft': writes,

  'POST /api/v1/files': writes,
  'GET /api/v1/files/:file': reads,
  'DELETE /api/v1/files/:file': writes,
  'POST /api/v1/files/:file/versions': writes,
  'GET /api/v1/files/:file/content': reads,
  'POST /api/v1/uploads': writes,
  'HEAD /api/v1/uploads/:upload': writes,
  'PATCH /api/v1/uploads/:upload': writes,
  'DELETE /api/v1/uploads/:upload': writes,
  'PUT /api/v1/me/photo': writes,
  'DELETE /api/v1/me/photo': writes,
  'GET /api/v1/people/:person/photo': reads,
  'GET /api/v1/administration/storage': { who: ['administrator'], scope: 'admin' },
  'PATCH /api/v1/administration/storage': { who: ['administrator'], scope: 'admin' },

  'GET /api/v1/feed': reads,
  'GET /api/v1/feed/actions': reads,
  'PUT /api/v1/feed/seen': writes,
  'PUT /api/v1/spaces/:space/seen': writes,
  'GET /api/v1/stream': reads,

  'GET /api/v1/notices': reads,
  'PUT /api/v1/notices/seen': writes,
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
  'GET /api/v1/admin/settings': { who: ['administrator', 'council'], scope: 'admin' },
  'PUT /api/v1/admin/settings': administers,

  'GET /api/v1/search': reads,
  'GET /api/v1/search/suggest': reads,
} as const satisfies Record<string, RoutePolicy>;

export type RouteKey = keyof typeof policyTable;
