import type { FoundFile } from '../item.ts';
import { firstOf, recordsOf, textIn, type Json } from '../shape.ts';
import { isRecord } from '../shape.ts';

/** The entry of the archive that holds the file of this id, null when there is none. */
export type FindFile = (id: string) => string | null;

/** Finds files in the ways in which tools put them into an export: `__uploads/<id>/name`, `attachments/<id>-name`, `<id>.ext`. */
export function findIn(names: Iterable<string>): FindFile {
  const byId = new Map<string, string>();
  for (const name of names) {
    const id = /(?:^|\/)(F[A-Z0-9]{6,20})[/_.-][^]*$/.exec(name)?.[1];
    if (id && !byId.has(id)) byId.set(id, name);
  }
  return (id) => byId.get(id) ?? null;
}

const withheld = new Set(['tombstone', 'hidden_by_limit', 'access_denied', 'file_access_denied', 'not_found']);

/** The files of a message (old exports name one as `file`), and those that their origin has deleted or withheld. */
export function filesOf(message: Json, find: FindFile): { files: FoundFile[]; refused: string[] } {
  const named = recordsOf(message.files);
  const all = named.length > 0 ? named : isRecord(message.file) ? [message.file] : [];
  const gone = (file: Json) => withheld.has(textIn(file, 'mode')) || withheld.has(textIn(file, 'file_access'));
  return {
    files: all.filter((file) => !gone(file)).map((file) => fileOf(file, find)),
    refused: all.filter(gone).map((file) => firstOf(textIn(file, 'name'), textIn(file, 'title'), textIn(file, 'id'))),
  };
}

function fileOf(file: Json, find: FindFile): FoundFile {
  const id = textIn(file, 'id');
  const name = firstOf(textIn(file, 'name'), textIn(file, 'title'), id);
  const link = firstOf(textIn(file, 'external_url'), textIn(file, 'url_private'), textIn(file, 'url_private_download'), textIn(file, 'permalink'));
  return { id, name, entry: find(id), link: link === '' ? null : withoutToken(link) };
}

/** An export's links to files carry its secret token (`?t=xoxe-...`): it must not be told to every reader. */
function withoutToken(link: string): string {
  const url = URL.parse(link);
  if (!url) return link;
  url.searchParams.delete('t');
  return url.href;
}
