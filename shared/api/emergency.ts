import { Type, type Static } from 'typebox';
import { Ability, Id, Moment, Nullable } from './basics.ts';
import { PersonRef } from './people.ts';

const Signed = Type.Object({ when: Moment, by: Nullable(PersonRef) });

/** An emergency stop: who closed all ways outward, when and why; who asked to reopen, and who reopened. `by` is null when it was done at the server itself. */
export const EmergencyStop = Type.Object({ id: Id, started: Signed, reason: Type.String(), reopenAsked: Nullable(Signed), reopened: Nullable(Signed) });
export type EmergencyStop = Static<typeof EmergencyStop>;

/** A mail that waits until the ways outward are open again. */
const WaitingMail = Type.Object({ id: Id, recipient: Type.String(), subject: Type.String(), created: Moment });

/** Whether the ways outward are closed, what that closes, what waits meanwhile, and earlier stops, newest first. */
export const EmergencyState = Type.Object({
  stop: Nullable(EmergencyStop),
  outside: Type.Object({ guests: Type.Integer(), contacts: Type.Integer(), spaces: Type.Integer() }),
  waiting: Type.Object({ mails: Type.Integer(), notices: Type.Integer(), inbound: Type.Integer(), first: Type.Array(WaitingMail) }),
  abilities: Type.Object({ ask: Ability, confirm: Ability }),
  past: Type.Array(EmergencyStop),
});
export type EmergencyState = Static<typeof EmergencyState>;

/** Why all ways outward are closed, for everybody in the house to read. */
export const EmergencyReason = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) }, { additionalProperties: false });
