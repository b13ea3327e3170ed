import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from './program.js';

const ARTICLES = {
  'a.txt': 'Maria Okafor visited Lagos with Daniel Okafor. Later Mr. Okafor met Kofi Annan in Geneva.',
  'b.txt': 'Maria Okafor returned to Lagos. Mary Robinson wrote to Kofi Annan.',
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comention-'));
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(folder, name), text);
  const { code } = await comention('build', 'a.txt', 'b.txt', '-f', 'json');
  expect(code).toBe(0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const comention = (...args: string[]) => runProgram(folder, args);
const read = (name: string) => readFile(join(folder, name), 'utf8');

describe('explain', () => {
  test('prints names with counts and reasons, near-misses, and what a merge would change', async () => {
    const { code, stdout, stderr } = await comention('explain', 'MARIA ÓKAFOR');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`Maria Okafor (person:maria-okafor)
  person, 2 sources, 2 mentions, 6 links
  named
     2  Maria Okafor  same name
  perhaps the same as
  Okafor (person:okafor)
    for      surname of Maria Okafor
    against  may as well be Daniel Okafor
    against  a document names both
    merging  would move 4 edges to person:maria-okafor, 4 of them onto edges that are there, and take away the link of 1 source between them
`);
  });

  test('finds by key and alias, and says what is called alike where nothing is', async () => {
    const byKey = await comention('explain', 'person:okafor', 'output');
    expect(byKey.stdout).toMatch(/^Okafor \(person:okafor\)/);
    const { code, stdout, stderr } = await comention('explain', 'Kofi Anan');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/no entity is called Kofi Anan: perhaps Kofi Annan/);
  });

  test('says what to do where there is no graph', async () => {
    const { code, stderr } = await comention('explain', 'Okafor', 'nowhere');
    expect(code).toBe(2);
    expect(stderr).toMatch(/comention build <articles> -o nowhere/);
    await writeFile(join(folder, 'output/graph.json'), '[]');
    expect((await comention('explain', 'Okafor')).stderr).toMatch(/graph\.json is no graph/);
    expect(await read('output/graph.json')).toBe('[]');
  });
});
