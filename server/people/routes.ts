import { Type } from 'typebox';
import { Id, OneOf, PageOf, Paging } from '../../shared/api/basics.ts';
import { AdminPerson } from '../../shared/api/account.ts';
import { HouseRole, Me, MeChange, Person, PersonChange, PersonKind } from '../../shared/api/people.ts';
import { route } from '../http/route.ts';
import { adminPeopleFor } from './adminPeopleFor.ts';
import { changeMe } from './changeMe.ts';
import { changePerson } from './changePerson.ts';
import { deactivatePerson, reactivatePerson } from './deactivatePerson.ts';
import { meFor } from './meFor.ts';
import { peopleFor } from './peopleFor.ts';
import { personFor } from './personFor.ts';
import { setHouseRoles } from './setHouseRoles.ts';

const One = Type.Object({ person: Id });

export const peopleRoutes = [
  route('GET /api/v1/me', {
    summary: 'The signed-in person',
    reply: Me,
    handle: ({ kontor, asker }) => kontor.read(asker, meFor),
  }),
  route('PATCH /api/v1/me', {
    summary: 'Change own profile, absence, language and notice rules',
    body: MeChange,
    reply: Me,
    async handle({ kontor, asker, body }) {
      await changeMe(kontor, asker, body);
      return kontor.read(asker, meFor);
    },
  }),
  route('GET /api/v1/people', {
    summary: 'The directory of the house by name',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), department: Type.Optional(Type.String({ maxLength: 120 })), kind: Type.Optional(PersonKind), ...Paging }),
    reply: PageOf(Person),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => peopleFor(ctx, query)),
  }),
  route('GET /api/v1/people/:person', {
    summary: 'One person',
    params: Type.Object({ person: Id }),
    reply: Person,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => personFor(ctx, params.person)),
  }),
  route('PATCH /api/v1/people/:person', {
    summary: 'Change somebody\'s profile or address',
    params: One,
    body: PersonChange,
    reply: Person,
    async handle({ kontor, asker, params, body }) {
      await changePerson(kontor, asker, { person: params.person, change: body });
      return kontor.read(asker, (ctx) => personFor(ctx, params.person));
    },
  }),
  route('PUT /api/v1/people/:person/roles', {
    summary: 'Set somebody\'s roles in the house',
    params: One,
    body: Type.Object({ houseRoles: Type.Array(HouseRole, { maxItems: 3, uniqueItems: true }) }, { additionalProperties: false }),
    handle: ({ kontor, asker, params, body }) => setHouseRoles(kontor, asker, { person: params.person, roles: body.houseRoles }),
    reply: null,
  }),
  route('POST /api/v1/people/:person/deactivate', {
    summary: 'Close an account: every session, token and open stream of the person ends at once',
    params: One,
    handle: ({ kontor, asker, params }) => deactivatePerson(kontor, asker, params.person),
    reply: null,
  }),
  route('POST /api/v1/people/:person/reactivate', {
    summary: 'Open a closed account again',
    params: One,
    handle: ({ kontor, asker, params }) => reactivatePerson(kontor, asker, params.person),
    reply: null,
  }),
  route('GET /api/v1/admin/people', {
    summary: 'All persons by name, with the addresses they sign in by',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), state: Type.Optional(OneOf('invited', 'active', 'deactivated')), ...Paging }),
    reply: PageOf(AdminPerson),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => adminPeopleFor(ctx, query)),
  }),
];
