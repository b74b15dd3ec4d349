import { useQuery } from '@tanstack/react-query';
import type { Push, PushDevice } from '../../shared/api/push.ts';
import { queryClient } from './client.ts';
import { read, request } from './request.ts';

const queryKey = ['push'];

/** Whether this device is told, and whether the house allows it. */
export const usePush = () => useQuery({ queryKey, queryFn: read<Push>('/me/push') });

/** Whether this browser can be told at all. */
export const canBeTold = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const changed = () => queryClient.invalidateQueries({ queryKey });

/** Asks the person for leave and subscribes at the browser's push service; says 'denied' when they, or their browser, refuse. */
export async function beginPush(key: string): Promise<'told' | 'denied'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  const { pushManager } = await navigator.serviceWorker.ready;
  // One made with another key of the house is of no use.
  await (await pushManager.getSubscription())?.unsubscribe();
  const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
  await request('PUT', '/me/push', { body: { endpoint: endpoint ?? '', keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } } satisfies PushDevice });
  await changed();
  return 'told';
}

/** Ends it at the server and in the browser. */
export async function endPush(): Promise<void> {
  await request('DELETE', '/me/push');
  await (await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription())?.unsubscribe();
  await changed();
}

/** Tells this device now; false when its push service did not take it. */
export const tryPush = async (): Promise<boolean> => (await request<{ taken: boolean }>('POST', '/me/push/trial')).taken;
