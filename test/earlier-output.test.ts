import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'comention-earlier-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const articles = readdirSync(join(root, 'seeds'))
  .sort()
  .map((name) => join('seeds', name));

/** Runs the built program. @returns graph.json */
function build(name: string, paths: readonly string[], ...flags: string[]): string {
  const program = join(root, 'dist/cli/main.js');
  const folder = join(scratch, name);
  const all = ['build', ...paths, '--format', 'json', '--quiet', '-o', folder, ...flags];
  execFileSync(process.execPath, [program, ...all], { cwd: root });
  return readFileSync(join(folder, 'graph.json'), 'utf8');
}

function places(json: string): Map<string, { x: number; y: number }> {
  const graph = JSON.parse(json) as {
    nodes: { key: string; attributes: { x: number; y: number } }[];
  };
  return new Map(graph.nodes.map(({ key, attributes }) => [key, attributes]));
}

/** How far nodes are from where they were, on average, by the width of the whole. */
function moved(before: string, after: string): number {
  const [old, now] = [places(before), places(after)];
  const distances = [...now].flatMap(([key, { x, y }]) => {
    const from = old.get(key);
    return from ? Math.hypot(x - from.x, y - from.y) : [];
  });
  const xs = [...now.values()].map(({ x }) => x);
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  return mean / (Math.max(...xs) - Math.min(...xs));
}

describe('a build into a folder that holds a graph', () => {
  const four = build('four', articles.slice(0, 4));
  const five = build('five', articles);

  test('of the same articles keeps every byte', () => {
    expect(build('four', articles.slice(0, 4))).toBe(four);
  });

  test('leaves what was there about where it was, and can be told to draw afresh', () => {
    const added = build('four', articles);
    expect(moved(four, added)).toBeLessThan(moved(four, five) / 4);
    expect(build('four', articles, '--fresh-layout')).toBe(five);
  });

  test.each([
    ['is no JSON', 'graph'],
    ['breaks off', five.slice(0, five.length / 2)],
    ['has a place that is none', five.replace(/"x":-?[\d.]+/, '"x":1e400')],
    ['is of something else', '{\n"nodes":[\n{"key":7}\n]\n}\n'],
  ])('goes on where the earlier graph %s', (_, text) => {
    build('broken', articles);
    writeFileSync(join(scratch, 'broken', 'graph.json'), text);
    expect(build('broken', articles)).toBe(five);
  });
});
