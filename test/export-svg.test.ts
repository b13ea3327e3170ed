import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxOf, type Dot, placeLabels, textWidth } from '../src/export/place-labels.js';
import { svg } from '../src/export/svg.js';
import { legalName } from './export-legal-name.js';
import { anyGraph, graphOf, HOSTILE_NAMES, publication, written } from './export-publication.js';
import { xmlComplaints } from './oracles/oracles.js';

const attribute = (name: string, element: string) =>
  Number(new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1]);

const apart = (a: Box, b: Box) =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const anyDots = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 3, max: 26 }),
      text: fc.constantFrom('Al', 'Ada Lovelace', 'International Committee', '北京'),
    }),
    { maxLength: 40 },
  )
  .map((some) =>
    some.map((dot, i): Dot => ({ ...dot, key: `k${i}`, importance: 0, fontSize: 12 })),
  );

describe('names on the drawing', () => {
  it('cover no other name, and no dot that is not much smaller than their own', () => {
    fc.assert(
      fc.property(anyDots, (dots) => {
        const labels = placeLabels(dots);
        for (const [i, label] of labels.entries()) {
          if (!label) continue;
          for (const [j, dot] of dots.entries()) {
            const other = labels[j];
            if (i === j) continue;
            if (other) expect(apart(label.box, other.box)).toBe(true);
            if (dot.radius * 2 < (dots[i]?.radius ?? 0)) continue;
            expect(apart(label.box, boxOf(dot))).toBe(true);
          }
        }
      }),
    );
  });

  it('go to the largest dot first, in any order of the dots', () => {
    const large = { key: 'b', x: 0, y: 0, radius: 9, importance: 0, text: 'Large', fontSize: 12 };
    const small = { key: 'a', x: 0, y: 0, radius: 3, importance: 1, text: 'Small', fontSize: 12 };
    expect(placeLabels([large])).toEqual([expect.objectContaining({ x: 12, anchor: 'start' })]);
    expect(placeLabels([small, large]).map((label) => label !== undefined)).toEqual([false, true]);
    expect(placeLabels([large, small]).map((label) => label !== undefined)).toEqual([true, false]);
  });

  it('are as wide as their characters', () => {
    expect(textWidth('ill')).toBeLessThan(textWidth('www'));
    expect(textWidth('北京')).toBeGreaterThan(textWidth('ab'));
    expect(textWidth('e\u0301')).toBe(textWidth('e'));
  });
});

describe('graph.svg', () => {
  it('is XML that holds names as text only', (context) => {
    const { text, warnings } = written(svg, publication(graphOf(HOSTILE_NAMES)));
    const file = join(mkdtempSync(join(tmpdir(), 'comention-svg-')), 'graph.svg');
    writeFileSync(file, text);
    expect(xmlComplaints(context, file)).toBe('');
    const elements = new Set([...text.matchAll(/<([a-z]+)/gi)].map(([, name]) => name));
    expect([...elements].sort()).toEqual(
      ['circle', 'g', 'path', 'rect', 'svg', 'text', 'title'].sort(),
    );
    expect(warnings).toEqual([
      expect.stringMatching(/^\d+ characters .* U\+FFFD/),
      expect.stringMatching(/^\d+ of 22 names are not written/),
      expect.stringMatching(/longer than 48 characters were cut.*: 2$/),
    ]);
  });

  it('draws every node and link inside its frame, and every name can be looked up', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { text } = written(svg, publication(graph));
        const [, left = 0, top = 0] = (/translate\(([-\d.]+) ([-\d.]+)\)/.exec(text) ?? []).map(
          Number,
        );
        const dots = text.split('\n').filter((line) => /^<circle.*<title>/.test(line));
        expect(dots).toHaveLength(graph.nodes.length);
        expect(text.match(/^<path /gm) ?? []).toHaveLength(graph.edges.length);
        for (const dot of dots) {
          const [x, y] = [left + attribute('cx', dot), top + attribute('cy', dot)];
          expect(x > 0 && x < attribute('width', text)).toBe(true);
          expect(y > 0 && y < attribute('height', text)).toBe(true);
        }
        const titles = dots.map((line) => /<title>([^<]*) \(1\)<\/title>/.exec(line)?.[1]);
        const read = titles.map((title) =>
          title?.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
        );
        expect(read.sort()).toEqual(graph.nodes.map(({ label }) => legalName(label)).sort());
      }),
    );
  });

  it('tells what colours and sizes mean', () => {
    const { text } = written(svg, publication(graphOf(['a', 'b', 'c', 'd', 'e'])));
    expect(text).toMatch(/2 people<.*\n.*1 group<.*\n.*1 organization<.*\n.*1 location</);
    expect(text).toContain('>1 source<');
  });
});
