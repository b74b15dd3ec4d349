import { Type } from 'typebox';
import { languageOf } from '../http/answerProblem.ts';
import { route } from '../http/route.ts';
import { leaveThread, readLeaveToken } from './leaveThread.ts';
import { askToLeave, hasLeft, wrongLink } from './leavePage.ts';

const Token = Type.Object({ token: Type.String({ maxLength: 300 }) });

export const mailOutRoutes = [
  route('GET /api/v1/thread-mails/unsubscribe', {
    summary: 'The page behind the link in each mail about a post: asks before it ends mails of this thread',
    query: Token,
    reply: Type.String(),
    media: 'text/html',
    raw: true,
    async handle({ kontor, query, request, reply }) {
      const read = await readLeaveToken(kontor, query.token);
      return reply.code(read ? 200 : 404).type('text/html; charset=utf-8').send(read ? askToLeave(read.language) : wrongLink(languageOf(request)));
    },
  }),
  route('POST /api/v1/thread-mails/unsubscribe', {
    summary: 'End mails of the thread that the signed token names (one click, RFC 8058)',
    query: Token,
    reply: Type.String(),
    media: 'text/html',
    raw: true,
    async handle({ kontor, query, request, reply }) {
      const read = await readLeaveToken(kontor, query.token);
      if (read) await leaveThread(kontor, read);
      return reply.code(read ? 200 : 404).type('text/html; charset=utf-8').send(read ? hasLeft(read.language) : wrongLink(languageOf(request)));
    },
  }),
];
