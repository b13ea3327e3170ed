/**
 * The one file that knows graphology: nodes are indices on this side and their decimal digits on
 * that side, so that no name of an entity can collide with a property of an object.
 */
import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import forceAtlas2Module, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import type { Link } from './link.js';
import type { Positions } from './positions.js';
import type { Random } from './seeded-random.js';

// These packages are CommonJS functions, which their types describe as modules with a default.
const runLouvain = louvainModule as unknown as typeof louvainModule.default;
const runForceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** @returns the community of each node, numbered arbitrarily */
export function louvain(nodeCount: number, links: readonly Link[], random: Random): number[] {
  const graph = undirectedGraph(nodeCount, links);
  const found = runLouvain(graph, { getEdgeWeight: 'strength', rng: random });
  return Array.from({ length: nodeCount }, (_, node) => found[node] ?? node);
}

/** Moves the nodes by ForceAtlas2 (Jacomy and others 2014) from where they are, all links alike. */
export function forceAtlas2(
  positions: Positions,
  links: readonly Link[],
  iterations: number,
  settings: ForceAtlas2Settings,
): void {
  const { x, y } = positions;
  const graph = undirectedGraph(x.length, links);
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

function undirectedGraph(nodeCount: number, links: readonly Link[]): UndirectedGraph {
  const graph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  for (let node = 0; node < nodeCount; node++) graph.addNode(String(node));
  for (const { source, target, strength } of links) {
    graph.addEdgeWithKey(`${source}-${target}`, String(source), String(target), { strength });
  }
  return graph;
}
