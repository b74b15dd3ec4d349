import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CheckResult, NewRule, Rule, RuleChange, ToCheck, Trial, TrialResult } from '../../shared/api/rules.ts';
import { useAction } from './client.ts';
import { read, request } from './request.ts';

const stale = () => [['rules']];

/** The rules of what must not leave; for administrators. */
export const useRules = () => useQuery({ queryKey: ['rules'], queryFn: read<{ items: Rule[] }>('/admin/rules') });
export const useMakeRule = () => useAction<NewRule, Rule>({ call: (body) => ({ method: 'POST', path: '/admin/rules', body }), stale });
export const useChangeRule = () => useAction<{ id: string; change: RuleChange }, Rule>({ call: ({ id, change }) => ({ method: 'PATCH', path: `/admin/rules/${id}`, body: change }), stale });
export const useRemoveRule = () => useAction<string>({ call: (id) => ({ method: 'DELETE', path: `/admin/rules/${id}` }), stale });

/** What is there once it has not changed for a while. */
function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

/** What the rules find in a text or in files, shortly after the person stops typing. */
export function useTrial(trial: Trial, pause = 300) {
  const wanted = useSettled(JSON.stringify(trial), pause);
  const { text, files } = JSON.parse(wanted) as Trial;
  return useQuery({
    queryKey: ['rules', 'trial', wanted],
    queryFn: ({ signal }) => request<TrialResult>('POST', '/admin/rules/trial', { body: JSON.parse(wanted) as Trial, signal }),
    enabled: Boolean(text?.trim()) || Boolean(files?.length),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** What rules and labels say of a text before it is sent into a space, asked at once. */
export const checkNow = (space: string, body: ToCheck): Promise<CheckResult> => request<CheckResult>('POST', `/spaces/${space}/check`, { body });

/** The same while it is written, shortly after the person stops typing; nothing without a space. */
export function useCheck(space: string | null, body: ToCheck) {
  const wanted = useSettled(JSON.stringify(body), 600);
  return useQuery({
    queryKey: ['check', space, wanted],
    queryFn: ({ signal }) => request<CheckResult>('POST', `/spaces/${space}/check`, { body: JSON.parse(wanted) as ToCheck, signal }),
    enabled: space !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}
