import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build as bundle } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { PROGRAM } from '../src/pipeline/program.js';
import { CHROMIUM_FLAGS, findChromium } from './viewer/page.js';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'comention-library-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('the example of the README runs', () => {
  const example = join(root, 'test/library/example.mjs');
  const printed = execFileSync(process.execPath, [example], { encoding: 'utf8' });
  expect(printed).toContain('location:berlin -- person:angela-merkel: 2');
  expect(printed).toContain('graph.gexf <?xml');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(
    readFileSync(example, 'utf8').split('\n').slice(1).join('\n').trim(),
  );
});

test('files say which version made them', () => {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(PROGRAM).toEqual({ name, version });
});

/** One classic script with the library in it, as a page would load it. */
async function bundleForBrowser(): Promise<string> {
  const entry = join(scratch, 'page.ts');
  writeFileSync(entry, `export { build } from ${JSON.stringify(join(root, 'dist/index.js'))};`);
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: join(scratch, 'bundle'),
      minify: false,
      lib: { entry, formats: ['iife'], name: 'comention', fileName: () => 'page.js' },
    },
  });
  return join(scratch, 'bundle/page.js');
}

test('a page without Node finds the names of a paragraph', async (context) => {
  const script = await bundleForBrowser();
  expect(readFileSync(script, 'utf8')).not.toMatch(
    /(?:from|import\(|require\()\s*['"](?:node:|fs|path)/,
  );
  const executablePath = findChromium();
  if (!executablePath && !process.env.CI) context.skip('no Chromium here: set CHROMIUM_PATH');
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addScriptTag({ path: script });
    const labels = await page.evaluate(
      `comention.build([{ id: 'a', text: 'Emmanuel Macron met Angela Merkel in Berlin.' }])
        .then(({ graph }) => graph.nodes.map((node) => node.label))`,
    );
    expect(labels).toEqual(['Berlin', 'Angela Merkel', 'Emmanuel Macron']);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
