import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SettingChange, WorksAgreement } from '../../shared/api/agreement.ts';
import { useAction } from './client.ts';
import { pagesOf } from './feed.ts';
import { read } from './request.ts';

export const useAgreement = () => useQuery({ queryKey: ['agreement'], queryFn: read<WorksAgreement>('/works-agreement') });
export const useSetAgreement = () => useAction<WorksAgreement, WorksAgreement>({ call: (body) => ({ method: 'PUT', path: '/works-agreement', body }), stale: () => [['agreement'], ['agreementChanges']] });
/** What was changed of the settings of the house; for the council and administrators. */
export const useSettingChanges = () => useInfiniteQuery(pagesOf<{ items: SettingChange[]; next: string | null }>(['agreementChanges'], '/works-agreement/changes'));
