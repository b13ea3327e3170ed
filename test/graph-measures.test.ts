import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXACT_UP_TO, PIVOTS } from '../src/graph/betweenness.js';
import { buildGraph } from '../src/graph/build-graph.js';
import { network } from '../src/graph/graphology.js';
import { measure } from '../src/graph/measures.js';
import { DEFAULT_BUILD_OPTIONS } from '../src/model/options.js';
import { corpus } from './graph-corpus.js';
import { measureElsewhere } from './oracles/oracles.js';

type Pair = readonly [source: number, target: number, weight?: number];

function measured(nodeCount: number, pairs: readonly Pair[]) {
  const links = pairs.map(([source, target, weight = 1]) => ({
    source,
    target,
    strength: 0.5,
    weight,
  }));
  return measure(network(nodeCount, links), links);
}

const column = (nodeCount: number, pairs: readonly Pair[], name: 'pageRank' | 'betweenness') =>
  measured(nodeCount, pairs).nodes.map((node) => node[name]);

describe('measures', () => {
  it('counts links and adds up their weights', () => {
    const { nodes } = measured(3, [[0, 1, 5], [0, 2, 2]]); // biome-ignore format: one graph
    expect(nodes.map(({ degree }) => degree)).toEqual([2, 1, 1]);
    expect(nodes.map(({ weightedDegree }) => weightedDegree)).toEqual([7, 5, 2]);
  });

  it('finds what lies between', () => {
    expect(column(3, [[0, 1], [1, 2]], 'betweenness')).toEqual([0, 1, 0]); // biome-ignore format: one graph
    // Of the two shortest paths between opposite corners of a square each leads through one node.
    const square: Pair[] = [[0, 1], [1, 2], [2, 3], [0, 3]]; // biome-ignore format: one graph
    expect(column(4, square, 'betweenness')).toEqual([0.166667, 0.166667, 0.166667, 0.166667]);
    // Two triangles that share node 2: 4 of the 6 pairs of others meet there.
    const bow: Pair[] = [[0, 1], [0, 2], [1, 2], [2, 3], [2, 4], [3, 4]]; // biome-ignore format: one graph
    expect(column(5, bow, 'betweenness')).toEqual([0, 0, 0.666667, 0, 0]);
  });

  it('ranks by weights', () => {
    expect(column(2, [[0, 1]], 'pageRank')).toEqual([0.5, 0.5]);
    // A surfer at 0 goes to 1 three times in four: p0 = 0.05 + 0.85 (p1 + p2), p1 = 0.05 + 0.85 * 0.75 p0.
    expect(column(3, [[0, 1, 3], [0, 2, 1]], 'pageRank')).toEqual([0.486486, 0.360135, 0.153378]); // biome-ignore format: one graph
    // Who has no links is left in one step for any node alike.
    expect(column(2, [], 'pageRank')).toEqual([0.5, 0.5]);
  });

  it('takes graphs of no node and of one', () => {
    expect(measured(0, [])).toEqual({ nodes: [], pivots: 'all' });
    expect(measured(1, []).nodes).toEqual([
      { degree: 0, weightedDegree: 0, pageRank: 1, betweenness: 0 },
    ]);
  });

  it('counts more paths than 32 bits hold', () => {
    // Forty squares in a row, corner to corner: 2^40 shortest paths from end to end.
    const pairs: Pair[] = [];
    for (let i = 0; i < 40; i++) {
      const at = i * 3;
      pairs.push([at, at + 1], [at, at + 2], [at + 1, at + 3], [at + 2, at + 3]);
    }
    const values = column(121, pairs, 'betweenness');
    // Each of a square's two sides lies on half of the paths from left of it to right of it.
    const middle = values[61] as number;
    expect(middle).toBeCloseTo((61 * 58 + 2 * 0.25) / (120 * 119), 3);
    expect(values[60]).toBeGreaterThan(middle);
  });

  it('agrees with igraph and networkx', (context) => {
    const graphs = fc.sample(
      fc.integer({ min: 3, max: 30 }).chain((nodes) =>
        fc
          .uniqueArray(
            fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 9 })),
            {
              maxLength: 90,
              selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
            },
          )
          .map((drawn) => ({ nodes, links: drawn.filter(([a, b]) => a !== b) })),
      ),
      { numRuns: 6, seed: 7 },
    );
    // Cliques with little between them, as articles give them: many nodes are alike.
    const cliques: [number, number, number][] = [];
    for (let from = 0; from < 60; from += 10) {
      for (let a = from; a < from + 10; a++) {
        for (let b = a + 1; b < from + 13; b++) cliques.push([a, b, 1 + (b % 3)]);
      }
    }
    const compared = [...graphs, { nodes: 63, links: cliques }];
    for (const given of compared) {
      const theirs = measureElsewhere(context, given);
      for (const name of ['pageRank', 'betweenness'] as const) {
        const ours = column(given.nodes, given.links, name);
        for (const [node, value] of ours.entries()) {
          expect(value).toBeCloseTo(theirs[name][node] as number, 5);
        }
      }
    }
  });

  it('estimates betweenness in a large graph, and says so', () => {
    // A hundred hubs in a ring, each with as many leaves as make the graph large.
    const hubs = 100;
    const nodeCount = EXACT_UP_TO + hubs;
    const pairs: Pair[] = [];
    for (let hub = 0; hub < hubs; hub++) pairs.push([hub, (hub + 1) % hubs]);
    for (let leaf = hubs; leaf < nodeCount; leaf++) pairs.push([leaf % hubs, leaf]);
    const { nodes, pivots } = measured(nodeCount, pairs);
    expect(pivots).toBe(PIVOTS);
    const atHubs = nodes.slice(0, hubs).map(({ betweenness }) => betweenness);
    const mean = atHubs.reduce((sum, value) => sum + value, 0) / hubs;
    // Half way round the ring are 50 hubs: a pair of leaves has 26 of 100 on its way, on average.
    expect(mean).toBeGreaterThan(0.25);
    expect(mean).toBeLessThan(0.27);
    expect(nodes.slice(hubs).every(({ betweenness }) => betweenness === 0)).toBe(true);
  });

  it('gives the graph its measures, in any order of the articles', () => {
    const texts = { a: 'Ann met Bob.', b: 'Ann met Cid.', c: 'Ann met Bob.' };
    const names = { 'person:ann': ['Ann'], 'person:bob': ['Bob'], 'person:cid': ['Cid'] };
    const { documents, resolution } = corpus({ texts, names });
    const graph = buildGraph(documents, resolution, DEFAULT_BUILD_OPTIONS);
    expect(graph.betweennessPivots).toBe('all');
    expect(graph.nodes).toMatchObject([
      { label: 'Ann', degree: 2, weightedDegree: 3, betweenness: 1, pageRank: 0.486486 },
      { label: 'Bob', degree: 1, weightedDegree: 2, betweenness: 0 },
      { label: 'Cid', degree: 1, weightedDegree: 1, betweenness: 0 },
    ]);
  });
});
