import { Type } from 'typebox';
import { Antenna, AntennaChange, Gathered, NewAntenna } from '../../shared/api/antennas.ts';
import { Id, PageOf } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { antennaFor } from './antennaFor.ts';
import { antennasFor, presentAntenna } from './antennasFor.ts';
import { gatheredFor } from './gather.ts';
import { changeAntenna, makeAntenna, removeAntenna, seeAntenna } from './keepAntenna.ts';

const One = Type.Object({ antenna: Id });

export const antennaRoutes = [
  route('GET /api/v1/antennas', {
    summary: 'Own antennas (saved searches that gather quietly)',
    reply: PageOf(Antenna),
    handle: ({ kontor, asker }) => kontor.read(asker, antennasFor),
  }),
  route('POST /api/v1/antennas', {
    summary: 'Set up an antenna: a query as in search, and what it leaves out',
    body: NewAntenna,
    reply: Antenna,
    status: 201,
    async handle({ kontor, asker, body }) {
      const id = await makeAntenna(kontor, asker, body);
      return kontor.read(asker, async (ctx) => presentAntenna(ctx, await antennaFor(ctx, id)));
    },
  }),
  route('PATCH /api/v1/antennas/:antenna', {
    summary: 'Change an antenna',
    params: One,
    body: AntennaChange,
    reply: Antenna,
    async handle({ kontor, asker, params, body }) {
      await changeAntenna(kontor, asker, params.antenna, body);
      return kontor.read(asker, async (ctx) => presentAntenna(ctx, await antennaFor(ctx, params.antenna)));
    },
  }),
  route('DELETE /api/v1/antennas/:antenna', {
    summary: 'Take an antenna down',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => removeAntenna(kontor, asker, params.antenna),
  }),
  route('GET /api/v1/antennas/:antenna/items', {
    summary: 'What an antenna gathered, newest first',
    params: One,
    query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })), before: Type.Optional(Id) }),
    reply: Gathered,
    handle: ({ kontor, asker, params, query }) => kontor.read(asker, (ctx) => gatheredFor(ctx, params.antenna, query)),
  }),
  route('PUT /api/v1/antennas/:antenna/seen', {
    summary: 'Note that what an antenna gathered was seen',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => seeAntenna(kontor, asker, params.antenna),
  }),
];
