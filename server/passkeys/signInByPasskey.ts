import { generateAuthenticationOptions, verifyAuthenticationResponse, type AuthenticationResponseJSON, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import { subscriberOf } from '../http/limits.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { beginSession } from '../session/beginSession.ts';
import { noteRefusal } from '../session/noteRefusal.ts';
import { triesOf } from '../session/tries.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { siteOf } from './site.ts';

/** What the browser needs to sign in by any passkey it has for this Kontor; names nobody. */
export async function askForPasskey(kontor: Kontor): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({ rpID: siteOf(kontor).rpID, userVerification: 'required', allowCredentials: [] });
  await keepChallenge(kontor.database.owner, options.challenge, null);
  return options;
}

/** Signs in whose passkey has answered the challenge, and returns the session's secret. Device and PIN or finger are two factors, so no code is asked. */
export async function signInByPasskey(kontor: Kontor, request: FastifyRequest, response: AuthenticationResponseJSON): Promise<string> {
  const attempt = { line: subscriberOf(request.ip), account: 'passkey' + response.id.slice(0, 100) };
  await triesOf(kontor).count(attempt);
  const person = await personBehind(kontor, response);
  if (!person) {
    await noteRefusal(kontor, null, 'passkey');
    throw new Problem('wrongPasskey');
  }
  await triesOf(kontor).forgive(attempt);
  return kontor.system((work) => beginSession(work, person, request));
}

async function personBehind(kontor: Kontor, response: AuthenticationResponseJSON): Promise<string | null> {
  const { owner } = kontor.database;
  const passkey = await owner
    .selectFrom('passkey as k')
    .innerJoin('person as p', 'p.id', 'k.person_id')
    .select(['k.id', 'k.person_id', 'k.credential', 'k.public_key', 'k.counter'])
    .where('k.credential', '=', response.id)
    .where((eb) => eb.and([eb.fn<boolean>('is_welcome', ['p.id']), eb('p.kind', '<>', 'contact')]))
    .executeTakeFirst();
  const { rpID, origin } = siteOf(kontor);
  const result = passkey && (await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(owner, challenge, null),
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id: passkey.credential, publicKey: new Uint8Array(passkey.public_key), counter: Number(passkey.counter) },
    requireUserVerification: true,
  }).catch(() => null));
  if (!passkey || !result?.verified) return null;
  await owner.updateTable('passkey').set({ counter: result.authenticationInfo.newCounter, used: new Date() }).where('id', '=', passkey.id).execute();
  return passkey.person_id;
}
