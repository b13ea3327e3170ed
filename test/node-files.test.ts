import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EXPORTERS } from '../src/export/exporters.js';
import { UsageError } from '../src/model/errors.js';
import { byteLines } from '../src/node/byte-lines.js';
import { readArticles } from '../src/node/read-articles.js';
import { writeOutput } from '../src/node/write-output.js';
import { build } from '../src/pipeline/build.js';
import { publish } from '../src/pipeline/publish.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comention-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function idsIn(...paths: string[]): Promise<string[]> {
  const articles = await collect(readArticles(paths.map((path) => join(folder, path))));
  return articles.map(({ id }) => id);
}

describe('articles on disk', () => {
  test('a folder is read to the bottom, in order, without hidden files and other kinds', async () => {
    await put({
      'b.TXT': 'Ada.',
      'a/c.md': 'Ada.',
      'a/d.html': '<p>Ada.</p>',
      'e.ndjson': '{"id":"r1","text":"Ada."}\n\n{"text":"Ada."}\r\nnope\n',
      '.hidden/x.txt': 'Ada.',
      'picture.jpg': 'Ada.',
      notes: 'Ada.',
    });
    const skipped: string[] = [];
    const articles = await collect(
      readArticles([folder], { onSkipped: (message) => skipped.push(message) }),
    );
    expect(articles.map(({ id }) => id)).toEqual([
      'a/c.md',
      'a/d.html',
      'b.TXT',
      'r1',
      'e.ndjson:3',
      'e.ndjson:4',
    ]);
    expect(articles.filter((article) => 'reason' in article)).toHaveLength(1);
    expect(skipped.join()).toMatch(/2 files passed over.*\.jpg/);
  });

  test('what cannot be read is quarantined in its place', async () => {
    await put({ 'a.txt': '', 'b.txt': new Uint8Array([0, 1, 255]), 'c.txt': 'Ada.' });
    await symlink(join(folder, 'nowhere'), join(folder, 'd.txt'));
    const articles = await collect(readArticles([folder]));
    const reasons = new Map(articles.map((a) => [a.id, 'reason' in a ? a.reason : 'ok']));
    expect(reasons.get('a.txt')).toMatch(/no text/);
    expect(reasons.get('b.txt')).toMatch(/binary/);
    expect(reasons.get('c.txt')).toBe('ok');
    expect(reasons.get('d.txt')).toMatch(/ENOENT/);
  });

  test('links that lead in a circle end, and no file is read twice', async () => {
    await put({ 'a/x.txt': 'Ada.' });
    await symlink(folder, join(folder, 'a/loop'));
    expect(await idsIn('')).toEqual(['a/x.txt']);
    expect(await idsIn('a/x.txt', '', 'a')).toEqual(['a/x.txt']);
  });

  test('ids are told apart by folder, whatever the order of the paths', async () => {
    await put({ 'one/x.txt': 'Ada.', 'two/x.txt': 'Ada.', 'two/y.txt': 'Ada.' });
    const expected = ['one/x.txt', 'two/x.txt', 'y.txt'];
    expect(await idsIn('one', 'two')).toEqual(expected);
    expect(await idsIn('two', 'one')).toEqual(expected);
    expect(await idsIn('two/x.txt', 'one/x.txt')).toEqual(['one/x.txt', 'two/x.txt']);
    await put({ 'p/in/x.txt': 'Ada.', 'q/in/x.txt': 'Ada.' });
    expect(new Set(await idsIn('p/in', 'q/in')).size).toBe(2);
  });

  test('a wrong path and a folder without articles are named', async () => {
    await put({ 'x/y.jpg': 'Ada.', 'z.txt': 'Ada.' });
    await expect(idsIn('nowhere')).rejects.toThrow(UsageError);
    await expect(idsIn('nowhere')).rejects.toThrow(/nowhere/);
    await expect(idsIn('z.txt', 'x')).rejects.toThrow(/x holds no articles.*\.txt/);
    await expect(idsIn('x/y.jpg')).rejects.toThrow(/\.txt/);
  });
});

describe('lines of bytes', () => {
  test('are the lines of the text, however it is cut, and a long one is let go', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '\r', ' '), maxLength: 12 });
    const lines = fc.array(line, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (texts, size) => {
        const bytes = new TextEncoder().encode(`${texts.join('\n')}\n`);
        async function* chunks() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const found = await collect(byteLines(chunks(), 10));
        const expected = texts.map((text, index) => {
          const encoded = new TextEncoder().encode(text);
          return { number: index + 1, bytes: encoded.length > 10 ? undefined : encoded };
        });
        expect(found).toEqual(expected.filter((_, i) => i < found.length));
        expect(expected.slice(found.length).every(({ bytes: rest }) => rest?.length === 0)).toBe(
          true,
        );
      }),
    );
  });
});

describe('output', () => {
  const formats = EXPORTERS.filter(({ format }) => format === 'gexf' || format === 'mentions');

  test('the files, with a manifest that knows them, and nothing else', async () => {
    await put({ '.comention-writing-graph.gexf': 'left by a killed run', 'mine.txt': 'stays' });
    const result = await build([{ id: 'a', text: 'Kofi Annan met Mary Robinson in Geneva.' }]);
    const { files } = await writeOutput(folder, publish(result), formats, []);
    expect((await readdir(folder)).sort()).toEqual([
      'graph.gexf',
      'manifest.json',
      'mentions.ndjson',
      'mine.txt',
    ]);
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest.files).toEqual(files.slice(0, -1));
    const mentions = await readFile(join(folder, 'mentions.ndjson'));
    expect(files[1]).toMatchObject({ name: 'mentions.ndjson', bytes: mentions.length });
  });

  test('an export that fails leaves what was there', async () => {
    const result = await build([{ id: 'a', text: 'Kofi Annan met Mary Robinson in Geneva.' }]);
    await writeOutput(folder, publish(result), formats, []);
    const before = await readFile(join(folder, 'manifest.json'), 'utf8');
    const html = EXPORTERS.filter(({ format }) => format === 'html');
    await expect(writeOutput(folder, publish(result), [...formats, ...html], [])).rejects.toThrow();
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(before);
    expect(await readdir(folder)).toHaveLength(3);
  });

  test('a folder that cannot be made is a wrong call', async () => {
    await put({ taken: 'a file' });
    const result = await build([{ id: 'a', text: 'Kofi Annan met Mary Robinson.' }]);
    await expect(writeOutput(join(folder, 'taken'), publish(result), formats, [])).rejects.toThrow(
      UsageError,
    );
  });
});
