import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'kontor');
const LONGEST_MILLISECONDS = 60_000;

/** A Kontor started as people start it, on its own folder and port. */
export class RunningKontor {
  readonly url: string;
  /** From the start of the process to the first good answer of /healthz. */
  readonly readyMilliseconds: number;
  readonly #child: ChildProcess;

  constructor(child: ChildProcess, url: string, readyMilliseconds: number) {
    this.#child = child;
    this.url = url;
    this.readyMilliseconds = readyMilliseconds;
  }

  /** Kills with SIGKILL: the launcher, the server and PostgreSQL with all its processes, or the server's process alone. */
  async kill(what: 'everything' | 'server'): Promise<void> {
    if (this.#hasEnded()) return;
    const tree = descendants(this.#child.pid!);
    const server = tree.find((pid) => commandOf(pid).includes('server/cli/main.ts'));
    const doomed = what === 'server' && server !== undefined ? [server] : [this.#child.pid!, ...tree];
    for (const pid of doomed) killHard(pid);
    if (!this.#hasEnded()) await once(this.#child, 'exit');
  }

  /** Ends it as Ctrl-C does; gives its exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill('SIGINT');
    if (!this.#hasEnded()) await once(this.#child, 'exit');
    return this.#child.exitCode;
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

/** Starts a Kontor and waits until it is healthy; throws with its last words when it ends before. */
export async function startKontor(dataFolder: string, port: number): Promise<RunningKontor> {
  const begun = performance.now();
  const env = { ...process.env, KONTOR_DATA: dataFolder, PORT: String(port), HOST: '127.0.0.1', KONTOR_RATE_FACTOR: '0', KONTOR_LOG: 'fatal', DATABASE_URL: '' };
  const child = spawn(process.execPath, [bin, 'start'], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let words = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => (words = `${words}${part}`.slice(-4000)));
  const url = `http://127.0.0.1:${port}`;
  while (performance.now() - begun < LONGEST_MILLISECONDS) {
    if (await isHealthy(url)) return new RunningKontor(child, url, performance.now() - begun);
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`Kontor did not start: ${words}`);
    await pause(20);
  }
  child.kill('SIGKILL');
  throw new Error(`Kontor was not healthy within ${LONGEST_MILLISECONDS / 1000} s: ${words}`);
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function isHealthy(url: string): Promise<boolean> {
  return fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** All processes below one, whatever session or group they put themselves into (Linux). */
function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    const parent = parentOf(pid);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root);
}

function parentOf(pid: number): number | undefined {
  try {
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
  } catch {
    return undefined; // it has just ended
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function killHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has just ended by itself, because its parent was killed
  }
}
