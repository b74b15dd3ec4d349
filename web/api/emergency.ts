import { useQuery } from '@tanstack/react-query';
import type { EmergencyState } from '../../shared/api/emergency.ts';
import { useAction } from './client.ts';
import { read } from './request.ts';

const path = '/administration/emergency-stop';
const stale = () => [['emergency'], ['me']] as const;

/** Whether the ways outward are closed, and what waits; for administrators. */
export const useEmergency = () => useQuery({ queryKey: ['emergency'], queryFn: read<EmergencyState>(path) });

/** Closes all ways outward. */
export const useCloseOutward = () => useAction<string>({ call: (reason) => ({ method: 'POST', path, body: { reason } }), stale });

/** Asks to reopen them. */
export const useAskReopening = () => useAction<void>({ call: () => ({ method: 'POST', path: `${path}/reopening` }), stale });

/** Takes that back. */
export const useWithdrawReopening = () => useAction<void>({ call: () => ({ method: 'DELETE', path: `${path}/reopening` }), stale });

/** Reopens them when somebody else has asked for it. */
export const useConfirmReopening = () => useAction<void>({ call: () => ({ method: 'POST', path: `${path}/reopening/confirmation` }), stale });
