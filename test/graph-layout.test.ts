import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.js';
import { communities } from '../src/graph/communities.js';
import { network } from '../src/graph/graphology.js';
import { layOut } from '../src/graph/layout.js';
import type { Link } from '../src/graph/link.js';
import { nodeRadii } from '../src/graph/node-radii.js';
import { DEFAULT_BUILD_OPTIONS } from '../src/model/options.js';
import { corpus } from './graph-corpus.js';

function clique(from: number, to: number, strength = 1): Link[] {
  const links: Link[] = [];
  for (let source = from; source < to; source++) {
    for (let target = source + 1; target < to; target++) links.push({ source, target, strength });
  }
  return links;
}

function nodes(count: number, radius = 6) {
  return Array.from({ length: count }, (_, i) => ({ key: `n${i}`, label: `Name ${i}`, radius }));
}

/** Two groups that all know each other, and one link between them. */
const dumbbell = [...clique(0, 10), ...clique(10, 20), { source: 0, target: 10, strength: 0.1 }];

describe('layout', () => {
  it('places graphs of no, one and two nodes', () => {
    expect(layOut([], [])).toEqual([]);
    const [only] = layOut(nodes(1), []);
    expect(Number.isFinite(only?.x) && Number.isFinite(only?.y)).toBe(true);
    const [a, b] = layOut(nodes(2), clique(0, 2));
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(12);
  });

  it('keeps tied nodes nearer than untied ones', () => {
    const places = layOut(nodes(20), dumbbell);
    const distance = (i: number, j: number) =>
      Math.hypot(
        (places[i]?.x ?? 0) - (places[j]?.x ?? 0),
        (places[i]?.y ?? 0) - (places[j]?.y ?? 0),
      );
    const mean = (pairs: [number, number][]) =>
      pairs.reduce((sum, [i, j]) => sum + distance(i, j), 0) / pairs.length;
    const within = mean(clique(0, 10).map(({ source, target }) => [source, target]));
    const across = mean(clique(0, 10).map(({ source, target }) => [source, target + 10]));
    expect(across).toBeGreaterThan(1.5 * within);
  });

  it('lets no node overlap another, nor its label in a small graph', () => {
    const graphs = fc.integer({ min: 1, max: 40 }).chain((count) =>
      fc.record({
        radii: fc.array(fc.integer({ min: 3, max: 26 }), { minLength: count, maxLength: count }),
        pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ radii, pairs }) => {
        const placed = nodes(radii.length).map((node, i) => ({ ...node, radius: radii[i] ?? 3 }));
        const keys = new Set(
          pairs.flatMap(([a, b]) => (a === b ? [] : `${Math.min(a, b)}-${Math.max(a, b)}`)),
        );
        const links = [...keys].map((key): Link => {
          const [source = 0, target = 0] = key.split('-').map(Number);
          return { source, target, strength: 0.5 };
        });
        const places = layOut(placed, links);
        for (const [i, a] of places.entries()) {
          expect(Number.isFinite(a.x) && Number.isFinite(a.y)).toBe(true);
          for (const [j, b] of places.entries()) {
            if (i === j) continue;
            const apart = Math.hypot(a.x - b.x, a.y - b.y);
            expect(apart).toBeGreaterThan((radii[i] ?? 0) + (radii[j] ?? 0));
            // About the line of text to the right of node i, against the middle of node j.
            const onLine = Math.abs(a.y - b.y) < 6;
            const right = b.x - a.x - (radii[i] ?? 0);
            if (onLine) expect(right > 0 && right < 7 * 'Name 0'.length).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same picture again, centred', () => {
    const places = layOut(nodes(20), dumbbell);
    expect(layOut(nodes(20), dumbbell)).toEqual(places);
    const xs = places.map(({ x }) => x);
    const span = Math.max(...xs) - Math.min(...xs);
    expect(Math.abs(Math.max(...xs) + Math.min(...xs)) / 2).toBeLessThan(span / 4);
  });

  it('stays finite and free of coincidence in a tree of two thousand nodes', () => {
    const links = Array.from({ length: 1999 }, (_, i) => ({
      source: Math.floor(i / 3),
      target: i + 1,
      strength: 1,
    }));
    const places = layOut(nodes(2000, 4), links);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(new Set(places.map(({ x, y }) => `${x},${y}`)).size).toBe(2000);
  });
});

describe('communities', () => {
  it('are numbered by size, ties by the first node', () => {
    const links = [...clique(0, 3), ...clique(3, 8), ...clique(8, 11)];
    expect(communities(network(12, links))).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 2, 2, 2, 3]);
  });

  it('are one for each node where there is no link', () => {
    expect(communities(network(3, []))).toEqual([0, 1, 2]);
  });
});

describe('node sizes', () => {
  it('grow by area with the number of sources, within bounds', () => {
    const [one = 0, four = 0] = nodeRadii([1, 4]);
    expect(four).toBeCloseTo(2 * one, 1);
    const [least, most] = nodeRadii([1, 1_000_000]);
    expect([least, most]).toEqual([3, 26]);
    expect(nodeRadii([])).toEqual([]);
  });
});

describe('names that are properties of objects', () => {
  it('are ordinary', () => {
    const { documents, resolution } = corpus({
      texts: { constructor: 'Ann met __proto__.' },
      names: { 'person:ann': ['Ann'], 'person:__proto__': ['__proto__'] },
    });
    const graph = buildGraph(documents, resolution, DEFAULT_BUILD_OPTIONS);
    expect(graph.edges.map(({ key }) => key)).toEqual(['person:__proto__|person:ann']);
    expect(graph.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
