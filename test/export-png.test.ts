import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Painter, Warn } from '../src/export/exporter.js';
import { textWidth } from '../src/export/place-labels.js';
import { png } from '../src/export/png.js';
import { svg } from '../src/export/svg.js';
import type { KnowledgeGraph } from '../src/model/knowledge-graph.js';
import { createPainter } from '../src/node/painter.js';
import { graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';
import { type Pixels, readPng } from './read-png.js';

function painted(painter: Painter, graph: KnowledgeGraph, warn: Warn = () => {}): Uint8Array {
  const [bytes] = png.files[0]?.write({ ...publication(graph), painter }, warn) ?? [];
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes were written');
  return bytes;
}

/** The share of the pixels in a rectangle that are nearly black, as names are. */
function ink(
  { width, data }: Pixels,
  [left, top, right, bottom]: readonly [number, number, number, number],
): number {
  let [dark, all] = [0, 0];
  for (let y = Math.max(0, Math.floor(top)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(left)); x < right; x++) {
      const at = (y * width + x) * 4;
      const channels = [0, 1, 2].map((i) => data[at + i] ?? 255);
      if (Math.max(...channels) < 90) dark++;
      all++;
    }
  }
  return dark / Math.max(1, all);
}

const attribute = (name: string, element: string) =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1]);

/** Names in every script that the fonts are there for. */
const NAMES = ['Ada Lovelace', 'Łukasz Wójcik', 'Σωκράτης', 'Достоевский', 'محمد بن سلمان', 'नेहरू'];

describe('graph.png', () => {
  it('has the width asked for, and ink where each name stands', async () => {
    const crowded = graphOf(NAMES);
    const nodes = crowded.nodes.map((node, i) => ({ ...node, x: 0, y: i * 60 }));
    const graph = { ...crowded, nodes };
    const painter = await createPainter(900);
    const picture = readPng(painted(painter, graph));
    expect(picture.width).toBe(900);

    const { text } = written(svg, publication(graph));
    const scale = picture.width / attribute('width', text);
    expect(Math.abs(picture.height - attribute('height', text) * scale)).toBeLessThanOrEqual(1);
    const [, left = 0, top = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(text) ?? []).map(Number);
    const labels = text.split('\n').filter((line) => /^<text .*text-anchor/.test(line));
    expect(labels).toHaveLength(NAMES.length);
    for (const label of labels) {
      const size = attribute('font-size', label);
      const name = /">(.*)<\/text>/.exec(label)?.[1] ?? '';
      const length = textWidth(name) * size;
      const anchor = /text-anchor="(\w+)"/.exec(label)?.[1];
      const from =
        attribute('x', label) - { start: 0, middle: length / 2, end: length }[anchor as 'start'];
      const base = attribute('y', label);
      const box = [
        left + from,
        top + base - size * 0.8,
        left + from + length,
        top + base + size * 0.25,
      ];
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((value) => value * scale);
      expect(ink(picture, [x0, y0, x1, y1]), name).toBeGreaterThan(0.05);
    }
    expect(ink(picture, [0, 0, 20, 20])).toBe(0);
  });

  it('has the same bytes each time', async () => {
    const graph = graphOf(NAMES);
    const [one, other] = [await createPainter(400), await createPainter(400)];
    expect(painted(one, graph)).toEqual(painted(other, graph));
  });

  it('writes no name wider than the room it was given', async () => {
    const painter = await createPainter(1000);
    for (const name of [
      ...NAMES,
      'WWW Minimum',
      'iiii llll',
      'International Monetary Fund',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
      'Ministry of Education and Higher Education',
      '1234567890',
      'É Ü Å Ş Ž',
      'Ünïted Nätiöns',
    ]) {
      const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="40"><rect width="1000" height="40" fill="#fff"/><text x="10" y="25" font-size="20">${name}</text></svg>`;
      const picture = readPng(painter.paint(drawing));
      const end = 10 + textWidth(name) * 20;
      expect(ink(picture, [0, 0, end, 40]), name).toBeGreaterThan(0);
      expect(ink(picture, [end + 1, 0, 1000, 40]), name).toBe(0);
    }
  });

  it('draws whatever the names are, and says what it could not write', async () => {
    const warnings: string[] = [];
    const painter = await createPainter(600);
    const picture = readPng(
      painted(painter, graphOf([...HOSTILE_NAMES, '北京']), (w) => warnings.push(w)),
    );
    expect(new Set(picture.data).size).toBeGreaterThan(20);
    expect(warnings.at(-1)).toMatch(/^6 names have letters that its fonts lack/);
    expect(readPng(painted(painter, graphOf([]))).width).toBe(600);
  });

  it('needs no font of the machine', () => {
    const program = `
      import { createPainter } from './dist/node/index.js';
      const painter = await createPainter(200);
      const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="9" y="25">Ada</text></svg>';
      process.stdout.write(Buffer.from(painter.paint(drawing)));`;
    const bytes = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { PATH: '', HOME: '/nonexistent', FONTCONFIG_FILE: '/nonexistent' },
    });
    expect(ink(readPng(bytes), [5, 5, 60, 35])).toBeGreaterThan(0);
  });
});
