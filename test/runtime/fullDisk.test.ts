import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../server/database/open.ts';
import { LEAST_FREE, RESERVE, Room } from '../../server/room.ts';
import { ask, freshFolder, quiet } from './ground.ts';

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'true']).status === 0;

describe('A full disk', { skip: !mayMount && 'a small disk can only be mounted by root' }, () => {
  const { folder, remove } = freshFolder();
  const disk = `${folder}/disk`;
  before(() => {
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'tmpfs', disk]);
    chmodSync(disk, 0o755);
  });
  after(() => {
    execFileSync('umount', [disk]);
    remove();
  });
  const open = () => openDatabase({ dataFolder: `${disk}/data`, purpose: 'serve', log: quiet });
  const full = { name: 'StartError', kind: 'diskFull' };

  it('on the first start is told, and leaves no half database', async () => {
    await assert.rejects(open(), full);
    assert.equal(existsSync(`${disk}/data/database/cluster`), false);
    assert.equal(existsSync(`${disk}/data/database/cluster.new`), false);
  });

  it('on a later start is told, and after room is made everything is there', async () => {
    execFileSync('mount', ['-o', 'remount,size=120m', disk]);
    const first = await open();
    await ask(first.url, `create table kept as select 'Lagerbock' as word`);
    await first.stop();

    writeFileSync(`${disk}/ballast`, Buffer.alloc(freeBytes(disk)));
    await assert.rejects(open(), full);
    rmSync(`${disk}/ballast`);

    const second = await open();
    assert.deepEqual(await ask(second.url, 'select word from kept'), [{ word: 'Lagerbock' }]);
    await second.stop();
  });
});

describe('Room on the disk', { skip: !mayMount && 'a small disk can only be mounted by root' }, () => {
  const { folder, remove } = freshFolder();
  const disk = `${folder}/disk`;
  let told = 0;
  let room: Room;
  before(() => {
    mkdirSync(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk]);
    room = new Room(disk, (scarce) => (told += Number(scarce)));
  });
  after(() => {
    room.close();
    execFileSync('umount', [disk]);
    remove();
  });

  it('is there while others leave enough, with a reserve aside', async () => {
    await room.keepReserve();
    assert.equal(room.scarce, false);
    assert.equal(statSync(`${disk}/reserve`).size, RESERVE);
  });

  it('is scarce when others take the rest, and the reserve is given up', () => {
    writeFileSync(`${disk}/others`, Buffer.alloc(freeBytes(disk)));
    room.look();
    room.look();
    assert.deepEqual([room.scarce, told, freeBytes(disk)], [true, 1, RESERVE]);
  });

  it('stays scarce on the reserve alone, after a new start too', () => {
    room.look();
    assert.equal(room.scarce, true);
    const restarted = new Room(disk, () => undefined);
    assert.equal(restarted.scarce, true);
    restarted.close();
  });

  it('is there again, reserve included, when others make place', async () => {
    rmSync(`${disk}/others`);
    await room.keepReserve();
    room.look();
    assert.equal(room.scarce, false);
    assert.equal(statSync(`${disk}/reserve`).size, RESERVE);
    assert.ok(freeBytes(disk) >= 2 * LEAST_FREE);
  });
});

function freeBytes(path: string): number {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize;
}
