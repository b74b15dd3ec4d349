import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { Me, MeChange, Person } from '../../shared/api/people.ts';
import { route } from '../http/route.ts';
import { changeMe } from './changeMe.ts';
import { meFor } from './meFor.ts';
import { peopleFor } from './peopleFor.ts';
import { personFor } from './personFor.ts';

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
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), department: Type.Optional(Type.String({ maxLength: 120 })), ...Paging }),
    reply: PageOf(Person),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => peopleFor(ctx, query)),
  }),
  route('GET /api/v1/people/:person', {
    summary: 'One person',
    params: Type.Object({ person: Id }),
    reply: Person,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => personFor(ctx, params.person)),
  }),
];
