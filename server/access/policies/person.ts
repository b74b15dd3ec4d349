import { hasRole, type Asker } from '../asker.ts';
import { all, when, type Verdict } from '../verdict.ts';

/** One edits one's own profile; administrators edit all. */
export const canEditPerson = (asker: Asker, person: string): Verdict => when(asker.person === person || hasRole(asker, 'administrator'), 'administratorOnly');
/** Administrators deactivate others, never themselves. */
export const canDeactivate = (asker: Asker, person: string): Verdict => all(when(hasRole(asker, 'administrator'), 'administratorOnly'), when(asker.person !== person, 'yourself'));
