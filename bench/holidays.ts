import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byRegion, FIRST_YEAR, LAST_YEAR } from '../test/time/holidaySource.ts';

// Writes the table of public holidays anew: `node bench/holidays.ts`. A test compares the table with its source.

const { version } = createRequire(import.meta.url)('date-holidays/package.json') as { version: string };
const source = `Public holidays from date-holidays ${version} (CC BY-SA 3.0 and ISC, github.com/commenthol/date-holidays), ${FIRST_YEAR} to ${LAST_YEAR}`;
const lines = Object.entries(byRegion()).map(([region, of]) => `  ${JSON.stringify(region)}: ${JSON.stringify(of)}`);
writeFileSync(join(import.meta.dirname, '../server/time/holidays.json'), `{\n"source": ${JSON.stringify(source)},\n"regions": {\n${lines.join(',\n')}\n}\n}\n`);
console.log(`${lines.length} countries and states`);
