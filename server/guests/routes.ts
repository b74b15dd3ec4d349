import { Type } from 'typebox';
import { Day, Id, PageOf, Paging, PersonName } from '../../shared/api/basics.ts';
import { GuestInvitation, NewContact, NewGuest, OfferedGuest, Outsider } from '../../shared/api/partners.ts';
import { PersonRef } from '../../shared/api/people.ts';
import { route } from '../http/route.ts';
import { personFor } from '../people/personFor.ts';
import { setCookie } from '../session/beginSession.ts';
import { acceptGuest, offeredGuest } from './acceptGuest.ts';
import { addContact } from './addContact.ts';
import { guestInvitationFor, guestInvitationsFor } from './guestInvitationsFor.ts';
import { outsidersFor, showOutsider } from './outsidersFor.ts';
import { endGuest, prolongGuest, sponsorGuest } from './reviewGuest.ts';
import { askSignInLink, useSignInLink } from './signInLink.ts';
import { inviteGuest, revokeGuestInvitation } from './inviteGuest.ts';

const One = Type.Object({ person: Id });
const Secret = Type.Object({ secret: Type.String({ minLength: 1, maxLength: 100 }) });

export const guestRoutes = [
  route('POST /api/v1/guest-invitations', {
    summary: 'Invite somebody of a partner into partner spaces that the asker keeps; the link is in the answer only where no mail server is set',
    body: NewGuest,
    reply: GuestInvitation,
    status: 201,
    async handle({ kontor, asker, body }) {
      const { id, link } = await inviteGuest(kontor, asker, body);
      return { ...(await kontor.read(asker, (ctx) => guestInvitationFor(ctx, id))), link };
    },
  }),
  route('GET /api/v1/guest-invitations', {
    summary: 'Invitations of guests that the asker sent or that are for spaces they keep, newest first; all of them for administrators',
    query: Type.Object({ partner: Type.Optional(Id), ...Paging }),
    reply: PageOf(GuestInvitation),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => guestInvitationsFor(ctx, query)),
  }),
  route('DELETE /api/v1/guest-invitations/:invitation', {
    summary: 'Take a guest\'s invitation back',
    params: Type.Object({ invitation: Id }),
    reply: null,
    handle: ({ kontor, asker, params }) => revokeGuestInvitation(kontor, asker, params.invitation),
  }),
  route('GET /api/v1/guest-links/:secret', {
    summary: 'What a guest\'s invitation is for, for who has its link',
    params: Secret,
    reply: OfferedGuest,
    handle: ({ kontor, params }) => offeredGuest(kontor, params.secret),
  }),
  route('POST /api/v1/guest-links/:secret/accept', {
    summary: 'Accept a guest\'s invitation, once, with or without a password; sets the session cookie',
    params: Secret,
    body: Type.Object({ name: Type.Optional(PersonName), password: Type.Optional(Type.String({ minLength: 1, maxLength: 1000 })) }, { additionalProperties: false }),
    async handle({ kontor, request, reply, params, body }) {
      setCookie(reply, await acceptGuest(kontor, request, { secret: params.secret, given: body }));
    },
    reply: null,
  }),
  route('GET /api/v1/guests', {
    summary: 'People of partners by name: all, of one partner, in one space, those the asker is the sponsor of, or one of them',
    query: Type.Object({ person: Type.Optional(Id), partner: Type.Optional(Id), space: Type.Optional(Id), mine: Type.Optional(Type.Boolean()), ...Paging }),
    reply: PageOf(Outsider),
    handle: ({ kontor, asker, query: { person: only, ...wanted } }) => kontor.read(asker, (ctx) => outsidersFor(ctx, { ...wanted, ...(only ? { only } : {}) })),
  }),
  route('POST /api/v1/guests/:person/prolong', {
    summary: 'Give a guest time until the end of a day, twelve months ahead at most',
    params: One,
    body: Type.Object({ until: Day }, { additionalProperties: false }),
    reply: Outsider,
    async handle({ kontor, asker, params, body }) {
      await prolongGuest(kontor, asker, { ...params, ...body });
      return kontor.read(asker, (ctx) => showOutsider(ctx, params.person));
    },
  }),
  route('POST /api/v1/guests/:person/end', {
    summary: 'End a guest\'s access now',
    params: One,
    reply: null,
    handle: ({ kontor, asker, params }) => endGuest(kontor, asker, params.person),
  }),
  route('POST /api/v1/guests/:person/sponsor', {
    summary: 'Take over as sponsor of a guest',
    params: One,
    body: Type.Object({ until: Type.Optional(Day) }, { additionalProperties: false }),
    reply: Outsider,
    async handle({ kontor, asker, params, body }) {
      await sponsorGuest(kontor, asker, { ...params, ...body });
      return kontor.read(asker, (ctx) => showOutsider(ctx, params.person));
    },
  }),
  route('POST /api/v1/sign-in-links', {
    summary: 'Ask for a link to sign in as a guest; the answer is the same whether there is such a guest or not',
    body: Type.Object({ email: Type.String({ minLength: 1, maxLength: 254 }) }, { additionalProperties: false }),
    reply: Type.Object({ asked: Type.Boolean() }),
    status: 202,
    async handle({ kontor, request, body }) {
      await askSignInLink(kontor, request, body.email);
      return { asked: true };
    },
  }),
  route('POST /api/v1/sign-in-links/:secret', {
    summary: 'Sign in by a mailed link, once; sets the session cookie',
    params: Secret,
    body: Type.Object({ code: Type.Optional(Type.String({ maxLength: 40 })) }, { additionalProperties: false }),
    async handle({ kontor, request, reply, params, body }) {
      setCookie(reply, await useSignInLink(kontor, request, { secret: params.secret, code: body.code }));
    },
    reply: null,
  }),
  route('POST /api/v1/spaces/:space/contacts', {
    summary: 'Add somebody of a partner to a partner space who takes part by e-mail alone',
    params: Type.Object({ space: Id }),
    body: NewContact,
    reply: PersonRef,
    status: 201,
    async handle({ kontor, asker, params, body }) {
      const id = await addContact(kontor, asker, { space: params.space, contact: body });
      const { name, role, photo, company } = await kontor.read(asker, (ctx) => personFor(ctx, id));
      return { id, name, role, photo, company };
    },
  }),
];
