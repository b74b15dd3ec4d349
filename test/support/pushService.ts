import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify, type ECDH } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import tls from 'node:tls';

// For localhost alone, known to this process alone.
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCtBSOZUNEK0rW8GX
5tHNLgE6VkvP18aFGiYq6dg07jahRANCAASf2xdGiAvvUNAb44WzEznTiyQVWGFJ
k8tYl0BbwNPCxeM4NV+8oR0kgzMJ5Ku8NNc8NPqU/FkaADXGiT7t+qDw
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBujCCAWGgAwIBAgIUeFk+DHO2wIcb4A+aII2EoUt+MdswCgYIKoZIzj0EAwIw
JDEiMCAGA1UEAwwZcHVzaCBzZXJ2aWNlIG9mIHRoZSB0ZXN0czAgFw0yNjExMjIw
NDQ3NDNaGA8yMTI2MTAyOTA0NDc0M1owJDEiMCAGA1UEAwwZcHVzaCBzZXJ2aWNl
IG9mIHRoZSB0ZXN0czBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJ/bF0aIC+9Q
0BvjhbMTOdOLJBVYYUmTy1iXQFvA08LF4zg1X7yhHSSDMwnkq7w01zw0+pT8WRoA
NcaJPu36oPCjbzBtMB0GA1UdDgQWBBRR1hpeTwhL1ZdC2GrVUdM261kyeDAfBgNV
HSMEGDAWgBRR1hpeTwhL1ZdC2GrVUdM261kyeDAPBgNVHRMBAf8EBTADAQH/MBoG
A1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAKBggqhkjOPQQDAgNHADBEAiAb/em+
oFPL/BpBmfkUO5CaKJQa57hzRV/rxOytJAT9iQIgPRpJlP5P8JHbb1axCnXaj9sB
3GqxTLxvCqaEB7wXPPQ=
-----END CERTIFICATE-----`;

/** A device as a browser makes it: its keys, and where its push service takes messages for it. */
export interface Device {
  readonly subscription: { endpoint: string; keys: { p256dh: string; auth: string } };
  readonly path: string;
}

/** A message as it came in, decrypted with the keys of its device. */
export interface Pushed {
  path: string;
  message: string;
  headers: IncomingHttpHeaders;
  /** What the sender's signed token says (RFC 8292). */
  token: { aud: string; exp: number; sub: string };
}

export interface PushService {
  readonly host: string;
  readonly pushed: Pushed[];
  /** How often each path was asked, whatever came of it. */
  readonly asked: string[];
  /** What the service answers from now on to messages for a device, until something else is said. */
  answer(device: Device, status: number, headers?: Record<string, string>): void;
  device(applicationServerKey: string): Device;
  close(): Promise<void>;
}

interface Kept {
  ecdh: ECDH;
  auth: Buffer;
  key: string;
  status: number;
  headers: Record<string, string>;
}

/**
 * A push service that takes messages as browsers' services do: over TLS, by POST to an address per device, with TTL (RFC 8030), encrypted
 * for the device (RFC 8188, 8291), signed by the key the device was made for (RFC 8292). What breaks these rules is refused with 400 or 403.
 */
export async function pushService(): Promise<PushService> {
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), cert]);
  const devices = new Map<string, Kept>();
  const pushed: Pushed[] = [];
  const asked: string[] = [];
  const server = createServer({ key, cert }, (request, answer) => {
    void (async () => {
      const body = await buffer(request);
      const path = request.url ?? '';
      asked.push(path);
      const end = (status: number, headers: Record<string, string> = {}) => answer.writeHead(status, headers).end();
      const kept = devices.get(path);
      if (!kept) return end(404);
      if (request.method !== 'POST' || !/^\d+$/.test(String(request.headers['ttl'])) || request.headers['content-encoding'] !== 'aes128gcm' || body.length > 4096) return end(400);
      const token = readToken(request.headers.authorization ?? '', kept.key);
      if (!token || token.aud !== host() || token.exp * 1000 > Date.now() + 86_400_000 * 30) return end(403);
      if (kept.status !== 201) return end(kept.status, kept.headers);
      pushed.push({ path, message: open(body, kept), headers: request.headers, token });
      return end(201, { location: `${host()}/message/${pushed.length}`, ttl: String(request.headers['ttl']) });
    })().catch(() => answer.writeHead(500).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = () => `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    host: host().slice(8),
    pushed,
    asked,
    answer: ({ path }, status, headers = {}) => void Object.assign(devices.get(path)!, { status, headers }),
    device(applicationServerKey) {
      const ecdh = createECDH('prime256v1');
      const auth = randomBytes(16);
      const path = `/push/${randomBytes(12).toString('base64url')}`;
      devices.set(path, { ecdh, auth, key: applicationServerKey, status: 201, headers: {} });
      return { path, subscription: { endpoint: host() + path, keys: { p256dh: ecdh.generateKeys('base64url'), auth: auth.toString('base64url') } } };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function readToken(header: string, expected: string): Pushed['token'] | null {
  const [, head, claims, signature, k] = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  if (!head || !claims || !signature || k !== expected) return null;
  const point = Buffer.from(k, 'base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') };
  const good = verify('sha256', Buffer.from(`${head}.${claims}`), { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  return good ? JSON.parse(Buffer.from(claims, 'base64url').toString()) : null;
}

/** Opens a message as a browser does, from the text of RFC 8291, 3.4. */
function open(body: Buffer, { ecdh, auth }: Kept): string {
  const salt = body.subarray(0, 16);
  const sender = body.subarray(21, 21 + body[20]!);
  const sealed = body.subarray(21 + body[20]!);
  const hkdf = (secret: Uint8Array, from: Uint8Array, info: Uint8Array | string, length: number) => Buffer.from(hkdfSync('sha256', secret, from, info, length));
  const ikm = hkdf(ecdh.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]), 32);
  const decipher = createDecipheriv('aes-128-gcm', hkdf(ikm, salt, 'Content-Encoding: aes128gcm\0', 16), hkdf(ikm, salt, 'Content-Encoding: nonce\0', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const end = plain.lastIndexOf(2);
  if (plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error('the last record ends with 2 and zeros');
  return plain.subarray(0, end).toString();
}
