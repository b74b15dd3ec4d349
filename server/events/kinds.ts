/** What each kind of event carries besides actor, space, post and time. Ids and numbers only: content stays in its table, so that erasing it leaves no copy here. */
export interface EventData {
  'house.founded': { name: string };
  'house.restored': { version: string; created: string };
  'house.settingsChanged': { changed: string[] };
  'person.invited': { invitation: string };
  'invitation.revoked': { invitation: string };
  'person.joined': { invitation?: string };
  'person.changed': { changed: string[] };
  'person.rolesChanged': { from: string[]; to: string[] };
  'person.deactivated': Record<string, never>;
  'person.reactivated': Record<string, never>;
  'session.begun': { session: string };
  'session.ended': { session: string };
  'session.refused': { why: string };
  'reset.asked': { request: string };
  'secret.changed': { what: string };
  'token.made': { token: string; scopes: string[] };
  'token.removed': { token: string };
  'space.created': { access: string; audience: string };
  'space.changed': { changed: string[] };
  'space.archived': Record<string, never>;
  'space.reopened': Record<string, never>;
  'membership.requested': Record<string, never>;
  'membership.added': { role: string };
  'membership.changed': { role: string };
  'membership.removed': Record<string, never>;
  'post.published': { kind: string; mentions: string[]; spaces: string[] };
  'post.edited': { version: number; mentions: string[] };
  'post.deleted': Record<string, never>;
  'post.restored': Record<string, never>;
  'post.moved': { from: string };
  'post.pinned': Record<string, never>;
  'post.unpinned': Record<string, never>;
  'decision.replaced': Record<string, never>;
  'comment.written': { mentions: string[]; quotes?: string };
  'comment.edited': { version: number; mentions: string[] };
  'comment.deleted': Record<string, never>;
  'comment.restored': Record<string, never>;
  'comment.moved': { from: string };
  'answer.accepted': Record<string, never>;
  'answer.withdrawn': Record<string, never>;
  'acknowledgement.given': Record<string, never>;
  'acknowledgement.reminded': { persons: number };
  'file.stored': { version: number };
  'file.prepared': { version: number };
  'file.read': { version: number };
  'file.removed': Record<string, never>;
  'import.finished': { run: string; posts: number; comments: number };
  'addresses.revoked': { addresses: number };
  'thanks.given': Record<string, never>;
  'thanks.taken': Record<string, never>;
  'log.read': { as: string; kind?: string; actor?: string; space?: string; from?: string; until?: string };
  'label.raised': { from: string; to: string };
  'label.lowered': { from: string; to: string };
  'rule.made': Record<string, never>;
  'rule.changed': { changed: string[] };
  'rule.removed': Record<string, never>;
  'partner.created': Record<string, never>;
  'partner.changed': { changed: string[] };
  'partner.ending': Record<string, never>;
  'partner.ended': { persons: number; invitations: number; mails: number; spaces: string[] };
  'partner.packed': { package: string };
  'agreement.made': { agreement: string };
  'agreement.changed': { agreement: string; changed: string[] };
  'agreement.removed': { agreement: string };
  'agreement.runsOut': { agreement: string; days: number };
  'company.added': { partner: string };
  'company.removed': { partner: string };
  'guest.invited': { invitation: string; partner: string; foreignDomain: boolean };
  'guest.invitationRevoked': { invitation: string };
  'guest.joined': { invitation: string; partner: string; before: string | null };
  'guest.prolonged': { until: string };
  'guest.ended': Record<string, never>;
  'guest.expired': Record<string, never>;
  'guest.sponsorGone': { until: string };
  'guest.sponsored': { sponsor: string };
  'contact.added': { partner: string };
  'link.asked': { request: string };
  'emergency.stopped': Record<string, never>;
  'emergency.reopenAsked': Record<string, never>;
  'emergency.reopenWithdrawn': Record<string, never>;
  'emergency.reopened': Record<string, never>;
  'log.trimmed': { run: string; events: number; until: string; digest: string };
  'audit.keyMade': { key: string };
  'audit.broken': { findings: number };
  'job.retried': { reaction: string };
  'job.dropped': { reaction: string };
}

export type EventKind = keyof EventData;

/** An event to be recorded; `subject` is the person, comment or other thing it is about besides space and post. */
export type NewEvent = { [K in EventKind]: { kind: K; space?: string | null; post?: string | null; subject?: string | null; data: EventData[K] } }[EventKind];

/** An event as it was recorded. */
export interface RecordedEvent<K extends EventKind = EventKind> {
  id: string;
  kind: K;
  actor: string | null;
  space: string | null;
  post: string | null;
  subject: string | null;
  data: EventData[K];
  created: Date;
}
