import { Type } from 'typebox';
import { Invitation, InvitationList, NewInvitation, OfferedInvitation } from '../../shared/api/account.ts';
import { Id, PageOf, Paging, PersonName } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { setCookie } from '../session/beginSession.ts';
import { acceptInvitation } from './acceptInvitation.ts';
import { invitationFor, invitationsFor } from './invitationsFor.ts';
import { invite } from './invite.ts';
import { csvOf, inviteList } from './inviteList.ts';
import { offeredInvitation } from './offered.ts';
import { resendInvitation, revokeInvitation } from './resend.ts';

const One = Type.Object({ invitation: Id });
const Secret = Type.Object({ secret: Type.String({ minLength: 1, maxLength: 100 }) });
const CSV_LIMIT = 1_048_576;

export const invitationRoutes = [
  route('POST /api/v1/invitations', {
    summary: 'Invite somebody into the house; the link is in the answer only where no mail server is set',
    body: NewInvitation,
    reply: Invitation,
    status: 201,
    async handle({ kontor, asker, body }) {
      const { id, link } = await invite(kontor, asker, body);
      return { ...(await kontor.read(asker, (ctx) => invitationFor(ctx, id))), link };
    },
  }),
  route('POST /api/v1/invitations/csv', {
    summary: 'Invite a list of people: CSV with the header name,email,department,role, as text/csv or as JSON {csv}',
    body: Type.Union([Type.String({ maxLength: CSV_LIMIT }), Type.Object({ csv: Type.String({ maxLength: CSV_LIMIT }) }, { additionalProperties: false })]),
    bodyLimit: 2 * CSV_LIMIT,
    reply: InvitationList,
    handle: ({ kontor, asker, body }) => inviteList(kontor, asker, csvOf(body)),
  }),
  route('GET /api/v1/invitations', {
    summary: 'All invitations, newest first',
    query: Type.Object(Paging),
    reply: PageOf(Invitation),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => invitationsFor(ctx, query)),
  }),
  route('POST /api/v1/invitations/:invitation/resend', {
    summary: 'Send an invitation again with a new link; the former link is void',
    params: One,
    reply: Invitation,
    status: 201,
    async handle({ kontor, asker, params }) {
      const { id, link } = await resendInvitation(kontor, asker, params.invitation);
      return { ...(await kontor.read(asker, (ctx) => invitationFor(ctx, id))), link };
    },
  }),
  route('DELETE /api/v1/invitations/:invitation', {
    summary: 'Take an open invitation back',
    params: One,
    handle: ({ kontor, asker, params }) => revokeInvitation(kontor, asker, params.invitation),
    reply: null,
  }),
  route('GET /api/v1/invitations/:secret', {
    summary: 'What an invitation is for, for who has its link',
    params: Secret,
    reply: OfferedInvitation,
    handle: ({ kontor, params }) => offeredInvitation(kontor, params.secret),
  }),
  route('POST /api/v1/invitations/:secret/accept', {
    summary: 'Accept an invitation, once; sets the session cookie',
    params: Secret,
    body: Type.Object({ name: Type.Optional(PersonName), password: Type.String({ minLength: 1, maxLength: 1000 }) }, { additionalProperties: false }),
    async handle({ kontor, request, reply, params, body }) {
      setCookie(reply, await acceptInvitation(kontor, request, { secret: params.secret, given: body }));
    },
    reply: null,
  }),
];
