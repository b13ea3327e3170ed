import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACEHOLDER = '<script id="graph" type="application/json"></script>';

/** WebGL in software, and none of the calls home that a browser makes. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium on this machine: `CHROMIUM_PATH`, or the usual names on the path. */
export function findChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? '').split(':');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** The viewer's page as the program ships it, built anew. */
export async function buildTemplate(): Promise<string> {
  const configFile = fileURLToPath(new URL('../../viewer/vite.config.ts', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'comention-viewer-'));
  try {
    await build({ configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes the page filled with a graph, as the html exporter fills it, and says where it lies. */
export function writePage(folder: string, name: string, template: string, graph: object): string {
  const json = JSON.stringify(graph).replace(/</g, '\\u003c');
  const path = join(folder, name);
  writeFileSync(
    path,
    template.split(PLACEHOLDER).join(PLACEHOLDER.replace('></', () => `>${json}</`)),
  );
  return pathToFileURL(path).href;
}
