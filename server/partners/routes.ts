import { Type } from 'typebox';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { Agreement, AgreementChange, NewAgreement, NewPartner, Partner, PartnerDuties, PartnerChange, PartnerState, RelationEnd, SpaceCompanies } from '../../shared/api/partners.ts';
import { sendContent } from '../files/sendContent.ts';
import { route } from '../http/route.ts';
import { admitCompany, removeCompany } from './admitCompany.ts';
import { agreementFor, agreementsFor } from './agreementsFor.ts';
import { addAgreement, changeAgreement, removeAgreement } from './changeAgreement.ts';
import { dutiesFor } from './dutiesFor.ts';
import { beginEnding, endRelation, reopenRelation } from './ending/endRelation.ts';
import { endingFor } from './ending/endingFor.ts';
import { packageContent } from './ending/packageContent.ts';
import { addPartner, changePartner } from './changePartner.ts';
import { companiesFor } from './companiesFor.ts';
import { showPartner } from './partnerFor.ts';
import { partnersFor } from './partnersFor.ts';

const One = Type.Object({ partner: Id });
const OneAgreement = Type.Object({ partner: Id, agreement: Id });
const Company = Type.Object({ space: Id, partner: Id });

export const partnerRoutes = [
  route('GET /api/v1/partners', {
    summary: 'The companies the house works with, by name',
    query: Type.Object({ q: Type.Optional(Type.String({ maxLength: 100 })), state: Type.Optional(PartnerState), ...Paging }),
    reply: PageOf(Partner),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => partnersFor(ctx, query)),
  }),
  route('POST /api/v1/partners', {
    summary: 'Take a company into the partners; needs a fresh proof',
    body: NewPartner,
    reply: Partner,
    status: 201,
    async handle({ kontor, asker, body }) {
      const id = await addPartner(kontor, asker, body);
      return kontor.read(asker, (ctx) => showPartner(ctx, id));
    },
  }),
  route('GET /api/v1/partners/:partner', {
    summary: 'One partner',
    params: One,
    reply: Partner,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => showPartner(ctx, params.partner)),
  }),
  route('PATCH /api/v1/partners/:partner', {
    summary: 'Change a partner; for administrators and its house contact',
    params: One,
    body: PartnerChange,
    reply: Partner,
    async handle({ kontor, asker, params, body }) {
      await changePartner(kontor, asker, { partner: params.partner, change: body });
      return kontor.read(asker, (ctx) => showPartner(ctx, params.partner));
    },
  }),
  route('GET /api/v1/partners/:partner/agreements', {
    summary: 'The agreements with a partner; their files are for administrators and the house contact',
    params: One,
    reply: PageOf(Agreement),
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => agreementsFor(ctx, params.partner)),
  }),
  route('POST /api/v1/partners/:partner/agreements', {
    summary: 'Keep an agreement with a partner; `file` is an own uploaded file',
    params: One,
    body: NewAgreement,
    reply: Agreement,
    status: 201,
    async handle({ kontor, asker, params, body }) {
      const id = await addAgreement(kontor, asker, { partner: params.partner, agreement: body });
      return kontor.read(asker, (ctx) => agreementFor(ctx, params.partner, id));
    },
  }),
  route('PATCH /api/v1/partners/:partner/agreements/:agreement', {
    summary: 'Change an agreement',
    params: OneAgreement,
    body: AgreementChange,
    reply: Agreement,
    async handle({ kontor, asker, params, body }) {
      await changeAgreement(kontor, asker, { partner: params.partner, id: params.agreement, change: body });
      return kontor.read(asker, (ctx) => agreementFor(ctx, params.partner, params.agreement));
    },
  }),
  route('DELETE /api/v1/partners/:partner/agreements/:agreement', {
    summary: 'Take an agreement away, with its file',
    params: OneAgreement,
    reply: null,
    handle: ({ kontor, asker, params }) => removeAgreement(kontor, asker, { partner: params.partner, id: params.agreement }),
  }),
  route('GET /api/v1/partners/:partner/ending', {
    summary: 'What the end of a relation does, or did, in numbers; for administrators and the house contact',
    params: One,
    reply: RelationEnd,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => endingFor(ctx, params.partner)),
  }),
  route('POST /api/v1/partners/:partner/ending', {
    summary: 'Announce the end of a relation; nobody new is let in. Setting the state back withdraws it',
    params: One,
    reply: RelationEnd,
    async handle({ kontor, asker, params }) {
      await beginEnding(kontor, asker, params.partner);
      return kontor.read(asker, (ctx) => endingFor(ctx, params.partner));
    },
  }),
  route('POST /api/v1/partners/:partner/end', {
    summary: 'End a relation that was announced to end: its people are out at once, what both sides could read is packed',
    params: One,
    reply: RelationEnd,
    async handle({ kontor, asker, params }) {
      await endRelation(kontor, asker, params.partner);
      return kontor.read(asker, (ctx) => endingFor(ctx, params.partner));
    },
  }),
  route('POST /api/v1/partners/:partner/reopening', {
    summary: 'Take a relation up again that has ended; spaces and people come back only by being admitted and invited anew',
    params: One,
    reply: Partner,
    async handle({ kontor, asker, params }) {
      await reopenRelation(kontor, asker, params.partner);
      return kontor.read(asker, (ctx) => showPartner(ctx, params.partner));
    },
  }),
  route('GET /api/v1/partners/:partner/package', {
    summary: 'The signed package of a relation that has ended, as a zip; for administrators and the house contact',
    params: One,
    reply: Type.Unsafe<never>({ type: 'string', format: 'binary' }),
    raw: true,
    media: 'application/zip',
    compress: false,
    async handle({ kontor, asker, params, request, reply }) {
      const content = await kontor.read(asker, (ctx) => packageContent(ctx, params.partner));
      return sendContent({ kontor, request, reply }, content);
    },
  }),
  route('GET /api/v1/me/partner-duties', {
    summary: 'What about partners waits for the asker: agreements that run out, guests to be reviewed or without a sponsor',
    reply: PartnerDuties,
    handle: ({ kontor, asker }) => kontor.read(asker, dutiesFor),
  }),
  route('GET /api/v1/spaces/:space/companies', {
    summary: 'The companies of a partner space, and what somebody new would see',
    params: Type.Object({ space: Id }),
    reply: SpaceCompanies,
    handle: ({ kontor, asker, params }) => kontor.read(asker, (ctx) => companiesFor(ctx, params.space)),
  }),
  route('PUT /api/v1/spaces/:space/companies/:partner', {
    summary: 'Let a company into a partner space; none of its people come in by it',
    params: Company,
    reply: null,
    handle: ({ kontor, asker, params }) => admitCompany(kontor, asker, params),
  }),
  route('DELETE /api/v1/spaces/:space/companies/:partner', {
    summary: 'Take a company and all its people out of a space',
    params: Company,
    reply: null,
    handle: ({ kontor, asker, params }) => removeCompany(kontor, asker, params),
  }),
];
