import { resolve } from 'node:path';
import { describe } from 'node:test';

// `node test/group.ts <file> ...` runs test files one after the other in one process, so that the server is loaded and compiled once for all.

for (const file of process.argv.slice(2)) {
  describe(file, { timeout: 600_000 }, async () => {
    await import(resolve(file));
  });
}
