import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../src/graph/build-graph.js';
import { communities } from '../src/graph/communities.js';
import { components } from '../src/graph/components.js';
import { earlierPlaces } from '../src/graph/earlier-places.js';
import { network } from '../src/graph/graphology.js';
import { layOut, type PlacedNode } from '../src/graph/layout.js';
import type { Link } from '../src/graph/link.js';
import { nodeRadii } from '../src/graph/node-radii.js';
import type { Place } from '../src/graph/positions.js';
import type { EarlierNode } from '../src/model/earlier-graph.js';
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

function link(source: number, target: number): Link {
  return { source, target, strength: 0.5 };
}

function spokes(hub: number, from: number, to: number): Link[] {
  return Array.from({ length: to - from }, (_, i) => link(hub, from + i));
}

/** Ten circles of friends, each node tied to the next two of its own, and a ring of tens. */
function communitiesOf(count: number): Link[] {
  const links = Array.from({ length: count }, (_, i) => i).flatMap((i) =>
    [10, 20].flatMap((step) => (i + step < count ? [link(i, i + step)] : [])),
  );
  return [...links, ...Array.from({ length: 9 }, (_, i) => link(i, i + 1))];
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** How many pairs of circles overlap; NaN where a place is not finite. */
function overlaps(places: readonly Place[], radius: number): number {
  if (!places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))) return Number.NaN;
  const sorted = [...places].sort((a, b) => a.x - b.x);
  let count = 0;
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j] as Place;
      if (b.x - a.x >= 2 * radius) break;
      if (distance(a, b) < 2 * radius) count++;
    }
  }
  return count;
}

function componentsOf(count: number, links: readonly Link[]): number[][] {
  return components(count, links).map((part) => [...part.nodes]);
}

/** Whether no component reaches into the rectangle of another. */
function apart(parts: readonly number[][], places: readonly Place[]): boolean {
  const frames = parts.map((part) => {
    const xs = part.map((node) => places[node]?.x ?? 0);
    const ys = part.map((node) => places[node]?.y ?? 0);
    return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const;
  });
  return frames.every(([left, right, low, high], i) =>
    frames.every(
      ([otherLeft, otherRight, otherLow, otherHigh], j) =>
        i === j || right < otherLeft || otherRight < left || high < otherLow || otherHigh < low,
    ),
  );
}

function graphs(): fc.Arbitrary<{ placed: PlacedNode[]; links: Link[] }> {
  return fc.integer({ min: 1, max: 30 }).chain((count) =>
    fc
      .uniqueArray(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), {
        maxLength: 60,
        selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
      })
      .map((pairs) => ({
        placed: nodes(count, 3),
        links: pairs.flatMap(([a, b]) => (a === b ? [] : link(a, b))),
      })),
  );
}

function shuffled<T>(list: readonly T[], ranks: fc.Stream<number>): T[] {
  return list
    .map((item) => ({ item, rank: ranks.next().value }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
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

describe('the layout of any graph', () => {
  const strange: Record<string, [count: number, links: Link[]]> = {
    'no links': [300, []],
    'a star of five thousand leaves': [5001, spokes(0, 1, 5001)],
    'many components': [400, Array.from({ length: 200 }, (_, i) => link(2 * i, 2 * i + 1))],
    'a chain': [500, Array.from({ length: 499 }, (_, i) => link(i, i + 1))],
    'all linked to all': [80, clique(0, 80)],
    'two stars and the rest': [160, [...spokes(0, 1, 60), ...spokes(60, 61, 120)]],
  };
  it.each(Object.entries(strange))('is finite and free of overlaps: %s', (_, [count, links]) => {
    const placed = nodes(count, 4);
    const places = layOut(placed, links);
    expect(overlaps(places, 4)).toBe(0);
    expect(apart(componentsOf(count, links), places)).toBe(true);
  });

  it('depends on the names, not on the order of nodes and links or their direction', () => {
    fc.assert(
      fc.property(graphs(), fc.infiniteStream(fc.nat()), ({ placed, links }, ranks) => {
        const order = shuffled([...placed.keys()], ranks);
        const index = new Map(order.map((node, i) => [node, i]));
        const moved = shuffled(links, ranks).map(({ source, target, strength }): Link => {
          const [one, other] = [index.get(source) ?? 0, index.get(target) ?? 0];
          return { source: other, target: one, strength };
        });
        const places = layOut(
          order.map((node) => placed[node] as PlacedNode),
          moved,
        );
        const expected = layOut(placed, links);
        expect(order.map((node) => expected[node])).toEqual(places);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a layout that has places to start from', () => {
  it('moves what was there only a little, and brings new nodes to those they know', () => {
    const before = layOut(nodes(200), communitiesOf(200));
    const links = [...communitiesOf(200), link(3, 200), link(13, 200), link(23, 200)];
    const after = layOut(
      nodes(201).map((node, i) => ({ ...node, place: before[i] })),
      links,
    );
    const width = Math.max(...before.map(({ x }) => x)) - Math.min(...before.map(({ x }) => x));
    const moved = before.map((place, i) => distance(place, after[i] as Place));
    expect(Math.max(...moved)).toBeLessThan(0.05 * width);
    const toOwn = distance(after[200] as Place, after[3] as Place);
    expect(toOwn).toBeLessThan(0.25 * width);
    expect(overlaps(after, 6)).toBe(0);
  });

  it('stays finite and free of overlaps wherever these are', () => {
    const somewhere = fc.option(
      fc.record({
        x: fc.oneof(
          fc.integer({ min: -5, max: 5 }),
          fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        ),
        y: fc.oneof(
          fc.integer({ min: -5, max: 5 }),
          fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        ),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(graphs(), fc.infiniteStream(somewhere), ({ placed, links }, wheres) => {
        const places = layOut(
          placed.map((node) => ({ ...node, place: wheres.next().value })),
          links,
        );
        expect(overlaps(places, 3)).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('places from an earlier graph', () => {
  const documents = [{ id: 'a' }, { id: 'b' }];
  const said = (document: number, start: number) => ({
    document,
    mentions: [{ start, end: start + 3 }],
  });
  const wasAt = (key: string, x: number, document: string, start: number): EarlierNode => ({
    key,
    label: key,
    sources: 1,
    x,
    y: 0,
    evidence: [{ document, mentions: [[start, start + 3]] }],
  });

  it('go to the entity of the same mentions, whatever it is called now, else of the same key', () => {
    const earlier = {
      nodes: [
        wasAt('person:merkel', 1, 'a', 0),
        wasAt('person:john-smith', 2, 'a', 10),
        wasAt('person:moved', 3, 'elsewhere', 0),
      ],
      weights: new Map<string, number>(),
    };
    const now = [
      { key: 'person:angela-merkel', label: 'Angela Merkel', sources: 1, evidence: [said(0, 0)] },
      { key: 'person:john-smith', label: 'John Smith', sources: 1, evidence: [said(1, 10)] },
      { key: 'person:john-smith-2', label: 'John Smith', sources: 1, evidence: [said(0, 10)] },
      { key: 'person:moved', label: 'Moved', sources: 1, evidence: [said(1, 0)] },
    ];
    const places = earlierPlaces(now, documents, earlier);
    expect(places.map((place) => place?.x)).toEqual([1, undefined, 2, 3]);
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
