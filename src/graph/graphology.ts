/**
 * The one file that knows graphology: nodes are indices on this side and their decimal digits on
 * that side, so that no name of an entity can collide with a property of an object.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';
import type { Link } from './link.js';
import type { Positions } from './positions.js';
import type { Random } from './seeded-random.js';

// These packages are CommonJS functions, which their types describe as modules with a default.
const runLouvain = louvainModule as unknown as typeof louvainModule.default;
const runForceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const runPageRank = pageRankModule as unknown as typeof pageRankModule.default;

/** Nodes and links as graphology holds them. Making one takes longer than most of what it serves. */
export type Network = UndirectedGraph;

/** @param links each with its strength, and with its weight where something asks for it */
export function network(
  nodeCount: number,
  links: readonly (Link & { readonly weight?: number })[],
): Network {
  const graph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  for (let node = 0; node < nodeCount; node++) graph.addNode(String(node));
  for (const { source, target, strength, weight } of links) {
    const attributes = { strength, weight };
    graph.addEdgeWithKey(`${source}-${target}`, String(source), String(target), attributes);
  }
  return graph;
}

/** @returns the community of each node by the links' strength, numbered arbitrarily */
export function louvain(graph: Network, random: Random): number[] {
  const found = runLouvain(graph, { getEdgeWeight: 'strength', rng: random });
  return Array.from({ length: graph.order }, (_, node) => found[node] ?? node);
}

/** Moves the nodes by ForceAtlas2 (Jacomy and others 2014) from where they are, all links alike. */
export function forceAtlas2(
  positions: Positions,
  links: readonly Link[],
  iterations: number,
  settings: ForceAtlas2Settings,
): void {
  const { x, y } = positions;
  const graph = network(x.length, links);
  graph.forEachNode((key) => {
    graph.mergeNodeAttributes(key, { x: x[Number(key)], y: y[Number(key)] });
  });
  const moved = runForceAtlas2(graph, { iterations, settings, getEdgeWeight: null });
  for (let node = 0; node < x.length; node++) {
    const place = moved[node];
    if (!place || !Number.isFinite(place.x + place.y)) continue;
    x[node] = place.x;
    y[node] = place.y;
  }
}

/**
 * PageRank (Brin and Page 1998) with a damping of 0.85, following links in proportion to their
 * weight. Iterated until no digit that anyone prints changes.
 */
export function pageRank(graph: Network): number[] {
  if (graph.order === 0) return [];
  const found = runPageRank(graph, {
    getEdgeWeight: 'weight',
    tolerance: 1e-10 / graph.order,
    maxIterations: 1000,
  });
  return Array.from({ length: graph.order }, (_, node) => found[node] ?? 0);
}

/** What can be reached from a node, nearest first, and for each the nodes before it on shortest paths. */
export interface ShortestPaths {
  readonly order: Uint32Array;
  readonly before: readonly (readonly number[])[];
}

/** A function that finds the shortest paths from a node, each link being one step. */
export function shortestPaths(graph: Network): (source: number) => ShortestPaths {
  const brandes = createUnweightedIndexedBrandes(graph);
  return (source) => {
    // Its counts of paths wrap around at 2^32, so that ours are counted from these.
    const [stack, before] = brandes(source);
    const order = (stack.toArray() as Uint32Array).reverse();
    stack.clear();
    return { order, before };
  };
}
