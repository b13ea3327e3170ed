// Runs benches, each a file of this folder, each in a process of its own.
//
//   npm run bench                          all of them
//   npm run bench -- extract FILE.ndjson   one, with what it takes
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs')
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();
const [name, ...rest] = process.argv.slice(2);

if (name !== undefined && !benches.includes(name)) {
  console.error(`there is no bench ${name}: choose of ${benches.join(', ')}`);
  process.exit(2);
}
for (const bench of name === undefined ? benches : [name]) {
  console.log(`# ${bench}\n`);
  const file = join(import.meta.dirname, `${bench}.mjs`);
  const { status } = spawnSync(process.execPath, [file, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
  console.log();
}
