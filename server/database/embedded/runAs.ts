import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * How a program of PostgreSQL is run: `reachAll` names the capability by which the account may pass folders that only root may;
 * `renamed` gives an account that has no name on this system the one of nobody, in a user namespace of its own.
 */
export type RunAs = { account: Account; reachAll?: string; renamed?: boolean };

export type Ended = { code: number | null; output: string };

/** Starts a program of PostgreSQL as the account; with `bound` it is interrupted as soon as this process ends in whatever way (Linux). */
export function start(runAs: RunAs, command: string[], options: SpawnOptions & { bound?: boolean } = {}): ChildProcess {
  const { bound, ...rest } = options;
  const { account } = runAs;
  const change = account.drop && !runAs.reachAll ? { uid: account.uid, gid: account.gid } : {};
  const [program, ...args] = [...wrapping(runAs, bound === true), ...command];
  return spawn(program!, args, { cwd: '/', env: environment(), ...change, ...rest });
}

/** Runs a program of PostgreSQL to its end and gives all that it said. */
export function run(runAs: RunAs, command: string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = start(runAs, command, { stdio: 'pipe' });
    let output = '';
    child.stdout!.on('data', (part) => (output += part));
    child.stderr!.on('data', (part) => (output += part));
    child.stdin!.on('error', () => undefined); // it ended before it read; its exit code tells
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
    child.stdin!.end(input);
  });
}

/** Whether children can be bound to the life of this process: setpriv of util-linux knows how, BusyBox's does not. */
export function canBind(): boolean {
  return spawnSync('setpriv', ['--pdeathsig', 'INT', 'true']).status === 0;
}

/** A capability with which the account may pass all folders on the way to `folder`, the weaker one first; undefined where none may be given. */
export function capabilityToReach(account: Account, folder: string): string | undefined {
  return ['dac_read_search', 'dac_override'].find((reachAll) => {
    const [program, ...args] = [...wrapping({ account, reachAll }, false), 'ls', `${folder}/.`]; // not `test`: access() leaves capabilities aside
    return spawnSync(program!, args).status === 0;
  });
}

function wrapping({ account, reachAll, renamed }: RunAs, bound: boolean): string[] {
  if (renamed) return ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
  const binding = bound ? ['--pdeathsig', 'INT'] : [];
  if (!reachAll) return bound ? ['setpriv', ...binding] : [];
  const change = ['--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups'];
  return ['setpriv', ...change, `--inh-caps=+${reachAll}`, `--ambient-caps=+${reachAll}`, ...binding];
}

/** Nothing of ours goes on (no PG*, no DATABASE_URL); English messages, because they are read here; UTC in its log. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
}
