import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditState } from '../../shared/api/audit.ts';
import { useAction } from './client.ts';
import { read } from './request.ts';

const LOOK_AGAIN_MS = 2000;

/** Where files of the audit chain are to be had. */
export const auditFile = (file: 'head' | 'key' | 'export'): string => `/api/v1/admin/audit/${file}`;

/** The state of the audit chain; `check` verifies it and `isChecking` until it tells of that; for administrators and auditors. */
export function useAudit() {
  // The verification that was there when a new one was asked for: while it is still shown, the new one runs.
  const [before, setBefore] = useState<string | null | undefined>(undefined);
  const query = useQuery({
    queryKey: ['admin', 'audit'],
    queryFn: read<AuditState>('/admin/audit'),
    refetchInterval: ({ state }) => (before !== undefined && (state.data?.checked?.created ?? null) === before ? LOOK_AGAIN_MS : false),
  });
  const shown = query.data?.checked?.created ?? null;
  const ask = useAction<void>({ call: () => ({ method: 'POST', path: '/admin/audit/check' }), stale: () => [['admin', 'audit']] });
  return {
    ...query,
    isChecking: before !== undefined && shown === before,
    check() {
      setBefore(shown);
      ask.run();
    },
  };
}
