import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { NewToken, OpenSession, Passkey, RecoveryCodes, Token, TotpSetup, TotpState } from '../../shared/api/account.ts';
import { useAction } from './client.ts';
import { pagesOf } from './feed.ts';
import { read } from './request.ts';

type Listed<T> = { items: T[] };

export const useSessions = () => useInfiniteQuery(pagesOf<Listed<OpenSession> & { next: string | null }>(['account', 'sessions'], '/me/sessions', 10));
export const useTotp = () => useQuery({ queryKey: ['account', 'totp'], queryFn: read<TotpState>('/me/totp') });
export const usePasskeys = () => useQuery({ queryKey: ['account', 'passkeys'], queryFn: read<Listed<Passkey>>('/me/passkeys') });
export const useTokens = () => useQuery({ queryKey: ['account', 'tokens'], queryFn: read<Listed<Token>>('/tokens') });

const staleSessions = () => [['account', 'sessions']];
export const useChangePassword = () => useAction<{ current: string; password: string }>({ call: (body) => ({ method: 'PUT', path: '/me/password', body }), stale: staleSessions });
export const useProve = () => useAction<{ password: string; code?: string }>({ call: (body) => ({ method: 'POST', path: '/me/proof', body }) });
export const useEndSession = () => useAction<string>({ call: (session) => ({ method: 'DELETE', path: `/me/sessions/${session}` }), stale: staleSessions });
export const useEndOthers = () => useAction<void, { ended: number }>({ call: () => ({ method: 'DELETE', path: '/me/sessions' }), stale: staleSessions });

const staleTotp = () => [['account', 'totp'], ['me']];
export const useSetUpTotp = () => useAction<void, TotpSetup>({ call: () => ({ method: 'POST', path: '/me/totp' }) });
export const useConfirmTotp = () => useAction<string, RecoveryCodes>({ call: (code) => ({ method: 'POST', path: '/me/totp/confirmation', body: { code } }), stale: staleTotp });
export const useRenewCodes = () => useAction<void, RecoveryCodes>({ call: () => ({ method: 'POST', path: '/me/totp/recovery-codes' }), stale: staleTotp });
export const useTurnOffTotp = () => useAction<void>({ call: () => ({ method: 'DELETE', path: '/me/totp' }), stale: staleTotp });

const stalePasskeys = () => [['account', 'passkeys']];
export const usePasskeyOptions = () => useAction<void, Record<string, unknown>>({ call: () => ({ method: 'POST', path: '/me/passkeys/options' }) });
export const useAddPasskey = () => useAction<{ name: string; response: unknown }>({ call: (body) => ({ method: 'POST', path: '/me/passkeys', body }), stale: stalePasskeys });
export const useRenamePasskey = () => useAction<{ id: string; name: string }>({ call: ({ id, name }) => ({ method: 'PATCH', path: `/me/passkeys/${id}`, body: { name } }), stale: stalePasskeys });
export const useRemovePasskey = () => useAction<string>({ call: (passkey) => ({ method: 'DELETE', path: `/me/passkeys/${passkey}` }), stale: stalePasskeys });

const staleTokens = () => [['account', 'tokens']];
export const useMakeToken = () => useAction<NewToken, Token & { secret: string }>({ call: (body) => ({ method: 'POST', path: '/tokens', body }), stale: staleTokens });
export const useRemoveToken = () => useAction<string>({ call: (token) => ({ method: 'DELETE', path: `/tokens/${token}` }), stale: staleTokens });
