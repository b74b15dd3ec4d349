import { useState } from 'react';
import type { CheckResult, ToCheck } from '../../shared/api/rules.ts';
import { Refused } from '../api/problem.ts';
import { checkNow, useCheck } from '../api/rules.ts';
import { useSpace } from '../api/spaces.ts';

/** What the check before sending says so far, and what the person has confirmed of it. */
export type Checking = {
  result: CheckResult | null;
  confirmed: string | null;
  confirm: (hash: string | null) => void;
  /** The person wanted to send, but has not confirmed yet. */
  asks: boolean;
  /** Asks once more about exactly what is to be sent; gives the word that confirms it, null where nothing has to be confirmed, or false when it can't go out like this. */
  demand: () => Promise<string | null | false>;
};

/** The check before sending into a space where outsiders read; in spaces of the house there is none. */
export function useChecking(space: string | null, body: ToCheck | null): Checking {
  const { data } = useSpace(space ?? '', space !== null);
  const outward = space !== null && body !== null && data !== undefined && data.audience !== 'internal';
  const query = useCheck(outward ? space : null, body ?? {});
  const [confirmed, confirm] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const demand = async (): Promise<string | null | false> => {
    if (!outward) return null;
    const result = await checkNow(space, body).catch((error: unknown) => {
      // Without an answer the server decides when the text reaches it.
      if (error instanceof Refused) throw error;
      return null;
    });
    if (!result || (result.findings.length === 0 && result.label?.allowed !== false)) return null;
    setAsks(true);
    void query.refetch();
    if (result.blocked || result.label?.allowed === false) return false;
    return confirmed === result.hash ? confirmed : false;
  };
  return { result: outward ? (query.data ?? null) : null, confirmed, confirm, asks, demand };
}
