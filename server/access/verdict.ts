import type { Refusal } from '../../shared/words/refusals.ts';
import type { Ability } from '../../shared/api/basics.ts';

/** The answer of a policy: yes, or a no that can say why. */
export type Verdict = true | Refusal;

/** A verdict as `abilities` carry it to API and browser. */
export const ability = (verdict: Verdict): Ability => (verdict === true ? { allowed: true } : { allowed: false, reason: verdict });

/** The first no among verdicts, else yes. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((verdict) => verdict !== true) ?? true;

/** A condition as a verdict. */
export const when = (condition: boolean, otherwise: Refusal): Verdict => condition || otherwise;
