import { at } from './incidence.js';
import type { Link } from './link.js';

/** A connected part of a graph; its links count nodes within `nodes`. */
export interface Component {
  /** Indices in the whole graph, ascending. */
  readonly nodes: readonly number[];
  readonly links: readonly Link[];
}

/** The connected parts of a graph, the largest first, ties by the first node in order. */
export function components(nodeCount: number, links: readonly Link[]): Component[] {
  const parent = Int32Array.from({ length: nodeCount }, (_, node) => node);
  const root = (node: number): number => {
    let top = node;
    while (at(parent, top) !== top) {
      parent[top] = at(parent, at(parent, top));
      top = at(parent, top);
    }
    return top;
  };
  for (const { source, target } of links) parent[root(source)] = root(target);

  const parts = new Map<number, { nodes: number[]; links: Link[] }>();
  const place = new Int32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    const part = parts.get(root(node)) ?? { nodes: [], links: [] };
    parts.set(root(node), part);
    place[node] = part.nodes.push(node) - 1;
  }
  for (const { source, target, strength } of links) {
    const link = { source: at(place, source), target: at(place, target), strength };
    parts.get(root(source))?.links.push(link);
  }
  return [...parts.values()].sort((a, b) => b.nodes.length - a.nodes.length);
}
