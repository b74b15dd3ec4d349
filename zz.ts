import { openDatabase } from './server/database/open.ts';
import pg from 'pg';
const d = await openDatabase({ dataFolder: '/tmp/ops-try/data', purpose: 'command', log: console.error });
const c = new pg.Client({ connectionString: d.url }); await c.connect();
for (const q of ["select name, state, data->>'reaction' r, count(*), min(start_after), max(retry_count) from pgboss.job where name in ('reaction','dead') group by 1,2,3 order by 4 desc limit 30", "select left(output::text, 300) o, count(*) from pgboss.job where output is not null and name='reaction' and state<>'completed' group by 1 limit 5", "select now(), count(*) from post"]) console.table((await c.query(q)).rows);
await c.end(); await d.stop();
