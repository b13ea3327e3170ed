import { betweenness, type Pivots } from './betweenness.js';
import { type Network, pageRank } from './graphology.js';
import { at } from './incidence.js';
import type { Link } from './link.js';

/** A link with the number of its sources. */
export interface WeightedLink extends Link {
  readonly weight: number;
}

/** How central a node is, in four ways. */
export interface Measures {
  /** How many others it is linked with. */
  readonly degree: number;
  /** The sum of its links' weights. */
  readonly weightedDegree: number;
  /** The share of its time that a surfer spends there who follows links by their weights. */
  readonly pageRank: number;
  /** The share of the shortest paths between two others that lead through it. */
  readonly betweenness: number;
}

/**
 * The measures of each node.
 * @param graph made of the same links; their order is to be fixed, for sums of fractions depend on it
 */
export function measure(
  graph: Network,
  links: readonly WeightedLink[],
): { readonly nodes: readonly Measures[]; readonly pivots: Pivots } {
  const nodeCount = graph.order;
  const degree = new Int32Array(nodeCount);
  const weightedDegree = new Float64Array(nodeCount);
  for (const { source, target, weight } of links) {
    for (const end of [source, target]) {
      degree[end] = at(degree, end) + 1;
      weightedDegree[end] = at(weightedDegree, end) + weight;
    }
  }
  const ranks = pageRank(graph);
  const { values, pivots } = betweenness(nodeCount, links);
  const nodes = ranks.map((rank, node) => ({
    degree: at(degree, node),
    weightedDegree: at(weightedDegree, node),
    pageRank: significant(rank),
    betweenness: significant(at(values, node)),
  }));
  return { nodes, pivots };
}

/** Six digits: enough to rank by, and the same after any reader's rounding. */
function significant(value: number): number {
  return Number(value.toPrecision(6));
}
