import { EmergencyReason, EmergencyState } from '../../shared/api/emergency.ts';
import { route } from '../http/route.ts';
import { closeOutward } from './closeOutward.ts';
import { askReopening, confirmReopening, withdrawReopening } from './reopen.ts';
import { stateFor } from './stopFor.ts';

export const emergencyRoutes = [
  route('GET /api/v1/administration/emergency-stop', {
    summary: 'Whether all ways outward are closed, by whom and why; what waits meanwhile; earlier stops',
    reply: EmergencyState,
    handle: ({ kontor, asker }) => kontor.read(asker, stateFor),
  }),
  route('POST /api/v1/administration/emergency-stop', {
    summary: 'Close all ways outward at once: access of guests and contacts, mails to outsiders, releases. Nothing is lost',
    body: EmergencyReason,
    reply: null,
    status: 201,
    handle: ({ kontor, asker, body }) => closeOutward(kontor, asker, body.reason),
  }),
  route('POST /api/v1/administration/emergency-stop/reopening', {
    summary: 'Ask to reopen the ways outward; another administrator has to confirm',
    reply: null,
    handle: ({ kontor, asker }) => askReopening(kontor, asker),
  }),
  route('DELETE /api/v1/administration/emergency-stop/reopening', {
    summary: 'Take back that reopening was asked for',
    reply: null,
    handle: ({ kontor, asker }) => withdrawReopening(kontor, asker),
  }),
  route('POST /api/v1/administration/emergency-stop/reopening/confirmation', {
    summary: 'Reopen the ways outward that another administrator has asked to reopen',
    reply: null,
    handle: ({ kontor, asker }) => confirmReopening(kontor, asker),
  }),
];
