import { Type, type Static } from 'typebox';
import { Moment, Nullable } from './basics.ts';

const Service = Type.String({ pattern: '^[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?(:[1-9][0-9]{0,4})?$', maxLength: 210, examples: ['push.brandt.example'] });

/** Whether devices may be told that there is something: off until turned on. `services` are hosts beside those of the browsers, `inside` whether they may lie in the own network. */
export const PushSettings = Type.Object({ on: Type.Boolean(), services: Type.Array(Service, { maxItems: 10 }), inside: Type.Boolean() }, { additionalProperties: false });
export type PushSettings = Static<typeof PushSettings>;

/** What a device needs to subscribe: the public key of the house, null while the house has it turned off; since when this session's device is told. */
export const Push = Type.Object({ key: Nullable(Type.String()), since: Nullable(Moment), sent: Nullable(Moment) });
export type Push = Static<typeof Push>;

const Base64 = (length: number) => Type.String({ pattern: '^[A-Za-z0-9_-]+$', minLength: length, maxLength: length, examples: ['A'.repeat(length)] });

/** A device as its browser describes it (PushSubscription.toJSON). */
export const PushDevice = Type.Object(
  { endpoint: Type.String({ minLength: 10, maxLength: 1000 }), keys: Type.Object({ p256dh: Base64(87), auth: Base64(22) }, { additionalProperties: false }) },
  { additionalProperties: false },
);
export type PushDevice = Static<typeof PushDevice>;
