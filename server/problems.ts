import type { Finding } from '../shared/api/rules.ts';
import type { FieldWord } from '../shared/words/problems.ts';
import type { Refusal } from '../shared/words/refusals.ts';

/** The stable kinds of problem; each has its status and its sentence in shared/words/problems.ts. */
export const problemStatus = {
  badRequest: 400,
  notSignedIn: 401,
  wrongPassword: 401,
  secondFactorNeeded: 401,
  wrongCode: 401,
  wrongPasskey: 401,
  proveAgain: 403,
  refused: 403,
  foreignOrigin: 403,
  scopeMissing: 403,
  notFound: 404,
  linkUsed: 410,
  conflict: 409,
  emailTaken: 409,
  alreadySetUp: 409,
  lastOwner: 409,
  lastAdministrator: 409,
  changedMeanwhile: 412,
  tooLarge: 413,
  wrongType: 415,
  invalid: 422,
  keyReused: 422,
  quotaReached: 413,
  ruleBlocks: 409,
  ruleWarns: 409,
  tooMany: 429,
  notReady: 503,
  imageRefused: 409,
  unavailable: 503,
  diskFull: 507,
  failed: 500,
} as const;

export type ProblemKind = keyof typeof problemStatus;

/** A named field and the key in shared/words/problems.ts (area `fields`) that says what to mend. */
export interface FieldProblem {
  field: string;
  says: FieldWord;
}

/** A no that may be said aloud: it becomes an RFC 9457 answer. What else is thrown becomes `failed` without its text. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly fields: FieldProblem[];
  readonly refusal: Refusal | undefined;
  readonly retryAfter: number | undefined;
  /** What the rules of the house found, and the word that confirms it. */
  readonly found: { findings: readonly Finding[]; hash: string } | undefined;
  constructor(kind: ProblemKind, more: { fields?: FieldProblem[]; refusal?: Refusal; retryAfter?: number; findings?: readonly Finding[]; hash?: string; cause?: unknown } = {}) {
    super(more.refusal ? `${kind}: ${more.refusal}` : kind, { cause: more.cause });
    this.name = 'Problem';
    this.kind = kind;
    this.fields = more.fields ?? [];
    this.refusal = more.refusal;
    this.retryAfter = more.retryAfter;
    this.found = more.findings && { findings: more.findings, hash: more.hash ?? '' };
  }
}

/** What does not exist and what may not be seen get the same answer. */
export const notFound = (): Problem => new Problem('notFound');

/** Turns a verdict into a refusal, unless it is yes. */
export function demand(verdict: true | Refusal): void {
  if (verdict !== true) throw new Problem('refused', { refusal: verdict });
}
