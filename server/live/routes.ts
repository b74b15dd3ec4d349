import { Type } from 'typebox';
import { route } from '../http/route.ts';
import { demandRoom, openStream } from './stream.ts';

export const streamRoutes = [
  route('GET /api/v1/stream', {
    summary: 'What happens, live, as server-sent events: ids only. Last-Event-ID resumes after a lost connection',
    reply: Type.String(),
    raw: true,
    media: 'text/event-stream',
    async handle({ kontor, asker, request, reply }) {
      demandRoom(asker);
      reply.hijack();
      await openStream(kontor, asker, request, reply.raw);
      return reply;
    },
  }),
];
