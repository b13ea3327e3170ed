import { louvain, type Network } from './graphology.js';
import { seededRandom } from './seeded-random.js';

/**
 * Communities by the Louvain method (Blondel and others 2008), weighted by strength.
 * @returns the number of each node's community: 0 is the largest, ties by the first node in order
 */
export function communities(graph: Network): number[] {
  const found =
    graph.size > 0
      ? louvain(graph, seededRandom(1))
      : Array.from({ length: graph.order }, (_, node) => node);
  const members = new Map<number, number>();
  for (const community of found) members.set(community, (members.get(community) ?? 0) + 1);
  // Map keeps the order of first appearance and sort is stable, which together break the ties.
  const ranked = [...members].sort(([, a], [, b]) => b - a).map(([community]) => community);
  const rank = new Map(ranked.map((community, index) => [community, index]));
  return found.map((community) => rank.get(community) ?? 0);
}
