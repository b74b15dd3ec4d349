import { hasRole, type Asker } from '../asker.ts';
import { when, type Verdict } from '../verdict.ts';

/** Who keeps a distribution list changes it; administrators change all. */
export const canChangeList = (asker: Asker, list: { keeper: string | null }): Verdict => when(asker.person === list.keeper || hasRole(asker, 'administrator'), 'notListKeeper');
