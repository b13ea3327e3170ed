import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'comention-output-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs the built program and reads what it wrote. */
function build(name: string, ...paths: string[]): Map<string, string> {
  const folder = join(scratch, name);
  const program = join(root, 'dist/cli/main.js');
  const flags = ['--format', 'gexf,json,html,mentions', '--quiet', '-o', folder];
  execFileSync(process.execPath, [program, 'build', ...paths, ...flags], { cwd: root });
  return new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
}

describe('the graph of the seed articles', () => {
  const fresh = build('fresh', 'seeds');

  test('is the one that stands in output/', () => {
    for (const file of ['graph.gexf', 'graph.json']) {
      expect(fresh.get(file), `${file}: npm start makes it anew`).toBe(
        readFileSync(join(root, 'output', file), 'utf8'),
      );
    }
  });

  test('has the same bytes when the files are given in reverse order', () => {
    const reversed = readdirSync(join(root, 'seeds'))
      .sort()
      .reverse()
      .map((file) => join('seeds', file));
    expect(build('reversed', ...reversed)).toEqual(fresh);
  });

  test('has the same bytes when the files lie in other folders', () => {
    const moved = join(scratch, 'moved');
    mkdirSync(moved);
    cpSync(join(root, 'seeds'), join(moved, 'articles'), { recursive: true });
    expect(build('elsewhere', join(moved, 'articles'))).toEqual(fresh);
  });
});
