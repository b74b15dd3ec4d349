import { useQuery } from '@tanstack/react-query';
import type { WorkingDays } from '../../shared/api/time.ts';
import { queryOf, read } from './request.ts';

/** The countries and states whose public holidays are known. */
export const useRegions = () => useQuery({ queryKey: ['regions'], queryFn: read<{ items: { region: string; name: string }[] }>('/regions'), staleTime: Infinity });

/** The days on which the house, and a partner, don't work. */
export const useWorkingDays = (wanted: { from: string; to: string; partner?: string }) => useQuery({ queryKey: ['workingDays', wanted], queryFn: read<WorkingDays>(`/working-days${queryOf(wanted)}`), staleTime: 3_600_000 });
