import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { TestMailbox } from './mailbox.ts';

interface Kept {
  raw: string;
  seen: boolean;
}

/** A mail box that speaks just the commands of IMAP4rev1 (RFC 3501) that a poll needs, for machines without a real server. */
export async function scriptedImap(): Promise<TestMailbox> {
  const mails: Kept[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.write('* OK ready\r\n');
    let rest = '';
    socket.setEncoding('latin1').on('data', (text) => {
      const lines = (rest + text).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) answer(socket, line, mails);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    user: 'kontor',
    password: 'sehr-geheim',
    deliver: async (raw) => void mails.push({ raw, seen: false }),
    unread: async () => mails.filter((one) => !one.seen).length,
    async close() {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(socket: Socket, line: string, mails: Kept[]): void {
  const [tag, ...words] = line.split(' ');
  const command = words.join(' ');
  const say = (text: string) => socket.write(`${text}\r\n`, 'latin1');
  const done = (text = 'done') => say(`${tag} OK ${text}`);
  const uid = Number(/^UID (?:FETCH|STORE) (\d+)/i.exec(command)?.[1] ?? 0);
  const mail = mails[uid - 1];
  if (/^CAPABILITY/i.test(command)) say('* CAPABILITY IMAP4rev1');
  else if (/^LOGIN/i.test(command)) {
    if (!/"?sehr-geheim"?$/.test(command)) return void say(`${tag} NO [AUTHENTICATIONFAILED] Wrong password`);
  } else if (/^LIST/i.test(command)) say('* LIST () "/" "INBOX"');
  else if (/^(?:SELECT|EXAMINE)/i.test(command)) say(`* FLAGS (\\Seen \\Deleted)\r\n* ${mails.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1]\r\n* OK [UIDNEXT ${mails.length + 1}]`);
  else if (/^UID SEARCH/i.test(command)) say(`* SEARCH${mails.map((one, index) => (one.seen ? '' : ` ${index + 1}`)).join('')}`);
  else if (/^UID FETCH/i.test(command) && mail) {
    const bytes = Buffer.from(mail.raw);
    const body = /BODY/i.test(command) ? ` BODY[] {${bytes.length}}\r\n${bytes.toString('latin1')}` : '';
    say(`* ${uid} FETCH (UID ${uid} RFC822.SIZE ${bytes.length} FLAGS (${mail.seen ? '\\Seen' : ''})${body})`);
  } else if (/^UID STORE/i.test(command) && mail) {
    mail.seen = true;
    say(`* ${uid} FETCH (UID ${uid} FLAGS (\\Seen))`);
  } else if (/^LOGOUT/i.test(command)) {
    say('* BYE');
    done();
    return void socket.end();
  }
  done();
}
