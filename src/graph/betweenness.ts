import { network, shortestPaths } from './graphology.js';
import { at } from './incidence.js';
import type { Link } from './link.js';
import { seededRandom } from './seeded-random.js';

/** Up to so many nodes, betweenness is exact. */
export const EXACT_UP_TO = 5000;
/** In a larger graph, from so many nodes drawn at random it is estimated. */
export const PIVOTS = 500;

/** The nodes from which shortest paths were followed: all, or how many of them. */
export type Pivots = 'all' | number;

/**
 * Betweenness: the share of the shortest paths between two other nodes that lead through a node, on
 * average over all such pairs (Freeman 1977), from 0 to 1. Every link is one step.
 *
 * By Brandes' algorithm (2001), from all nodes; in a large graph from a sample of them, scaled up
 * (Brandes and Pich 2007). Nodes that are linked and have all other neighbours in common, as names
 * that one article alone mentions, take part as one with a multiplicity: between them lies nothing, and
 * all else sees them alike (as in Sariyüce and others 2013). The result is the same.
 */
export function betweenness(nodeCount: number, links: readonly Link[]): Betweenness {
  if (nodeCount === 0) return { values: [], pivots: 'all' };
  const pivots = nodeCount <= EXACT_UP_TO ? 'all' : PIVOTS;
  const groups = twins(nodeCount, links);
  const starts = sourcesIn(groups, nodeCount, pivots);
  const through = dependencies(groups, starts);
  const pairs = Math.max(1, (nodeCount - 1) * (nodeCount - 2));
  const scale = (pivots === 'all' ? 1 : nodeCount / pivots) / pairs;
  return { values: Array.from(groups.of, (group) => at(through, group) * scale), pivots };
}

export interface Betweenness {
  readonly values: readonly number[];
  readonly pivots: Pivots;
}

/** Nodes in groups that share all neighbours, each other included, and the links between groups. */
interface Twins {
  /** The group of each node, numbered in the order of their first nodes. */
  readonly of: Int32Array;
  readonly sizes: readonly number[];
  readonly links: readonly Link[];
}

function twins(nodeCount: number, links: readonly Link[]): Twins {
  const neighbours = Array.from({ length: nodeCount }, (_, node) => [node]);
  for (const { source, target } of links) {
    neighbours[source]?.push(target);
    neighbours[target]?.push(source);
  }
  const numbers = new Map<string, number>();
  const first: number[] = [];
  const sizes: number[] = [];
  const of = new Int32Array(nodeCount);
  for (const [node, list] of neighbours.entries()) {
    const shared = list.sort((a, b) => a - b).join();
    const group = numbers.get(shared) ?? numbers.size;
    if (group === numbers.size) {
      numbers.set(shared, group);
      first.push(node);
      sizes.push(0);
    }
    sizes[group] = at(sizes, group) + 1;
    of[node] = group;
  }
  const between = links.flatMap(({ source, target, strength }) => {
    const [from, to] = [at(of, source), at(of, target)];
    const stand = at(first, from) === source && at(first, to) === target;
    return stand ? { source: from, target: to, strength } : [];
  });
  return { of, sizes, links: between };
}

/** How many of the nodes of each group paths start from. */
function sourcesIn({ of, sizes }: Twins, nodeCount: number, pivots: Pivots): readonly number[] {
  if (pivots === 'all') return sizes;
  const chosen = sizes.map(() => 0);
  const random = seededRandom(1);
  const order = Int32Array.from({ length: nodeCount }, (_, node) => node);
  for (let drawn = 0; drawn < pivots; drawn++) {
    const other = drawn + Math.floor(random() * (nodeCount - drawn));
    const node = at(order, other);
    order[other] = at(order, drawn);
    chosen[at(of, node)] = at(chosen, at(of, node)) + 1;
  }
  return chosen;
}

/** Sums over the sources what share of the paths to all others leads through a node of each group. */
function dependencies({ sizes, links }: Twins, starts: readonly number[]): Float64Array {
  const pathsFrom = shortestPaths(network(sizes.length, links));
  const through = new Float64Array(sizes.length);
  const paths = new Float64Array(sizes.length);
  const share = new Float64Array(sizes.length);
  for (const [source, count] of starts.entries()) {
    if (count === 0) continue;
    const { order, before } = pathsFrom(source);
    for (const group of order) {
      let sum = group === source ? 1 : 0;
      for (const previous of before[group] ?? []) {
        sum += at(paths, previous) * (previous === source ? 1 : at(sizes, previous));
      }
      paths[group] = sum;
      share[group] = 0;
    }
    for (const group of order.toReversed()) {
      const each = (at(sizes, group) * (1 + at(share, group))) / at(paths, group);
      for (const previous of before[group] ?? []) {
        share[previous] = at(share, previous) + at(paths, previous) * each;
      }
      if (group !== source) through[group] = at(through, group) + count * at(share, group);
    }
  }
  return through;
}
