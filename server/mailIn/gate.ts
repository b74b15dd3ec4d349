import { readFile } from 'node:fs/promises';
import type { Kontor } from '../kontor.ts';
import { openListener, type Listener } from './listen/listener.ts';
import { pollMailbox } from './listen/mailbox.ts';
import { secretIn } from './replyAddress.ts';
import { mailInOf, mostBytes, type MailIn } from './settings.ts';
import { takeMail } from './takeMail.ts';

/** Where mail comes into this node: its listener and the mail box it asks, as the settings of the house say. */
export interface MailGate {
  readonly listening: { host: string; port: number; tls: boolean } | null;
  /** Why it doesn't listen though it should. */
  readonly error: string | null;
  readonly polled: Date | null;
  readonly pollError: string | null;
  /** Follows the settings as they are now; resolves when it listens, or says in `error` why not. */
  follow(): Promise<void>;
  /** Asks the mail box once, if there is one; returns how many mails were taken. */
  poll(): Promise<number>;
  close(): Promise<void>;
}

/** Makes the gate; it stays shut until `follow` is called, and follows changed settings of any node from then on. */
export function makeMailGate(of: () => Kontor): MailGate {
  let listener: Listener | null = null;
  let open = '';
  let error: string | null = null;
  let polled: Date | null = null;
  let pollError: string | null = null;
  let tls = false;
  let turn: Promise<void> = Promise.resolve();
  let heeding = false;
  let closed = false;

  async function apply(): Promise<void> {
    const kontor = of();
    const settings = closed ? null : await mailInOf(kontor.database.owner);
    const wanted = JSON.stringify(settings?.listener ? [settings.listener, settings.addresses, settings.mostMegabytes] : null);
    if (wanted === open && error === null) return;
    await listener?.close();
    listener = null;
    error = null;
    open = wanted;
    if (!settings?.listener) return;
    try {
      const pair = await certificate(kontor);
      tls = pair !== null;
      listener = await openListener({ ...settings.listener, most: mostBytes(settings), tls: pair, isOurs: (address) => secretIn(settings.addresses, address) !== null, take: (incoming) => takeMail(kontor, incoming) });
    } catch (cause) {
      error = (cause as Error).message;
      kontor.log.error({ error }, 'mail can not be taken: the listener did not open');
    }
  }

  const follow = () => (turn = turn.then(apply).catch((cause: unknown) => of().log.error({ error: String(cause) }, 'the settings of incoming mail could not be read')));

  return {
    get listening() {
      return listener && { host: listener.host, port: listener.port, tls };
    },
    get error() {
      return error;
    },
    get polled() {
      return polled;
    },
    get pollError() {
      return pollError;
    },
    follow() {
      if (!heeding) of().live.listen((heard) => void ((heard.kind === 'house.settingsChanged' || heard.kind === 'many') && follow()));
      heeding = true;
      return follow();
    },
    async poll() {
      const settings = await mailInOf(of().database.owner);
      if (!settings?.mailbox) return 0;
      polled = new Date();
      const outcome = await asked(of(), settings);
      pollError = outcome.error;
      return outcome.taken;
    },
    async close() {
      closed = true;
      await turn;
      await apply();
    },
  };
}

async function asked(kontor: Kontor, settings: MailIn): Promise<{ taken: number; error: string | null }> {
  const { password, ...box } = settings.mailbox!;
  try {
    return { taken: await pollMailbox({ ...box, password: password ?? '', most: mostBytes(settings) }, (incoming) => takeMail(kontor, incoming), kontor.closing), error: null };
  } catch (cause) {
    const error = ((cause as { responseText?: string }).responseText ?? (cause as Error).message).slice(0, 300);
    kontor.log.warn({ error }, 'the mail box could not be asked');
    return { taken: 0, error };
  }
}

async function certificate({ config }: Kontor): Promise<{ cert: string; key: string } | null> {
  if (!config.mailTls) return null;
  return { cert: await readFile(config.mailTls.cert, 'utf8'), key: await readFile(config.mailTls.key, 'utf8') };
}
