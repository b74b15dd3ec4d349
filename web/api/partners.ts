import { useQuery } from '@tanstack/react-query';
import type { Agreement, AgreementChange, GuestInvitation, NewAgreement, NewContact, NewGuest, NewPartner, Outsider, Partner, PartnerChange, PartnerDuties, RelationEnd, SpaceCompanies } from '../../shared/api/partners.ts';
import type { PersonRef } from '../../shared/api/people.ts';
import { useAction } from './client.ts';
import { queryOf, read } from './request.ts';

type Listed<T> = { items: T[]; next: string | null };
const all = () => [['partners'], ['guests'], ['spaces'], ['people']];

/** The companies of the house, or those that `q` finds. */
export const usePartners = (q = '', enabled = true) => useQuery({ queryKey: ['partners', 'list', q], queryFn: read<Listed<Partner>>(`/partners${queryOf({ q: q || undefined, limit: 100 })}`), placeholderData: (before) => before, enabled });
export const usePartner = (id: string) => useQuery({ queryKey: ['partners', id, 'page'], queryFn: read<Partner>(`/partners/${id}`) });
export const useAgreements = (partner: string) => useQuery({ queryKey: ['partners', partner, 'agreements'], queryFn: read<Listed<Agreement>>(`/partners/${partner}/agreements`) });
export const useEnding = (partner: string) =>
  useQuery({ queryKey: ['partners', partner, 'ending'], queryFn: read<RelationEnd>(`/partners/${partner}/ending`), refetchInterval: ({ state: { data } }) => (data?.package && ['waiting', 'running'].includes(data.package.state) ? 1000 : false) });
export const useDuties = (enabled: boolean) => useQuery({ queryKey: ['guests', 'duties'], queryFn: read<PartnerDuties>('/me/partner-duties'), enabled });

export const useAddPartner = () => useAction<NewPartner, Partner>({ call: (body) => ({ method: 'POST', path: '/partners', body }), stale: all });
export const useChangePartner = (id: string) => useAction<PartnerChange, Partner>({ call: (body) => ({ method: 'PATCH', path: `/partners/${id}`, body }), stale: all });
export const useAddAgreement = (partner: string) => useAction<NewAgreement, Agreement>({ call: (body) => ({ method: 'POST', path: `/partners/${partner}/agreements`, body }), stale: all });
export const useChangeAgreement = (partner: string, id: string) => useAction<AgreementChange, Agreement>({ call: (body) => ({ method: 'PATCH', path: `/partners/${partner}/agreements/${id}`, body }), stale: all });
export const useRemoveAgreement = (partner: string, id: string) => useAction<void>({ call: () => ({ method: 'DELETE', path: `/partners/${partner}/agreements/${id}` }), stale: all });
export const useBeginEnding = (partner: string) => useAction<void, RelationEnd>({ call: () => ({ method: 'POST', path: `/partners/${partner}/ending` }), stale: all });
export const useEndRelation = (partner: string) => useAction<void, RelationEnd>({ call: () => ({ method: 'POST', path: `/partners/${partner}/end` }), stale: all });

export const useReopen = (partner: string) => useAction<void, Partner>({ call: () => ({ method: 'POST', path: `/partners/${partner}/reopening` }), stale: all });

/** The companies of a partner space, and what is in it. */
export const useCompanies = (space: string, enabled = true) => useQuery({ queryKey: ['spaces', space, 'companies'], queryFn: read<SpaceCompanies>(`/spaces/${space}/companies`), enabled });
export const useAdmit = (space: string) => useAction<string>({ call: (partner) => ({ method: 'PUT', path: `/spaces/${space}/companies/${partner}` }), stale: all });
export const useTakeOut = (space: string) => useAction<string>({ call: (partner) => ({ method: 'DELETE', path: `/spaces/${space}/companies/${partner}` }), stale: all });
export const useAddContact = (space: string) => useAction<NewContact, PersonRef>({ call: (body) => ({ method: 'POST', path: `/spaces/${space}/contacts`, body }), stale: all });

/** People of partners: those the person is the sponsor of, or of one partner. */
export const useGuests = (of: { mine?: boolean; partner?: string }) => useQuery({ queryKey: ['guests', of], queryFn: read<Listed<Outsider>>(`/guests${queryOf({ mine: of.mine ? 'true' : undefined, partner: of.partner, limit: 100 })}`) });
export const useGuest = (person: string) => useQuery({ queryKey: ['guests', 'one', person], queryFn: read<Listed<Outsider>>(`/guests${queryOf({ person })}`), select: (list) => list.items[0] ?? null });
export const useGuestInvitations = (partner?: string) => useQuery({ queryKey: ['guests', 'invitations', partner], queryFn: read<Listed<GuestInvitation>>(`/guest-invitations${queryOf({ partner, limit: 100 })}`) });
export const useInviteGuest = () => useAction<NewGuest, GuestInvitation>({ call: (body) => ({ method: 'POST', path: '/guest-invitations', body }), stale: all });
export const useRevokeGuest = () => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/guest-invitations/${id}` }), stale: all });
export const useProlong = (person: string) => useAction<string, Outsider>({ call: (until) => ({ method: 'POST', path: `/guests/${person}/prolong`, body: { until } }), stale: all });
export const useEndGuest = (person: string) => useAction<void>({ call: () => ({ method: 'POST', path: `/guests/${person}/end` }), stale: all });
export const useSponsor = (person: string) => useAction<void, Outsider>({ call: () => ({ method: 'POST', path: `/guests/${person}/sponsor`, body: {} }), stale: all });
