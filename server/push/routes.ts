import { Type } from 'typebox';
import { Push, PushDevice } from '../../shared/api/push.ts';
import { route } from '../http/route.ts';
import { pushFor, subscribe, unsubscribeDevice } from './devices.ts';
import { tryDevice } from './tryDevice.ts';

export const pushRoutes = [
  route('GET /api/v1/me/push', {
    summary: 'Whether this device is told when there is something, and the key it needs for that',
    reply: Push,
    handle: ({ kontor, asker }) => pushFor(kontor, asker),
  }),
  route('PUT /api/v1/me/push', {
    summary: 'Tell this device when there is something (RFC 8030), until this session ends',
    body: PushDevice,
    reply: null,
    handle: ({ kontor, asker, body }) => subscribe(kontor, asker, body),
  }),
  route('DELETE /api/v1/me/push', {
    summary: 'Tell this device no more',
    reply: null,
    handle: ({ kontor, asker }) => unsubscribeDevice(kontor, asker),
  }),
  route('POST /api/v1/me/push/trial', {
    summary: 'Tell this device now, to try it',
    reply: Type.Object({ taken: Type.Boolean() }),
    handle: async ({ kontor, asker }) => ({ taken: await tryDevice(kontor, asker) }),
  }),
];
