import { Type, type Static } from 'typebox';
import { Moment, Nullable } from './basics.ts';

const Hex = Type.String();

/** Hashes and fingerprints are 64 hex digits. A signed head of the audit chain: it vouches for the first `size` events, the last of which has the number `seq`. */
export const AuditHead = Type.Object({ size: Type.Integer(), seq: Type.String(), root: Hex, created: Moment, key: Hex, signature: Type.String() });
export type AuditHead = Static<typeof AuditHead>;

/** How the last verification of the chain went; `findings` are the first of `count`, as sentences in the asker's language. */
const AuditCheck = Type.Object({ created: Moment, size: Type.Integer(), seq: Nullable(Type.String()), trimmed: Type.Integer(), count: Type.Integer(), findings: Type.Array(Type.String()) });

/** The state of the audit chain: its newest head, how many events wait for their leaf, and the last verification. */
export const AuditState = Type.Object({ head: Nullable(AuditHead), waiting: Type.Integer(), checked: Nullable(AuditCheck) });
export type AuditState = Static<typeof AuditState>;
