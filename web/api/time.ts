import { useQuery } from '@tanstack/react-query';
import type { Calendar, NewReminder, Reliability, Reminder, WorkingDays } from '../../shared/api/time.ts';
import { useAction } from './client.ts';
import { queryOf, read } from './request.ts';

/** The countries and states whose public holidays are known. */
export const useRegions = () => useQuery({ queryKey: ['regions'], queryFn: read<{ items: { region: string; name: string }[] }>('/regions'), staleTime: Infinity });

/** The days on which the house, and a partner, don't work. */
export const useWorkingDays = (wanted: { from: string; to: string; partner?: string }) => useQuery({ queryKey: ['workingDays', wanted], queryFn: read<WorkingDays>(`/working-days${queryOf(wanted)}`), staleTime: 3_600_000 });

/** The person's reminders that are still to come. */
export const useReminders = () => useQuery({ queryKey: ['reminders'], queryFn: read<{ items: Reminder[] }>('/reminders') });
const reminders = () => [['reminders']];
export const useSetReminder = (post: string) => useAction<NewReminder>({ call: (body) => ({ method: 'PUT', path: `/posts/${post}/reminder`, body }), stale: reminders });
export const useDropReminder = (post: string) => useAction<void>({ call: () => ({ method: 'DELETE', path: `/posts/${post}/reminder` }), stale: reminders });

/** The person's secret addresses for calendar programs. */
export const useCalendars = () => useQuery({ queryKey: ['calendars'], queryFn: read<{ items: Calendar[] }>('/calendars') });
const calendars = () => [['calendars']];
export const useMakeCalendar = () => useAction<string | null, { id: string; address: string }>({ call: (space) => ({ method: 'POST', path: '/calendars', body: { space } }), stale: calendars });
export const useRemoveCalendar = () => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/calendars/${id}` }), stale: calendars });

/** The sheet of a relation: of a partner, or for people of a partner of their own. */
export const useReliability = (partner: string | null) => useQuery({ queryKey: ['reliability', partner], queryFn: read<Reliability>(partner === null ? '/me/reliability' : `/partners/${partner}/reliability`) });
