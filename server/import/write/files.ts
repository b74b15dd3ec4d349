import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { contentHash } from '../../audit/contentHash.ts';
import { keepBlob } from '../../files/keepFile.ts';
import { safeFileName } from '../../files/name.ts';
import { fileLimits } from '../../files/quota.ts';
import { receive, type Received } from '../../files/receive.ts';
import { newIdAt } from '../../ids.ts';
import type { Work } from '../../kontor.ts';
import { Problem } from '../../problems.ts';
import type { Why } from '../../../shared/words/import.ts';
import type { FoundFile, FoundMessage } from '../item.ts';
import { asJson } from './rows.ts';
import type { Session } from './session.ts';

/** A file of the archive whose content lies in the storage. */
export interface KeptFile {
  id: string;
  name: string;
  received: Received;
  found: FoundFile;
}

/** Brings the content of a file from the archive into the storage, within the limits of the house; otherwise says why not. */
export async function keepContent(session: Session, message: FoundMessage, found: FoundFile): Promise<KeptFile | Why> {
  const { kontor, archive } = session;
  if (found.entry === null) return 'fileMissing';
  const room = await roomOf(session);
  try {
    for (let tries = 0; ; tries++) {
      const received = await receive(kontor, await archive.open(found.entry), found.name, room);
      await keepBlob(kontor.database.owner, received);
      // A sweep may just have taken the same content away; now that it is in the books, none will.
      if (tries > 0 || (await kontor.blobs.has(received.sha256))) return { id: newIdAt(message.at), name: safeFileName(found.name), received, found };
    }
  } catch (error) {
    if (error instanceof Problem && error.kind === 'tooLarge') return 'fileTooLarge';
    if (error instanceof Problem && error.kind === 'quotaReached') return 'quotaReached';
    if (error instanceof Problem) throw error;
    return 'fileDamaged';
  }
}

/** An import is the house's action: no person's quota holds for it, but the house's does. */
async function roomOf({ kontor }: Session): Promise<{ most: number; over: 'tooLarge' | 'quotaReached' }> {
  const limits = await fileLimits(kontor.database.owner);
  const { rows } = await sql<{ used: string }>`select coalesce(sum(size), 0) as used from blob`.execute(kontor.database.owner);
  const room = Math.max(0, limits.house - Number(rows[0]!.used));
  return room < limits.file ? { most: room, over: 'quotaReached' } : { most: limits.file, over: 'tooLarge' };
}

/** A file on the item that it came with. */
export interface PlacedFile {
  file: KeptFile;
  item: { kind: 'post' | 'comment'; id: string; post: string; space: string };
  author: string;
  created: Date;
  place: number;
}

/** Hangs files on their posts and comments; each is prepared and read as if it had been uploaded. */
export async function writeFiles(work: Work, placed: readonly PlacedFile[]): Promise<void> {
  if (placed.length === 0) return;
  const rows = placed.map(({ file, item, author, created, place }) => {
    const { sha256, size, type } = file.received;
    return { id: file.id, name: file.name, author, created, place, post_id: item.kind === 'post' ? item.id : null, comment_id: item.kind === 'comment' ? item.id : null, sha256, size, type: type.mime, image: type.image ?? null, text_format: type.text ?? null, state: type.image ? 'waiting' : 'ready' };
  });
  await insert(work.db, asJson(rows));
  for (const { file, item } of placed) work.record({ kind: 'file.stored', space: item.space, post: item.post, subject: file.id, data: { version: 1, content: contentHash(work.kontor.salt, { id: file.id, version: 1 }, { sha256: file.received.sha256 }) } });
}

async function insert(db: Kysely<Tables>, rows: string): Promise<void> {
  await sql`
    insert into file (id, name, owner_id, post_id, comment_id, place, created)
    select id, name, author, post_id, comment_id, place, created
    from jsonb_to_recordset(${rows}::jsonb) as row(id uuid, name text, author uuid, post_id uuid, comment_id uuid, place integer, created timestamptz)`.execute(db);
  await sql`
    insert into file_version (file_id, version, uploader_id, sha256, size, type, image, text_format, state, created)
    select id, 1, author, sha256, size, type, image, text_format, state, created
    from jsonb_to_recordset(${rows}::jsonb) as row(id uuid, author uuid, sha256 text, size bigint, type text, image text, text_format text, state text, created timestamptz)`.execute(db);
}
