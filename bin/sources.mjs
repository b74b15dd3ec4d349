import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One hash over names and contents of all files below the given files and folders; folders named in `without` are left out at any depth. */
export function hashOfFiles(paths, without) {
  const hash = createHash('sha256');
  for (const path of paths) for (const file of filesBelow(path, without)) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesBelow(path, without) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.isFile() ? [path] : [];
  const names = readdirSync(path).filter((name) => !without.includes(name));
  return names.sort().flatMap((name) => filesBelow(join(path, name), without));
}
