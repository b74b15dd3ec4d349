import { Type } from 'typebox';
import { Language, PersonName } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { beginSession, setCookie } from '../session/beginSession.ts';
import { enterDemo } from '../session/enterDemo.ts';
import { Problem } from '../problems.ts';
import { emptyDemo } from './emptyDemo.ts';
import { foundHouse, needsSetup } from './found.ts';

const Cast = Type.Object({ email: Type.String(), name: Type.String(), role: Type.String(), about: Type.Object({ de: Type.String(), en: Type.String() }), company: Type.Union([Type.String(), Type.Null()]), administrator: Type.Boolean() });
const State = Type.Object({ needed: Type.Boolean(), demo: Type.Boolean(), house: Type.Union([Type.String(), Type.Null()]), cast: Type.Array(Cast) });

const Founding = Type.Object(
  {
    house: Type.String({ minLength: 1, maxLength: 120 }),
    language: Language,
    timeZone: Type.String({ minLength: 1, maxLength: 60 }),
    administrator: Type.Object(
      { name: PersonName, email: Type.String({ format: 'email', maxLength: 254 }), password: Type.String({ minLength: 1, maxLength: 1000 }) },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);

export const setupRoutes = [
  route('GET /api/v1/setup', {
    summary: 'Whether this Kontor waits for its first administrator, and whether it is the demo',
    reply: State,
    async handle({ kontor }) {
      const house = await kontor.database.owner.selectFrom('house').select(['name', 'demo', 'settings']).executeTakeFirst();
      return { needed: !house, demo: house?.demo ?? false, house: house?.name ?? null, cast: house?.demo ? (house.settings.cast ?? []).map((one: object) => ({ company: null, administrator: false, ...one })) : [] };
    },
  }),
  route('POST /api/v1/setup', {
    summary: 'Found the house with its first administrator; once',
    body: Founding,
    reply: null,
    status: 204,
    async handle({ kontor, request, reply, body }) {
      const secret = await kontor.system(async (work) => beginSession(work, await foundHouse(work, body), request));
      setCookie(reply, secret);
    },
  }),
  route('POST /api/v1/setup/demo', {
    summary: 'Fill this still empty Kontor with the demo company',
    reply: null,
    async handle({ kontor }) {
      if (!(await needsSetup(kontor))) throw new Problem('alreadySetUp');
      // Loaded when it is asked for: the story is no part of a working house.
      const { loadDemo } = await import('../../demo/load.ts');
      await loadDemo(kontor);
    },
  }),
  route('DELETE /api/v1/setup/demo', {
    summary: 'Empty the demo company completely, so that the first-run page appears again; a working house is never emptied',
    reply: null,
    handle: ({ kontor }) => emptyDemo(kontor),
  }),
  route('POST /api/v1/demo/session', {
    summary: 'Enter the demo as one of its cast',
    body: Type.Object({ email: Type.String({ maxLength: 254 }) }, { additionalProperties: false }),
    reply: null,
    async handle({ kontor, request, reply, body }) {
      setCookie(reply, await enterDemo(kontor, request, body.email));
    },
  }),
];
