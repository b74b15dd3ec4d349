import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** The arguments that a living process was started with, undefined when there is none or they can't be seen. */
export function argumentsOf(pid: number): string[] | undefined {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return undefined;
  }
  const { status, stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split(' ') : undefined;
}

/** Whether the process lives; one that has ended and only waits for its parent does not. */
export function isAlive(pid: number): boolean {
  return signalTo(pid, 0) && !isZombie(pid);
}

/** Sends a signal and says whether there was somebody to get it. */
export function signalTo(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Waits for the end of a process and says whether it came in time. */
export async function awaitEnd(pid: number, seconds: number): Promise<boolean> {
  for (const end = performance.now() + seconds * 1000; performance.now() < end; await pause(15)) {
    if (!isAlive(pid)) return true;
  }
  return false;
}

function isZombie(pid: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false; // no /proc here, or it has just ended
  }
}
