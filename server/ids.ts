import { randomBytes } from 'node:crypto';

let last = 0n;

/**
 * A new id: UUID version 7 (RFC 9562) of the given moment (milliseconds since 1970; now when missing).
 * Ids made for "now" by one process only ever grow, also when the clock moves back.
 */
export function newId(at?: number): string {
  const random = randomBytes(10);
  let time = BigInt(at ?? Date.now());
  let counter = BigInt(random.readUInt16BE(0) & 0xfff);
  if (at === undefined) {
    let stamp = (time << 12n) | counter;
    if (stamp <= last) stamp = last + 1n;
    last = stamp;
    time = stamp >> 12n;
    counter = stamp & 0xfffn;
  }
  return uuid(time, counter, random);
}

/** A new id of an earlier moment in microseconds since 1970: ids of one millisecond sort by their microseconds (RFC 9562, 6.2, method 3). */
export function newIdAt(micros: number): string {
  const time = Math.floor(micros / 1000);
  return uuid(BigInt(time), BigInt(Math.floor(((micros - time * 1000) / 1000) * 4096)), randomBytes(10));
}

function uuid(time: bigint, counter: bigint, random: Buffer): string {
  const hex = time.toString(16).padStart(12, '0') + '7' + counter.toString(16).padStart(3, '0');
  random[2] = (random[2]! & 0x3f) | 0x80;
  const all = hex + random.subarray(2).toString('hex');
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`;
}

/** The smallest id of a moment, to compare ids with a time; of null the smallest of all. */
export function idFloor(moment: Date | null): string {
  const hex = BigInt(moment?.getTime() ?? 0).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
