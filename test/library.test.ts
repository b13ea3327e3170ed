import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'vite';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'comention-library-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('the example of the README runs', () => {
  const example = join(root, 'test/library/example.mjs');
  const printed = execFileSync(process.execPath, [example], { encoding: 'utf8' });
  expect(printed).toContain('location:berlin -- person:angela-merkel: 2');
  expect(printed).toContain('<?xml');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(
    readFileSync(example, 'utf8').split('\n').slice(1).join('\n').trim(),
  );
});

test('a browser bundle of the library needs nothing of Node', async () => {
  const entry = join(scratch, 'page.ts');
  writeFileSync(entry, `export { build } from ${JSON.stringify(join(root, 'dist/index.js'))};`);
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(scratch, 'bundle'),
      minify: false,
      lib: { entry, formats: ['es'], fileName: 'page' },
      rolldownOptions: { onwarn: (warning) => expect(warning.message).not.toMatch(/external/i) },
    },
  });
  for (const file of readdirSync(join(scratch, 'bundle'))) {
    const code = readFileSync(join(scratch, 'bundle', file), 'utf8');
    expect(code).not.toMatch(/(?:from|import\(|require\()\s*['"]node:/);
  }
});
