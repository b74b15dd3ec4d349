import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestMailbox } from './mailbox.ts';

const binary = '/usr/sbin/dovecot';

/** Whether Debian's Dovecot can be started here: it is installed, and we are root, as it wants. */
export const hasDovecot = (): boolean => existsSync(binary) && process.getuid?.() === 0;

/** A real Dovecot of its own with one mail box, on a free port of this machine. */
export async function dovecot(): Promise<TestMailbox> {
  const folder = await mkdtemp(join(tmpdir(), 'kontor-dovecot-'));
  await chmod(folder, 0o755);
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'nobody']).stdout.toString())) as [number, number];
  const fresh = join(folder, 'mail', 'new');
  for (const part of ['mail', 'mail/new', 'mail/cur', 'mail/tmp']) {
    await mkdir(join(folder, part));
    await chown(join(folder, part), uid, gid);
  }
  const port = await freePort();
  await writeFile(join(folder, 'dovecot.conf'), configuration(folder, port));
  const process = spawn(binary, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  await reachable(port, process);
  let count = 0;
  return {
    port,
    user: 'kontor',
    password: 'sehr-geheim',
    async deliver(raw) {
      const at = join(fresh, `${Date.now()}.${++count}.test`);
      await writeFile(at, raw);
      await chown(at, uid, gid);
    },
    // Dovecot writes the flags into the names: S is \Seen.
    unread: async () => (await readdir(fresh)).length + (await readdir(join(folder, 'mail', 'cur'))).filter((name) => !/:2,[A-R]*S/.test(name)).length,
    async close() {
      const ended = new Promise((resolve) => process.once('exit', resolve));
      process.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const configuration = (folder: string, port: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
instance_name = kontor-test-${port}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  args = password=sehr-geheim
}
userdb {
  driver = static
  args = uid=nobody gid=nogroup home=${folder}/mail
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function reachable(port: number, process: ChildProcess): Promise<void> {
  const late = AbortSignal.timeout(30_000);
  while (!late.aborted && process.exitCode === null) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
      socket.once('error', () => setTimeout(() => resolve(false), 50));
    });
    if (open) return;
  }
  assert.fail('Dovecot did not start');
}
