import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { MailChange, MailSettings, MailState, MailTest, OutboxLine, OutboxMail } from '../../shared/api/mail.ts';
import { route } from '../http/route.ts';
import { outboxFor, outboxMailFor } from './outboxFor.ts';
import { changeMailServer, mailServer, shownSettings } from './settings.ts';
import { testMail } from './testMail.ts';

const Settings = Type.Object({ server: MailSettings });

export const mailRoutes = [
  route('GET /api/v1/admin/mail', {
    summary: 'The mail server of the house, without its password; null while mails are kept in the outbox',
    reply: Settings,
    handle: async ({ kontor }) => ({ server: shownSettings(await mailServer(kontor.database.owner)) }),
  }),
  route('PUT /api/v1/admin/mail', {
    summary: 'Set the mail server, or take it away',
    body: MailChange,
    reply: Settings,
    async handle({ kontor, asker, body }) {
      await changeMailServer(kontor, asker, body);
      return { server: shownSettings(await mailServer(kontor.database.owner)) };
    },
  }),
  route('POST /api/v1/admin/mail/test', {
    summary: 'Send a test mail to the own address and say how it went',
    reply: MailTest,
    handle: ({ kontor, asker }) => testMail(kontor, asker),
  }),
  route('GET /api/v1/admin/outbox', {
    summary: 'Mails that went out, wait, failed, or are kept because no mail server is set; newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id), state: Type.Optional(MailState) }),
    reply: PageOf(OutboxLine),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => outboxFor(ctx, query)),
  }),
  route('GET /api/v1/admin/outbox/:mail', {
    summary: 'One mail with its text, as long as it was not sent',
    params: Type.Object({ mail: Id }),
    reply: OutboxMail,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => outboxMailFor(ctx, params.mail)),
  }),
];
