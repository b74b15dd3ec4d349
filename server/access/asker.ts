import type { Language } from '../../shared/api/basics.ts';
import type { HouseRole, PersonKind, PersonRef } from '../../shared/api/people.ts';
import type { SpaceRole } from '../../shared/api/spaces.ts';

/** How an asker came in. A token acts only within its scopes. */
export type Via = { kind: 'session'; id: string; proved: Date } | { kind: 'token'; id: string; scopes: readonly string[] } | { kind: 'command' } | { kind: 'job' } | { kind: 'mail' };

/** Who asks: a person of the house or of a partner, from where, in which language. `once` carries an Idempotency-Key. */
export interface Asker {
  readonly person: string;
  readonly kind: PersonKind;
  /** The partner company of an outsider, null for members. */
  readonly partner: string | null;
  readonly name: string;
  readonly roles: readonly HouseRole[];
  readonly language: Language;
  readonly timeZone: string;
  readonly via: Via;
  once?: { key: string; request: string };
  /** The asker as named beside what they write, read in the same moment as the session; missing where nobody is answered. */
  readonly ref?: PersonRef;
  /** The moment this asker acts at, for stories told afterwards (demo, imports); now when missing. */
  readonly at?: Date;
}

/** Whether the asker holds a role of the house. */
export const hasRole = (asker: Asker, role: HouseRole): boolean => asker.roles.includes(role);

/** Whether the asker works for a partner, not for the house. */
export const isOutsider = (asker: Pick<Asker, 'kind'>): boolean => asker.kind !== 'member';

/** The spaces a person is in. */
export interface Memberships {
  readonly roles: ReadonlyMap<string, SpaceRole>;
  /** Those that they have not hidden from their feed. */
  readonly shown: readonly string[];
}

/** An asker with their memberships, read in the same moment as the session. */
export interface MemberAsker extends Asker {
  readonly memberships: Memberships;
  readonly feedSeen: Date | null;
}
