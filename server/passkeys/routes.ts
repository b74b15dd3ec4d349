import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Type } from 'typebox';
import { Passkey } from '../../shared/api/account.ts';
import { Id } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { setCookie } from '../session/beginSession.ts';
import { addPasskey, offerPasskey } from './addPasskey.ts';
import { passkeysFor, removePasskey, renamePasskey } from './passkeysFor.ts';
import { askForPasskey, signInByPasskey } from './signInByPasskey.ts';

const Name = Type.String({ minLength: 1, maxLength: 120 });
const One = Type.Object({ passkey: Id });
// The shapes of WebAuthn are the browser's; the library checks them part by part.
const Options = Type.Object({ challenge: Type.String() }, { additionalProperties: true });
const Text = Type.String({ maxLength: 20_000 });
const Extensions = Type.Optional(Type.Object({}, { additionalProperties: true }));
const shell = { id: Type.String({ maxLength: 2000 }), rawId: Type.String({ maxLength: 2000 }), type: Type.Literal('public-key'), authenticatorAttachment: Type.Optional(Type.String({ maxLength: 40 })), clientExtensionResults: Extensions };
const Made = Type.Object({ ...shell, response: Type.Object({ clientDataJSON: Text, attestationObject: Text }, { additionalProperties: true }) });
const Signed = Type.Object({ ...shell, response: Type.Object({ clientDataJSON: Text, authenticatorData: Text, signature: Text }, { additionalProperties: true }) });

export const passkeyRoutes = [
  route('POST /api/v1/session/passkey/options', {
    summary: 'Begin to sign in by passkey: a challenge, good for five minutes and once',
    reply: Options,
    handle: async ({ kontor }) => ({ ...(await askForPasskey(kontor)) }),
  }),
  route('POST /api/v1/session/passkey', {
    summary: 'Sign in by passkey; sets the session cookie',
    body: Type.Object({ response: Signed }, { additionalProperties: false }),
    async handle({ kontor, request, reply, body }) {
      setCookie(reply, await signInByPasskey(kontor, request, body.response as unknown as AuthenticationResponseJSON));
    },
    reply: null,
  }),
  route('GET /api/v1/me/passkeys', {
    summary: 'The asker\'s passkeys',
    reply: Type.Object({ items: Type.Array(Passkey) }),
    handle: ({ kontor, asker }) => kontor.read(asker, async (ctx) => ({ items: await passkeysFor(ctx) })),
  }),
  route('POST /api/v1/me/passkeys/options', {
    summary: 'Begin to add a passkey: a challenge, good for five minutes and once',
    reply: Options,
    handle: async ({ kontor, asker }) => ({ ...(await offerPasskey(kontor, asker)) }),
  }),
  route('POST /api/v1/me/passkeys', {
    summary: 'Add the passkey that the browser has made',
    body: Type.Object({ name: Name, response: Made }, { additionalProperties: false }),
    reply: Passkey,
    status: 201,
    handle: ({ kontor, asker, body }) => addPasskey(kontor, asker, { name: body.name, response: body.response as unknown as RegistrationResponseJSON }),
  }),
  route('PATCH /api/v1/me/passkeys/:passkey', {
    summary: 'Name a passkey',
    params: One,
    body: Type.Object({ name: Name }, { additionalProperties: false }),
    handle: ({ kontor, asker, params, body }) => renamePasskey(kontor, asker, { id: params.passkey, name: body.name }),
    reply: null,
  }),
  route('DELETE /api/v1/me/passkeys/:passkey', {
    summary: 'Remove a passkey',
    params: One,
    handle: ({ kontor, asker, params }) => removePasskey(kontor, asker, params.passkey),
    reply: null,
  }),
];
