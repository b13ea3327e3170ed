import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runProgram } from './program.js';

const ARTICLES = [
  {
    id: 'a',
    date: '2024-03-09',
    text: 'Kofi Annan met Mary Robinson in Geneva. The UN was silent.',
  },
  { id: 'b', date: '2024-03-10', text: 'Mary Robinson wrote to Kofi Annan from Dublin.' },
];
/** Formats that need no more than graph.json. */
const FORMATS = 'gexf,json,html,gexf-dynamic,graphml,csv,cytoscape,jsonld,neo4j,svg,png';

let folder: string;
const comention = (...args: string[]) => runProgram(folder, args);
const read = (name: string) => readFile(join(folder, name), 'utf8');
const manifest = async (output: string) => JSON.parse(await read(`${output}/manifest.json`));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comention-export-'));
  await writeFile(
    join(folder, 'articles.ndjson'),
    `${ARTICLES.map((article) => JSON.stringify(article)).join('\n')}\nnope\n`,
  );
  await comention('build', 'articles.ndjson', '-o', 'built', '-f', `${FORMATS},mentions`);
  await comention('build', 'articles.ndjson', '-o', 'graph', '-f', 'json');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('export', () => {
  test('writes from graph.json the bytes that build wrote', async () => {
    const { code, stdout } = await comention(
      'export',
      'built',
      '-f',
      `${FORMATS},mentions`,
      '-o',
      'copy',
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    const names = await readdir(join(folder, 'built'));
    expect(names).toHaveLength(16);
    expect((await readdir(join(folder, 'copy'))).sort()).toEqual(names.sort());
    for (const name of names)
      expect(await read(`copy/${name}`), name).toBe(await read(`built/${name}`));
  });

  test('adds to what the manifest of a build says, and takes nothing from it', async () => {
    const before = await manifest('graph');
    expect((await comention('export', 'graph', '-f', 'graphml,csv')).code).toBe(0);
    const after = await manifest('graph');
    const listed = after.files.map(({ name }: { name: string }) => name);
    expect(listed).toEqual(['graph.json', 'graph.graphml', 'nodes.csv', 'edges.csv']);
    expect({ ...after, files: before.files }).toEqual(before);
    expect(after.quarantined).toHaveLength(1);
    await rm(join(folder, 'graph/graph.graphml'));
    await comention('export', 'graph', '-f', 'csv');
    expect(await manifest('graph')).toMatchObject({ files: { length: 3 } });
  });

  test('writes a part of the graph to a folder of its own', async () => {
    const part = ['--min-weight', '2', '--kind', 'person,location', '-f', 'json,mentions'];
    expect((await comention('export', 'built', ...part, '-o', 'part')).code).toBe(0);
    const { nodes, edges } = JSON.parse(await read('part/graph.json'));
    const kinds = nodes.map((node: { attributes: { kind: string } }) => node.attributes.kind);
    expect([...new Set(kinds)].sort()).toEqual(['location', 'person']);
    expect(edges.map(({ key }: { key: string }) => key)).toEqual([
      'person:kofi-annan|person:mary-robinson',
    ]);
    const keys = new Set(nodes.map(({ key }: { key: string }) => key));
    const mentions = (await read('part/mentions.ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(mentions.filter(({ entity }) => entity === null)).not.toHaveLength(0);
    for (const { entity } of mentions) if (entity !== null) expect(keys).toContain(entity);
    expect((await manifest('part')).quarantined).toHaveLength(1);
  });

  test('says what a format cannot hold, on the console and in the manifest', async () => {
    await mkdir(join(folder, 'odd'), { recursive: true });
    const odd = (await read('built/graph.json')).replaceAll(
      '"label":"Kofi Annan"',
      '"label":"=Kofi \\u0007\\ud83d Annan"',
    );
    await writeFile(join(folder, 'odd/graph.json'), odd);
    const { code, stderr } = await comention('export', 'odd', '-f', 'gexf,graphml,csv,svg');
    expect(code).toBe(0);
    const { warnings } = await manifest('odd');
    for (const name of ['graph.gexf', 'graph.graphml', 'nodes.csv', 'graph.svg']) {
      const said = expect.stringMatching(
        new RegExp(`^${name}: \\d+ characters .* became U\\+FFFD`),
      );
      expect(warnings).toContainEqual(said);
    }
    expect(warnings).toContainEqual(expect.stringMatching(/^nodes.csv: .*formula/));
    for (const warning of warnings) expect(stderr).toContain(warning);
  });

  test('writes one file to stdout', async () => {
    const { code, stdout } = await comention(
      'export',
      'built',
      '-f',
      'graphml',
      '-o',
      '-',
      '--quiet',
    );
    expect(code).toBe(0);
    expect(stdout).toBe(await read('built/graph.graphml'));
  });

  test.each([
    [['export', 'nowhere', '-f', 'csv'], /nowhere.*comention build/],
    [['export', 'built'], /--format/],
    [['export', 'built', '-f', 'xlsx'], /xlsx.*graphml/],
    [['export', 'built', '-f', ','], /no format.*--help/],
    [['export', 'built/graph.json', '-f', 'csv'], /built.graph\.json is no folder/],
    [['export', 'built', '-f', 'csv', '-o', 'articles.ndjson/x'], /is a file.*--output/],
    [['build', 'nowhere', '-o', 'articles.ndjson'], /is a file.*--output/],
    [['export', 'built', '-f', 'png', '--width', '7'], /--width.*100 to 10000/],
    [['export', 'built', '-f', 'csv', '-o', '-'], /one file/],
    [['export', 'built', '-f', 'csv', '--kind', 'ship', '-o', 'x'], /ship.*person/],
    [['export', 'built', '-f', 'csv', '--kind', 'person'], /folder of its own.*--output/],
    [['export', 'built', '-f', 'csv', '-w', '0', '-o', 'x'], /0.*1 or more/],
    [['export', 'graph', '-f', 'mentions', '-o', 'x'], /mentions\.ndjson.*json,mentions/],
    [['export', 'old', '-f', 'csv'], /old.graph\.json was written by another version/],
  ])('%j is a wrong call', async (args, message) => {
    await mkdir(join(folder, 'old'), { recursive: true });
    const old = (await read('built/graph.json')).replace('"schemaVersion":1', '"schemaVersion":0');
    await writeFile(join(folder, 'old/graph.json'), old);
    const { code, stdout, stderr } = await comention(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
