import { generateRegistrationOptions, verifyRegistrationResponse, type PublicKeyCredentialCreationOptionsJSON, type RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Passkey } from '../../shared/api/account.ts';
import type { Asker } from '../access/asker.ts';
import { newId } from '../ids.ts';
import type { Kontor } from '../kontor.ts';
import { Problem } from '../problems.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { algorithms, siteOf } from './site.ts';

const MOST = 20;

/** What the browser needs to make a passkey for the asker: one that can be found without an address (discoverable), with PIN or finger. */
export async function offerPasskey(kontor: Kontor, asker: Asker): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { owner } = kontor.database;
  const person = await owner.selectFrom('person').select(['name', 'email']).where('id', '=', asker.person).executeTakeFirstOrThrow();
  const house = await owner.selectFrom('house').select('name').executeTakeFirstOrThrow();
  const known = await owner.selectFrom('passkey').select(['credential', 'transports']).where('person_id', '=', asker.person).limit(MOST).execute();
  if (known.length >= MOST) throw new Problem('refused', { refusal: 'tooManyPasskeys' });
  const options = await generateRegistrationOptions({
    rpName: `Kontor ${house.name}`,
    rpID: siteOf(kontor).rpID,
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(asker.person),
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((one) => ({ id: one.credential, transports: one.transports })),
  });
  await keepChallenge(owner, options.challenge, asker.person);
  return options;
}

/** Adds the passkey that the browser has made to the asker's ways in. */
export async function addPasskey(kontor: Kontor, asker: Asker, given: { name: string; response: RegistrationResponseJSON }): Promise<Passkey> {
  const made = await verified(kontor, asker, given.response);
  const id = newId();
  return kontor.act(asker, async (ctx) => {
    const added = await ctx.asOwner((db) =>
      db
        .insertInto('passkey')
        .values({ id, person_id: asker.person, credential: made.id, public_key: Buffer.from(made.publicKey), counter: made.counter, transports: made.transports ?? [], name: given.name, created: ctx.now })
        .onConflict((conflict) => conflict.column('credential').doNothing())
        .returning('id')
        .executeTakeFirst(),
    );
    if (!added) throw new Problem('conflict');
    ctx.record({ kind: 'secret.changed', subject: asker.person, data: { what: 'passkeyAdded' } });
    return { id, name: given.name, created: ctx.now.toISOString(), used: null };
  });
}

async function verified(kontor: Kontor, asker: Asker, response: RegistrationResponseJSON) {
  const { rpID, origin } = siteOf(kontor);
  const result = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => takeChallenge(kontor.database.owner, challenge, asker.person),
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => null);
  if (!result?.verified) throw new Problem('wrongPasskey');
  return result.registrationInfo.credential;
}
