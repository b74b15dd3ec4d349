import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say, SetUpError } from './say.mjs';

const BEAT_MILLISECONDS = 1_000;
const DEAD_MILLISECONDS = 6_000;
const ORPHAN_MILLISECONDS = 5 * 60_000;
const LONGEST_MILLISECONDS = 15 * 60_000;

/**
 * Does the work while no other process sets up in the same folder. The holder touches its lock every second; one untouched for six is dead,
 * but the npm or vite that it left behind is given five minutes to finish: the work is told how to name their process numbers (`busy`).
 */
export async function withSetUpLock(root, work) {
  const file = join(root, '.cache', 'setup.lock');
  const mine = `${process.pid}-${Date.now()}-${Math.random()}`;
  await take(file, mine);
  const beat = setInterval(() => touch(file), BEAT_MILLISECONDS);
  try {
    return await work((pid) => writeFileSync(file, `${mine}\n${pid}`));
  } finally {
    clearInterval(beat);
    if (contentOf(file)?.startsWith(mine)) rmSync(file);
  }
}

async function take(file, mine) {
  for (let waited = 0; !created(file, mine); waited += 200) {
    if (waited === 0) say('waiting');
    if (waited > LONGEST_MILLISECONDS) throw new SetUpError('setUpStuck');
    buryDead(file, `${file}.${mine}`);
    await pause(200);
  }
}

function created(file, content) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw new SetUpError('folderUnwritable', { folder: dirname(dirname(file)), reason: error.code });
  }
}

/** Of several that see the same dead lock one moves it away; whoever moved a living one by that puts it back. */
function buryDead(file, grave) {
  if (!isDead(file)) return;
  try {
    renameSync(file, grave);
    if (!isDead(grave)) renameSync(grave, file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  } finally {
    rmSync(grave, { force: true });
  }
}

function isDead(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  const age = stat ? Date.now() - stat.mtimeMs : 0;
  return age > DEAD_MILLISECONDS && (age > ORPHAN_MILLISECONDS || !isAlive(Number(contentOf(file)?.split('\n')[1])));
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // taken for dead while this machine slept; the work goes on, npm and vite bear company
  }
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
