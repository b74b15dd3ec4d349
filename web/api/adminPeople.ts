import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AdminPerson, Invitation, InvitationList, NewInvitation } from '../../shared/api/account.ts';
import type { HouseRole, Person, PersonChange } from '../../shared/api/people.ts';
import { useAction } from './client.ts';
import { queryOf, read, request } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };
const stale = () => [['admin', 'people'], ['admin', 'invitations'], ['people']];

/** All persons with their addresses, a page at a time. */
export const useAdminPeople = (q: string, state: AdminPerson['state'] | 'all') =>
  useInfiniteQuery({
    queryKey: ['admin', 'people', q, state],
    queryFn: ({ pageParam, signal }) => request<Listed<AdminPerson>>('GET', `/admin/people${queryOf({ q: q || undefined, state: state === 'all' ? undefined : state, before: pageParam, limit: 50 })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
export const useInvitations = () => useQuery({ queryKey: ['admin', 'invitations'], queryFn: read<Listed<Invitation>>('/invitations?limit=100') });

export const useInvite = () => useAction<NewInvitation, Invitation>({ call: (body) => ({ method: 'POST', path: '/invitations', body }), stale });
export const useInviteList = () => useAction<string, InvitationList>({ call: (csv) => ({ method: 'POST', path: '/invitations/csv', body: { csv } }), stale });
export const useResend = () => useAction<string, Invitation>({ call: (id) => ({ method: 'POST', path: `/invitations/${id}/resend` }), stale });
export const useRevoke = () => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/invitations/${id}` }), stale });
export const useSetRoles = () => useAction<{ person: string; houseRoles: HouseRole[] }>({ call: ({ person, houseRoles }) => ({ method: 'PUT', path: `/people/${person}/roles`, body: { houseRoles } }), stale: () => [...stale(), ['me']] });
export const useDeactivate = () => useAction<string>({ call: (person) => ({ method: 'POST', path: `/people/${person}/deactivate` }), stale });
export const useReactivate = () => useAction<string>({ call: (person) => ({ method: 'POST', path: `/people/${person}/reactivate` }), stale });
export const useChangePerson = (person: string) => useAction<PersonChange, Person>({ call: (change) => ({ method: 'PATCH', path: `/people/${person}`, body: change }), stale });
