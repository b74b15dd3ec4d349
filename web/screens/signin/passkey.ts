import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { request } from '../../api/request.ts';

/** Signs in by a passkey of the device (WebAuthn); throws when the person or the server says no. */
export async function signInWithPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await request<PublicKeyCredentialRequestOptionsJSON>('POST', '/session/passkey/options');
  const response = await startAuthentication({ optionsJSON });
  await request('POST', '/session/passkey', { body: { response } });
}
