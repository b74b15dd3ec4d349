import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { Cancellation, DateAnswer } from '../../shared/api/dates.ts';
import { PostPage } from '../../shared/api/posts.ts';
import { route } from '../http/route.ts';
import { postPageFor } from '../posts/postFor.ts';
import { answerDate, cancelDate, dateFor } from './answerDate.ts';
import { calendarFile } from './calendarFile.ts';

const One = Type.Object({ post: Id });

export const dateRoutes = [
  route('PUT /api/v1/posts/:post/date/answer', {
    summary: 'Say whether one comes to a date',
    params: One,
    body: DateAnswer,
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await answerDate(kontor, asker, params.post, body.answer);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('POST /api/v1/posts/:post/date/cancellation', {
    summary: 'Call a date off',
    params: One,
    body: Cancellation,
    reply: PostPage,
    async handle({ kontor, asker, params, body }) {
      await cancelDate(kontor, asker, params.post, body);
      return kontor.read(asker, (ctx) => postPageFor(ctx, params.post));
    },
  }),
  route('GET /api/v1/posts/:post/date.ics', {
    summary: 'A date as a file for calendars (iCalendar)',
    params: One,
    reply: Type.String(),
    raw: true,
    media: 'text/calendar',
    async handle({ kontor, asker, params, reply }) {
      const { post, date } = await kontor.read(asker, (ctx) => dateFor(ctx, params.post));
      return reply.type('text/calendar; charset=utf-8').header('content-disposition', 'attachment; filename="termin.ics"').send(calendarFile(post, date, { address: kontor.config.address, language: asker.language }));
    },
  }),
];
