// Builds everything that the package ships into dist/: the library and command line (tsc), the
// tagger's weights, and the viewer's page (Vite).
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const dist = join(root, 'dist');

rmSync(dist, { recursive: true, force: true });
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', root], { stdio: 'inherit' });
for (const file of ['weights.js', 'weights.d.ts']) {
  cpSync(join(root, 'src/nlp/model', file), join(dist, 'nlp/model', file));
}
await build({ configFile: join(root, 'viewer/vite.config.ts'), logLevel: 'warn' });
chmodSync(join(dist, 'cli/main.js'), 0o755);
