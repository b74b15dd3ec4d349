import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { Reliability } from '../../shared/api/time.ts';
import { route } from '../http/route.ts';
import { reliabilityFor } from './reliabilityFor.ts';

export const reliabilityRoutes = [
  route('GET /api/v1/partners/:partner/reliability', {
    summary: 'How commitments between the house and a partner were kept over twelve months; people of the partner see the same sheet',
    params: Type.Object({ partner: Id }),
    reply: Reliability,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => reliabilityFor(ctx, params.partner)),
  }),
];
