import { Type, type Static } from 'typebox';
import { Id, OneOf } from './basics.ts';

export const PartnerState = OneOf('prospective', 'active', 'ending', 'ended');
export type PartnerState = Static<typeof PartnerState>;
export const AgreementKind = OneOf('nda', 'data-processing', 'other');
export type AgreementKind = Static<typeof AgreementKind>;

/** A partner company as named beside a space. */
export const PartnerRef = Type.Object({ id: Id, name: Type.String() });
export type PartnerRef = Static<typeof PartnerRef>;
