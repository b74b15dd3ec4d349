import type { Problem } from '../../shared/api/basics.ts';
import type { Finding } from '../../shared/api/rules.ts';

/** The server said no: an RFC 9457 problem with a sentence in the person's language and, where it can, the fields to mend. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly type: string;
  /** What the rules of the house found, with the word that confirms it where it may be confirmed. */
  readonly found: { findings: readonly Finding[]; confirm: string | null } | null;
  readonly fields: { field: string; detail: string; reason?: string }[];

  constructor(problem: Problem & { findings?: readonly Finding[]; hash?: string }) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.type = problem.type;
    this.fields = problem.fields ?? [];
    this.found = problem.findings ? { findings: problem.findings, confirm: problem.type.endsWith(':ruleWarns') ? (problem.hash ?? null) : null } : null;
  }

  /** The code of why a field was not taken, if the server named it. */
  reason(name: string): string | undefined {
    return this.fields.find((one) => one.field === name)?.reason;
  }

  /** What is to be mended, where no field stands beside which it could be said. */
  get details(): string {
    return this.fields.length > 0 ? [...new Set(this.fields.map((one) => one.detail))].join(' ') : this.message;
  }

  /** The sentence for one field, if the server named it. */
  field(name: string): string | undefined {
    return this.fields.find((one) => one.field === name || one.field.endsWith(`/${name}`) || one.field.endsWith(`.${name}`))?.detail;
  }
}

/** No answer: the server or the way to it is away. The same request may be sent again. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** Whether sending the same again can help: no answer at all, or a server that says it's overloaded or starting. */
export const passing = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof Refused && (error.status === 429 || error.status === 502 || error.status === 503 || error.status === 504));
