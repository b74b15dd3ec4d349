import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { seeded } from '../../bench/torture/chance.ts';
import { openDatabase } from '../../server/database/open.ts';
import { isAlive } from '../../server/database/embedded/processes.ts';
import { ask, builds, freshFolder, postmasterPid, quiet, startHolder } from './ground.ts';

for (const build of builds) {
  describe(`A database with the PostgreSQL ${build.name}`, () => {
    const { folder, remove } = freshFolder();
    const dataFolder = `${folder}/data`;
    after(remove);

    const open = () => {
      process.env.KONTOR_PG_BIN = build.folder;
      return openDatabase({ dataFolder, purpose: 'serve', log: quiet });
    };

    it('is made on an empty folder, keeps what it is told, and ends without a trace', async () => {
      const first = await open();
      await ask(first.url, `create table kept (word text)`);
      await ask(first.url, `insert into kept values ('Gleitringdichtung')`);
      const pid = postmasterPid(dataFolder);
      await first.stop();
      assert.equal(isAlive(pid), false);

      const second = await open();
      assert.deepEqual(await ask(second.url, 'select word from kept'), [{ word: 'Gleitringdichtung' }]);
      await second.stop();
    });

    it('is durable, checked, private, and knows German letters', async () => {
      const opened = await open();
      const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'listen_addresses', 'ssl', 'server_encoding'];
      const rows = await ask(opened.url, `select name, setting from pg_settings where name in ('${names.join("','")}')`);
      assert.deepEqual(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])), {
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        data_checksums: 'on',
        listen_addresses: '',
        ssl: 'off',
        server_encoding: 'UTF8',
      });
      const [letters] = await ask(opened.url, `select lower('ÄÖÜ') as lower, to_tsvector('german', 'ÖLPUMPEN')::text as words, 'Z' < 'ä' as bytes, 'ä' < 'Z' collate "de-x-icu" as german`);
      assert.deepEqual(letters, { lower: 'äöü', words: `'olpump':1`, bytes: true, german: true });
      await opened.stop();
    });

    it('comes up again by itself when PostgreSQL is killed under a serving Kontor', async () => {
      const again = Promise.withResolvers<void>();
      process.env.KONTOR_PG_BIN = build.folder;
      const log = (message: string) => message.includes('there again') && again.resolve();
      const opened = await openDatabase({ dataFolder, purpose: 'serve', log });
      process.kill(postmasterPid(dataFolder), 'SIGKILL');
      await again.promise;
      assert.deepEqual(await ask(opened.url, 'select 1 as one'), [{ one: 1 }]);
      await opened.stop();
    });

    it('loses nothing acknowledged when it is killed ten times while writing', async () => {
      const random = seeded(Number(build.folder.length));
      let acknowledged = 0;
      for (let cycle = 0; cycle < 10; cycle++) {
        const { child, lines, ended } = startHolder('writer.ts', { KONTOR_DATA: dataFolder, KONTOR_PG_BIN: build.folder });
        assert.equal((await lines.next()).value, 'ready');
        const rows = 20 + Math.floor(random() * 200);
        for (let row = 0; row < rows; row++) acknowledged = Number((await lines.next()).value);
        if (cycle % 2 === 0) process.kill(postmasterPid(dataFolder), 'SIGKILL');
        child.kill('SIGKILL');
        await ended;
        for (let rest = await lines.next(); !rest.done; rest = await lines.next()) acknowledged = Number(rest.value);
      }
      const opened = await open();
      const [found] = await ask(opened.url, 'select count(*)::int as count, max(number) as last from written');
      assert.ok(found!.last >= acknowledged, `${acknowledged} was acknowledged, ${found!.last} is the last one there`);
      assert.equal(found!.count, found!.last);
      await opened.stop();
    });
  });
}
