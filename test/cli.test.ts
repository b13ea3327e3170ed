import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram, start as startIn } from './program.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comention-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (...args: string[]) => startIn(folder, ...args);
const comention = (args: readonly string[], input: string | Uint8Array = '') =>
  runProgram(folder, args, input);

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

const ndjson = (...records: object[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

const ANNAN = 'Kofi Annan met Mary Robinson in Geneva.';
const BOND = 'Mary Robinson wrote to Kofi Annan from Dublin.';

describe('build', () => {
  test('writes the formats chosen and says on stderr what it did', async () => {
    await put({ 'a.txt': ANNAN, 'b.md': BOND });
    const { code, stdout, stderr } = await comention(['build', '.', '-f', 'gexf,json,mentions']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/2 documents read, 0 quarantined/);
    expect((await readdir(join(folder, 'output'))).sort()).toEqual([
      'graph.gexf',
      'graph.json',
      'manifest.json',
      'mentions.ndjson',
    ]);
    const graph = JSON.parse(await readFile(join(folder, 'output/graph.json'), 'utf8'));
    const weights = graph.edges.map(
      (edge: { attributes: { weight: number } }) => edge.attributes.weight,
    );
    expect(Math.max(...weights)).toBe(2);
  });

  test('never reads its own output', async () => {
    await put({ 'a.txt': ANNAN });
    await comention(['build', '.']);
    const before = await readFile(join(folder, 'output/graph.json'), 'utf8');
    expect((await comention(['build', '.'])).stderr).toMatch(/1 document read/);
    expect(await readFile(join(folder, 'output/graph.json'), 'utf8')).toBe(before);
  });

  test('gives the same bytes for the files in any order, and twice', async () => {
    await put({ 'a.txt': ANNAN, 'b.txt': BOND, 'c.md': `# Notes\n\n${ANNAN}`, 'd.txt': '' });
    const files = ['a.txt', 'b.txt', 'c.md', 'd.txt'];
    const formats = ['-f', 'gexf,json,html,mentions'];
    await comention(['build', ...files, ...formats, '-o', 'one']);
    await comention(['build', ...files.reverse(), ...formats, '-o', 'two']);
    await comention(['build', ...files, ...formats, '--workers', '3', '-o', 'two']);
    const names = await readdir(join(folder, 'one'));
    expect(names).toHaveLength(5);
    for (const name of names) {
      const [one, two] = await Promise.all(
        ['one', 'two'].map((output) => readFile(join(folder, output, name))),
      );
      expect(one?.equals(two as Buffer), name).toBe(true);
    }
  });

  test('quarantines what it cannot read and finishes the rest', async () => {
    await put({
      'a.txt': ANNAN,
      'empty.txt': '',
      'binary.txt': new Uint8Array([0x89, 0x50, 0, 0xff]),
      'latin1.txt': new Uint8Array([0x5a, 0x6f, 0xeb]),
      'records.ndjson': `nope\n${ndjson({ id: '__proto__', text: `__proto__: ${BOND}` })}`,
    });
    const { code, stderr } = await comention(['build', '.', '-f', 'json']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/2 documents read, 4 quarantined/);
    expect(stderr).toMatch(/latin1\.txt: .*UTF-8/);
    const manifest = JSON.parse(await readFile(join(folder, 'output/manifest.json'), 'utf8'));
    expect(manifest.quarantined.map(({ id }: { id: string }) => id)).toEqual([
      'binary.txt',
      'empty.txt',
      'latin1.txt',
      'records.ndjson:1',
    ]);
    const graph = JSON.parse(await readFile(join(folder, 'output/graph.json'), 'utf8'));
    expect(JSON.stringify(graph)).toContain('"__proto__"');
  });

  test('fails when nothing could be read, and names ten at most', async () => {
    const { code, stderr } = await comention(['build', '-'], 'nope\n'.repeat(12));
    expect(code).toBe(1);
    expect(stderr).toMatch(/stdin:1: /);
    expect(stderr).toMatch(/and 2 more$/m);
    expect(stderr).toMatch(/no document could be read.*no JSON/);
    expect(await readdir(folder)).toEqual([]);
  });

  test('reads NDJSON from stdin; --quiet says nothing', async () => {
    const input = ndjson({ id: 'a', text: ANNAN }, { id: 'b', text: BOND });
    const result = await comention(['build', '-', '-f', 'json', '--quiet'], input);
    expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readdir(join(folder, 'output'))).toContain('graph.json');
  });

  test.each([
    [['build'], /paths/],
    [['build', 'nowhere'], /nowhere/],
    [['build', '.'], /no articles.*\.txt/],
    [['build', '.', '--format', 'json,nope'], /nope.*gexf/],
    [['build', '.', '--scope', 'page'], /page.*paragraph/],
    [['build', '.', '--min-weight', '0'], /0.*1 or more/],
    [['build', '.', '--min-confidence', '2'], /2.*0 to 1/],
    [['extract', '--min-confidence', ''], /0 to 1/],
    [['build', '.', '--workers', 'many'], /many.*whole number/],
    [['build', '.', '--decisions', 'gone.yml'], /gone\.yml/],
    [['build', '.', '--frobnicate'], /--frobnicate/],
    [['frobnicate'], /frobnicate/],
    [['view', '.'], /comention build/],
    [['view', '--port', '99999'], /99999.*65535/],
  ])('%j is a wrong call', async (args, message) => {
    const { code, stdout, stderr } = await comention(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('extract', () => {
  const records = (stdout: string) =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  test('one record for each document, in order, offsets into the text as given', async () => {
    const texts = [
      `**A Headline of the Day**\n\n${ANNAN}`,
      `\ud83d 😀 ${BOND} \udc00`,
      `Said __proto__ and constructor: ${ANNAN}`,
    ];
    const input = [
      ndjson({ id: 'a', text: texts[0] }),
      'nope\n\n',
      ndjson({ id: '__proto__', text: texts[1] }, { text: texts[2] }, { id: 9, text: '' }),
    ].join('');
    const { code, stdout, stderr } = await comention(['extract'], input);
    expect(code).toBe(0);
    expect(stderr).toMatch(/5 documents, 2 quarantined/);
    const found = records(stdout);
    expect(found.map(({ id, status }) => [id, status])).toEqual([
      ['a', 'ok'],
      ['stdin:2', 'quarantined'],
      ['__proto__', 'ok'],
      ['stdin:5', 'ok'],
      ['9', 'quarantined'],
    ]);
    for (const [index, record] of [found[0], found[2], found[3]].entries()) {
      const surfaces = record.mentions.map((m: { surface: string }) => m.surface);
      expect(surfaces).toContain('Kofi Annan');
      for (const { start, end, surface, confidence } of record.mentions) {
        expect(texts[index]?.slice(start, end)).toBe(surface);
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }
    expect(Object.keys(found[0])).toEqual(['id', 'status', 'mentions']);
    expect(Object.keys(found[1])).toEqual(['id', 'status', 'reason']);
    expect(Object.keys(found[0].mentions[0])).toEqual([
      'start',
      'end',
      'surface',
      'kind',
      'sentence',
      'confidence',
    ]);
    expect(found[0].mentions[0].sentence).toBe(1);
  });

  test('answers each line at once, before the input ends', async () => {
    const child = start('extract');
    child.stdin?.write(ndjson({ id: 'a', text: ANNAN }));
    const [first] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    expect(JSON.parse(String(first)).id).toBe('a');
    child.stdin?.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });

  test('nothing in, nothing out; all quarantined is a failure', async () => {
    expect(await comention(['extract', '-q'])).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = await comention(['extract'], 'nope\n');
    expect(code).toBe(1);
    expect(records(stdout)).toHaveLength(1);
  });

  test('--min-confidence leaves out exactly the mentions below it, here and in a build', async () => {
    const input = ndjson({ id: 'a', text: `${ANNAN} ${BOND} The Zorblax of Quimby met Vantro.` });
    const mentionsOf = async (...args: string[]) =>
      records((await comention(['extract', '-q', ...args], input)).stdout)[0].mentions;
    const all = (await mentionsOf()) as { surface: string; confidence: number }[];
    const sorted = all.map(({ confidence }) => confidence).sort((a, b) => a - b);
    const least = ((sorted[0] as number) + (sorted.at(-1) as number)) / 2;
    const sure = all.filter(({ confidence }) => confidence >= least);
    expect(sure.length).toBeGreaterThan(0);
    expect(sure.length).toBeLessThan(all.length);
    expect(await mentionsOf('--min-confidence', String(least))).toEqual(sure);

    await comention(['build', '-', '-f', 'json', '-q', '--min-confidence', String(least)], input);
    const graph = JSON.parse(await readFile(join(folder, 'output', 'graph.json'), 'utf8'));
    expect(graph.attributes.options.minConfidence).toBe(least);
    const aliases = graph.nodes.flatMap((node: { attributes: { aliases: string[] } }) => {
      return node.attributes.aliases;
    });
    expect(new Set(aliases)).toEqual(new Set(sure.map(({ surface }) => surface)));
  });

  test('a reader that closes the pipe is no failure', async () => {
    const child = start('extract', '-q');
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (part) => {
      stderr += part;
    });
    child.stdin?.on('error', () => {});
    child.stdin?.write(ndjson({ id: 'a', text: ANNAN }));
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.stdout?.destroy();
    child.stdin?.end(ndjson({ id: 'b', text: ANNAN }).repeat(2000));
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('view', () => {
  test('serves what build wrote, to this machine alone, until it is stopped', async () => {
    await put({ 'a.txt': ANNAN });
    await comention(['build', '.']);
    const child = start('view', '--port', '0');
    const [line] = await once(child.stdout as NodeJS.ReadableStream, 'data');
    const url = String(line).trim();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await page.text()).toContain('Kofi Annan');
    child.kill('SIGTERM');
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});

describe('help', () => {
  test.each([
    [[], ['build', 'extract', 'view', 'Exit codes']],
    [
      ['build'],
      [
        '--output',
        '--format',
        '--scope',
        '--min-weight',
        '--min-confidence',
        '--decisions',
        'Examples',
      ],
    ],
    [['extract'], ['--min-confidence', '"status": "ok"', '"quarantined"', 'UTF-16', 'Example']],
    [['explain'], ['<name>', '[folder]', 'Examples']],
    [['decide'], ['merge', 'never-merge', 'rename', 'retype', 'ban', 'split', 'Examples']],
    [['review'], ['--limit', '--answer', '--decisions', 'Examples']],
    [['view'], ['--port', '127.0.0.1', 'Example']],
  ])('comention %j --help', async (args, words) => {
    const { code, stdout, stderr } = await comention([...args, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of words) expect(stdout).toContain(word);
  });
});
