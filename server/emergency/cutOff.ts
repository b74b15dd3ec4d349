import type { ServerResponse } from 'node:http';
import { sql } from 'kysely';
import type { Kontor } from '../kontor.ts';

const held = new WeakMap<Kontor, Set<ServerResponse>>();

/** Notes an answer to an outsider that is under way: streams and downloads, too, must end when the ways outward are closed. */
export function holdOutward(kontor: Kontor, raw: ServerResponse): void {
  const all = held.get(kontor) ?? new Set();
  held.set(kontor, all.add(raw));
  raw.once('close', () => all.delete(raw));
}

/** Cuts those answers off as soon as this node hears of an emergency stop; the returned function ends that. */
export function openCutOff(kontor: Kontor): () => void {
  const cut = () => held.get(kontor)?.forEach((raw) => raw.destroy());
  const look = async () => {
    const { rows } = await sql<{ closed: boolean }>`select outward_closed() as closed`.execute(kontor.database.owner);
    if (rows[0]!.closed) cut();
  };
  return kontor.live.listen((heard) => {
    if (heard.kind === 'emergency.stopped') cut();
    // The wire was down, and what was said meanwhile is not repeated. Streams look for themselves besides.
    else if (heard.kind === 'many') void look().catch(() => {});
  });
}
