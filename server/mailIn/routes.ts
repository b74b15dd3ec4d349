import { Type } from 'typebox';
import { Id, PageOf, Paging, OneOf } from '../../shared/api/basics.ts';
import { InboundLine, MailInChange, MailInState } from '../../shared/api/mailIn.ts';
import { route } from '../http/route.ts';
import type { Kontor } from '../kontor.ts';
import { changeThreadsByMail, makeStartAddress, makeTrialAddress, revokeAddresses, threadsByMail } from './addresses.ts';
import { inboundFor } from './inboundFor.ts';
import { changeMailIn, mailInOf, shownMailIn } from './settings.ts';

const ByMail = Type.Object({ threadsByMail: Type.Boolean() }, { additionalProperties: false });

const stateOf = async ({ mailGate, database }: Kontor) => ({
  settings: shownMailIn(await mailInOf(database.owner)),
  listening: mailGate.listening,
  error: mailGate.error,
  polled: mailGate.polled?.toISOString() ?? null,
  pollError: mailGate.pollError,
});

export const mailInRoutes = [
  route('GET /api/v1/admin/mail-in', {
    summary: 'How mail comes in: reply addresses, listener and mail box, without passwords; settings null while no mail is taken',
    reply: MailInState,
    handle: ({ kontor }) => stateOf(kontor),
  }),
  route('PUT /api/v1/admin/mail-in', {
    summary: 'Set how mail comes in, or end it; the listener follows at once',
    body: MailInChange,
    reply: MailInState,
    async handle({ kontor, asker, body }) {
      await changeMailIn(kontor, asker, body);
      await kontor.mailGate.follow();
      return stateOf(kontor);
    },
  }),
  route('POST /api/v1/admin/mail-in/trial', {
    summary: 'Make an address for trying whether mail comes in: what goes there is listed, and posted nowhere',
    status: 201,
    reply: Type.Object({ address: Type.String() }),
    handle: async ({ kontor, asker }) => ({ address: await makeTrialAddress(kontor, asker) }),
  }),
  route('POST /api/v1/admin/mail-in/poll', {
    summary: 'Ask the mail box now, and say how it went',
    reply: Type.Object({ taken: Type.Integer(), state: MailInState }),
    async handle({ kontor }) {
      const taken = await kontor.mailGate.poll();
      return { taken, state: await stateOf(kontor) };
    },
  }),
  route('GET /api/v1/admin/inbound', {
    summary: 'Mails from outside and what became of them, with the reason of each refusal; newest first',
    query: Type.Object({ ...Paging, before: Type.Optional(Id), state: Type.Optional(OneOf('posted', 'refused')) }),
    reply: PageOf(InboundLine),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => inboundFor(ctx, query)),
  }),
  route('DELETE /api/v1/admin/people/:person/reply-addresses', {
    summary: 'End all reply addresses of a person; their next mails carry new ones',
    params: Type.Object({ person: Id }),
    reply: Type.Object({ revoked: Type.Integer() }),
    handle: async ({ kontor, asker, params }) => ({ revoked: await revokeAddresses(kontor, asker, params.person) }),
  }),
  route('GET /api/v1/spaces/:space/by-mail', {
    summary: 'Whether mails may start posts in this space',
    params: Type.Object({ space: Id }),
    reply: ByMail,
    handle: async ({ kontor, asker, params }) => ({ threadsByMail: await threadsByMail(kontor, asker, params.space) }),
  }),
  route('PUT /api/v1/spaces/:space/by-mail', {
    summary: 'Let mails start posts in this space, or end that',
    params: Type.Object({ space: Id }),
    body: ByMail,
    reply: ByMail,
    async handle({ kontor, asker, params, body }) {
      await changeThreadsByMail(kontor, asker, params.space, body.threadsByMail);
      return body;
    },
  }),
  route('POST /api/v1/spaces/:space/by-mail/address', {
    summary: "Make the asker's own secret address that starts posts in this space; it is shown once and replaces the one before",
    params: Type.Object({ space: Id }),
    status: 201,
    reply: Type.Object({ address: Type.String() }),
    handle: async ({ kontor, asker, params }) => ({ address: await makeStartAddress(kontor, asker, params.space) }),
  }),
];
