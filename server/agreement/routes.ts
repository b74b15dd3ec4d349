import { Type } from 'typebox';
import { SettingChange, WorksAgreement } from '../../shared/api/agreement.ts';
import { Id, PageOf, Paging } from '../../shared/api/basics.ts';
import { route } from '../http/route.ts';
import { changeAgreement, settingChangesFor } from './changeAgreement.ts';
import { worksAgreement } from './worksAgreement.ts';

export const agreementRoutes = [
  route('GET /api/v1/works-agreement', {
    summary: 'What the works agreement of the house sets, for everybody in it',
    reply: WorksAgreement,
    handle: ({ kontor }) => worksAgreement(kontor.database.owner),
  }),
  route('PUT /api/v1/works-agreement', {
    summary: 'Set the works agreement; the council sees what changed',
    body: WorksAgreement,
    reply: WorksAgreement,
    async handle({ kontor, asker, body }) {
      await changeAgreement(kontor, asker, body);
      return worksAgreement(kontor.database.owner);
    },
  }),
  route('GET /api/v1/works-agreement/changes', {
    summary: 'What was changed of the settings of the house, by whom and when; for the council and administrators',
    query: Type.Object({ ...Paging, before: Type.Optional(Id) }),
    reply: PageOf(SettingChange),
    handle: ({ kontor, asker, query }) => kontor.read(asker, (ctx) => settingChangesFor(ctx, query)),
  }),
];
