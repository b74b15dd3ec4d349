import { Type } from 'typebox';
import { Id } from '../../shared/api/basics.ts';
import { NewReminder, Reminder } from '../../shared/api/time.ts';
import { route } from '../http/route.ts';
import { remindersFor } from './remindersFor.ts';
import { dropReminder, setReminder } from './setReminder.ts';

const OnPost = Type.Object({ post: Id });

export const reminderRoutes = [
  route('GET /api/v1/reminders', {
    summary: 'The asker\'s reminders that are still to come, the nearest first',
    reply: Type.Object({ items: Type.Array(Reminder) }),
    handle: ({ kontor, asker }) => kontor.read(asker, remindersFor),
  }),
  route('PUT /api/v1/posts/:post/reminder', {
    summary: 'Be reminded of a post on a day; replaces an earlier wish',
    params: OnPost,
    body: NewReminder,
    reply: null,
    handle: ({ kontor, asker, params, body }) => setReminder(kontor, asker, { post: params.post, given: body }),
  }),
  route('DELETE /api/v1/posts/:post/reminder', {
    summary: 'Be reminded of a post no more',
    params: OnPost,
    reply: null,
    handle: ({ kontor, asker, params }) => dropReminder(kontor, asker, params.post),
  }),
];
