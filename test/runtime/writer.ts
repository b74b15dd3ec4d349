import { Client } from 'pg';
import { openDatabase } from '../../server/database/open.ts';

// Serves on the data folder and writes rows one by one without end; says each number once PostgreSQL has acknowledged it.
const opened = await openDatabase({ dataFolder: process.env.KONTOR_DATA!, purpose: 'serve', log: () => undefined });
const client = new Client(opened.url);
await client.connect();
await client.query('create table if not exists written (number int primary key)');
const { rows } = await client.query('select coalesce(max(number), 0) as last from written');
console.log('ready');
for (let number = rows[0].last + 1; ; number++) {
  await client.query('insert into written values ($1)', [number]);
  console.log(number);
}
