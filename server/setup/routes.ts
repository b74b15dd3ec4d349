import { Type } from 'typebox';
import { Language } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { beginSession, setCookie } from '../session/beginSession.ts';
import { foundHouse } from './found.ts';

const Cast = Type.Object({ email: Type.String(), name: Type.String(), role: Type.String(), about: Type.Object({ de: Type.String(), en: Type.String() }) });
const State = Type.Object({ needed: Type.Boolean(), demo: Type.Boolean(), house: Type.Union([Type.String(), Type.Null()]), cast: Type.Array(Cast) });

const Founding = Type.Object(
  {
    house: Type.String({ minLength: 1, maxLength: 120 }),
    language: Language,
    timeZone: Type.String({ minLength: 1, maxLength: 60 }),
    administrator: Type.Object(
      { name: Type.String({ minLength: 1, maxLength: 120 }), email: Type.String({ format: 'email', maxLength: 254 }), password: Type.String({ minLength: 1, maxLength: 1000 }) },
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
      return { needed: !house, demo: house?.demo ?? false, house: house?.name ?? null, cast: house?.demo ? (house.settings.cast ?? []) : [] };
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
];
