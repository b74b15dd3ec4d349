import { Type } from 'typebox';
import { RecoveryCodes, TotpSetup, TotpState } from '../../shared/api/account.ts';
import { route } from '../http/route.ts';
import { confirmTotp, renewRecoveryCodes } from './confirmTotp.ts';
import { setUpTotp } from './setUpTotp.ts';
import { totpFor } from './totpFor.ts';
import { turnOffTotp } from './turnOffTotp.ts';

export const totpRoutes = [
  route('GET /api/v1/me/totp', {
    summary: 'Whether the second factor is on',
    reply: TotpState,
    handle: ({ kontor, asker }) => kontor.read(asker, totpFor),
  }),
  route('POST /api/v1/me/totp', {
    summary: 'Prepare a second factor: secret, otpauth address and QR picture (SVG)',
    reply: TotpSetup,
    status: 201,
    handle: ({ kontor, asker }) => setUpTotp(kontor, asker),
  }),
  route('POST /api/v1/me/totp/confirmation', {
    summary: 'Switch the second factor on with a code; answers the recovery codes, shown once',
    body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 12 }) }, { additionalProperties: false }),
    reply: RecoveryCodes,
    handle: async ({ kontor, asker, body }) => ({ codes: await confirmTotp(kontor, asker, body.code) }),
  }),
  route('POST /api/v1/me/totp/recovery-codes', {
    summary: 'New recovery codes instead of the old ones',
    reply: RecoveryCodes,
    handle: async ({ kontor, asker }) => ({ codes: await renewRecoveryCodes(kontor, asker) }),
  }),
  route('DELETE /api/v1/me/totp', {
    summary: 'Switch the second factor off',
    handle: ({ kontor, asker }) => turnOffTotp(kontor, asker),
    reply: null,
  }),
];
