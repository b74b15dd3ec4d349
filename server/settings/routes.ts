import { HouseSettings, HouseSettingsChange } from '../../shared/api/admin.ts';
import { route } from '../http/route.ts';
import { changeSettings } from './changeSettings.ts';
import { houseSettings } from './houseSettings.ts';

export const settingsRoutes = [
  route('GET /api/v1/admin/settings', {
    summary: 'The settings of the house, for administrators and the council',
    reply: HouseSettings,
    handle: ({ kontor }) => houseSettings(kontor.database.owner),
  }),
  route('PUT /api/v1/admin/settings', {
    summary: 'Change settings of the house; what is not named stays',
    body: HouseSettingsChange,
    reply: HouseSettings,
    async handle({ kontor, asker, body }) {
      await changeSettings(kontor, asker, body);
      return houseSettings(kontor.database.owner);
    },
  }),
];
