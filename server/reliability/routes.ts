import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { Reliability } from '../../shared/api/time.ts';
import { route } from '../http/route.ts';
import { notFound } from '../problems.ts';
import { reliabilityFor } from './reliabilityFor.ts';

export const reliabilityRoutes = [
  route('GET /api/v1/partners/:partner/reliability', {
    summary: 'How commitments between the house and a partner were kept over twelve months; people of the partner see the same sheet',
    params: Type.Object({ partner: Id }),
    reply: Reliability,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => reliabilityFor(ctx, params.partner)),
  }),
  route('GET /api/v1/me/reliability', {
    summary: 'The same sheet for people of a partner, of their own company; members of the house name the partner',
    reply: Reliability,
    async handle({ kontor, asker }) {
      const { partner } = asker;
      if (partner === null) throw notFound();
      return kontor.read(asker, (ctx) => reliabilityFor(ctx, partner));
    },
  }),
];
