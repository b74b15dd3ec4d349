import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';

/**
 * Runs the program to its end in our place and gives its exit code. SIGINT and SIGTERM go on to it, once each. The open channel tells it
 * when we are killed ('disconnect'); under `npm start` it is also told to stop when npm is.
 */
export function launch(program, args, env = process.env) {
  const child = spawn(program, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM']) forwardOnce(signal, child);
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

function forwardOnce(signal, child) {
  let sent = false;
  process.on(signal, () => {
    if (!sent) child.kill(signal);
    sent = true;
  });
}

/** npm runs us through a shell, which outlives it. */
function stopWithNpm(child) {
  const before = ancestors();
  const watch = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

function ancestors() {
  try {
    return `${process.ppid} ${/\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))[1]}`;
  } catch {
    return String(process.ppid); // no /proc here
  }
}
