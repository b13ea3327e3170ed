import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from './program.js';

const ARTICLES = {
  'a.txt':
    'Maria Okafor visited Lagos with Daniel Okafor. Later Mr. Okafor met Kofi Annan in Geneva.',
  'b.txt': 'Maria Okafor returned to Lagos. Mary Robinson wrote to Kofi Annan.',
};

let built: string;
let folder: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'comention-built-'));
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(built, name), text);
  const { code } = await runProgram(built, ['build', 'a.txt', 'b.txt', '-f', 'json']);
  expect(code).toBe(0);
});
afterAll(() => rm(built, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comention-'));
  await cp(built, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const comention = (...args: string[]) => runProgram(folder, args);
const answering = (input: string, ...args: string[]) => runProgram(folder, args, input);
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

  test('says what graph.json says', async () => {
    const { attributes } = JSON.parse(await read('output/graph.json'));
    expect(attributes.nearMisses).toContainEqual({
      one: 'person:maria-okafor',
      other: 'person:okafor',
      reasonsFor: ['surname of Maria Okafor'],
      reasonsAgainst: ['may as well be Daniel Okafor', 'a document names both'],
      moves: 4,
    });
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

describe('decide', () => {
  test('writes what each build then replays', async () => {
    const made = await comention('decide', 'merge', 'Okafor', 'Daniel Okafor');
    expect(made).toEqual({
      code: 0,
      stdout: '',
      stderr: 'comention.decisions.yaml: merge Okafor, Daniel Okafor\n',
    });
    await comention('decide', 'ban', 'Lagos');
    await comention('decide', 'retype', 'Geneva', 'organization');
    await comention('decide', 'rename', 'mary robinson', 'Mary Robinson of Mayo');
    await comention('decide', 'never-merge', 'Kofi Annan', 'Mary Robinson');
    await comention('decide', 'split', 'Maria Okafor', 'Maria Okafor the younger', 'b.txt');
    await comention('decide', 'ban', 'Nobody');
    const { code, stderr } = await comention('build', 'a.txt', 'b.txt', '-f', 'json');
    expect(code).toBe(0);
    expect(stderr).toMatch(/^replaying the decisions in comention\.decisions\.yaml$/m);
    expect(stderr).toMatch(/comention\.decisions\.yaml: not carried out.*: line \d+: ban Nobody$/m);
    const { nodes } = JSON.parse(await read('output/graph.json'));
    expect(nodes.map(({ key }: { key: string }) => key)).toEqual([
      'organization:geneva',
      'person:daniel-okafor',
      'person:kofi-annan',
      'person:maria-okafor',
      'person:maria-okafor-the-younger',
      'person:mary-robinson-of-mayo',
    ]);
  });

  test('keeps another file and its comments, and refuses what contradicts it', async () => {
    await writeFile(join(folder, 'ours.yml'), '# Ours.\nmerge:\n  - [A, B] # sure\n');
    const flags = ['--decisions', 'ours.yml'];
    const again = await comention('decide', 'merge', 'B', 'A', ...flags);
    expect(again.stderr).toBe('ours.yml:3: it says so already: merge B, A\n');
    const { code, stderr } = await comention('decide', 'never-merge', 'A', 'B', ...flags);
    expect(code).toBe(2);
    expect(stderr).toMatch(/ours\.yml:3: "never-merge A, B" contradicts line 3: merge A, B/);
    await comention('decide', 'ban', 'C', ...flags);
    expect(await read('ours.yml')).toBe('# Ours.\nmerge:\n  - [A, B] # sure\nban:\n  - C\n');
    const build = await comention('build', 'a.txt', '-f', 'json', ...flags);
    expect(build.stderr).toMatch(/ours\.yml: not carried out.*: line \d+: ban C/);
  });

  test.each([
    [['decide', 'retype', 'Okafor', 'place'], /place.*person, group/],
    [['decide', 'merge', 'Okafor'], /names/],
    [['decide', 'ban', '...'], /"ban" is a list of names/],
    [['decide', 'frobnicate', 'Okafor'], /frobnicate/],
  ])('%j is a wrong call', async (args, message) => {
    const { code, stdout, stderr } = await comention(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('review', () => {
  test('lists the pairs with evidence, the greatest change first', async () => {
    const { code, stdout, stderr } = await comention('review', '--limit', '1');
    expect(code).toBe(0);
    expect(stdout).toBe(`1. Maria Okafor and Okafor
    for      surname of Maria Okafor
    against  may as well be Daniel Okafor
    against  a document names both
    merging  would move 4 edges to person:maria-okafor, 4 of them onto edges that are there, and take away the link of 1 source between them
    Maria Okafor (person:maria-okafor), 2 sources
      a.txt: Maria Okafor visited Lagos with Daniel Okafor.
      b.txt: Maria Okafor returned to Lagos.
    Okafor (person:okafor), 1 source
      a.txt: Later Mr. Okafor met Kofi Annan in Geneva.
`);
    expect(stderr).toBe('2 pairs could be one, 1 not shown: see --limit\n');
  });

  test('writes answers down at once, and asks no question twice', async () => {
    const first = await answering('n\nq\n', 'review', '--answer');
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/1\. Maria Okafor and Okafor[\s\S]*Are they one\?[\s\S]*2\. /);
    expect(await read('comention.decisions.yaml')).toMatch(/- \[Maria Okafor, Okafor\]\n$/);
    const second = await answering('y\n', 'review', '--answer');
    expect(second.stdout).not.toContain('Maria Okafor and Okafor');
    expect(await read('comention.decisions.yaml')).toMatch(
      /\nmerge:\n {2}- \[Daniel Okafor, Okafor\]\nnever-merge:\n {2}- \[Maria Okafor, Okafor\]\n$/,
    );
    const third = await comention('review');
    expect(third).toEqual({ code: 0, stdout: '', stderr: '0 pairs could be one\n' });
    await comention('build', 'a.txt', 'b.txt', '-f', 'json');
    expect((await comention('explain', 'Okafor')).stdout).toMatch(/merged by a decision/);
    expect((await comention('review')).stdout).toBe('');
  });
});
