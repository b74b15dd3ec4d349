import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser gives with its address: its public key (P-256, uncompressed) and a secret of 16 bytes, both base64url. */
export interface DeviceKeys {
  readonly p256dh: string;
  readonly auth: string;
}

const curve = 'prime256v1';
const RECORD_BYTES = 4096;
const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');
const derive = (secret: Buffer, { salt, info, length }: { salt: Buffer; info: Buffer; length: number }): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** Whether keys are what they say: a point on the curve, and 16 bytes. */
export function areKeys({ p256dh, auth }: DeviceKeys): boolean {
  const point = bytes(p256dh);
  if (point.length !== 65 || point[0] !== 4 || bytes(auth).length !== 16) return false;
  try {
    const own = createECDH(curve);
    own.generateKeys();
    own.computeSecret(point);
    return true;
  } catch {
    return false;
  }
}

/**
 * A message that one device alone can read: one record of aes128gcm (RFC 8188) under keys agreed as RFC 8291 says. `made` is for its
 * example: a sender's private key and a salt, otherwise fresh for each message.
 */
export function encryptFor(device: DeviceKeys, message: Buffer, made?: { privateKey: Buffer; salt: Buffer }): Buffer {
  const sender = createECDH(curve);
  if (made) sender.setPrivateKey(made.privateKey);
  else sender.generateKeys();
  const theirs = bytes(device.p256dh);
  const ours = sender.getPublicKey();
  const salt = made?.salt ?? randomBytes(16);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours]);
  const secret = derive(sender.computeSecret(theirs), { salt: bytes(device.auth), info, length: 32 });
  const key = derive(secret, { salt, info: Buffer.from('Content-Encoding: aes128gcm\0'), length: 16 });
  const nonce = derive(secret, { salt, info: Buffer.from('Content-Encoding: nonce\0'), length: 12 });
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2 ends the last record (RFC 8188, 2).
  const sealed = Buffer.concat([cipher.update(Buffer.concat([message, Buffer.from([2])])), cipher.final(), cipher.getAuthTag()]);
  const head = Buffer.alloc(21);
  salt.copy(head);
  head.writeUInt32BE(RECORD_BYTES, 16);
  head[20] = ours.length;
  return Buffer.concat([head, ours, sealed]);
}
